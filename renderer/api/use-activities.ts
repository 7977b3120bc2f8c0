import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { api } from './api.ts'

export interface NamedActivity {
  readonly id: number
  readonly name: string
  readonly colour: string
}

// the grey of what has no colour of its own
const noColour = '#868e96'

/** Name and colour of an activity by its ID; the ID alone while the activities are on their way. */
export function useActivities(): (id: number) => NamedActivity {
  // 500: one message; workforces with more activities than that are not known
  const list = useQuery(api.activities.list.queryOptions({ input: { limit: 500 } }))
  const byId = useMemo(() => new Map(list.data?.rows.map((row) => [row.id, row])), [list.data])
  return useCallback((id: number) => byId.get(id) ?? { id, name: `ID ${id}`, colour: noColour }, [byId])
}
