import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FailureData } from '../../../preload/contract/failure.ts'
import type { MappingEntry, MappingPreview } from '../../../preload/contract/mapping-changes.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'

export interface DayRange {
  readonly from: string
  readonly to: string
}

export interface Preview {
  /** The days looked at; null while there are none with states. */
  readonly range: DayRange | null
  readonly setRange: (range: DayRange) => void
  readonly data: MappingPreview | null
  readonly isCounting: boolean
  readonly failure: FailureData | null
}

// four weeks: every weekday as often as every other
const days = 28
// more people and days than anybody reads
const limit = 200

function lastDays({ from, to }: DayRange): DayRange {
  const start = new Date(Date.parse(`${to}T00:00:00Z`) - (days - 1) * 86_400_000).toISOString().slice(0, 10)
  return { from: start > from ? start : from, to }
}

/** What chosen past days would be like with the draft; the last four weeks unless told. Nothing is asked while there is no draft. */
export function usePreview(integrationId: string, entries: readonly MappingEntry[]): Preview {
  const [picked, setPicked] = useState<DayRange | null>(null)
  const all = useQuery(api.states.range.queryOptions({ input: { integrationId } }))
  const range = picked ?? (all.data == null ? null : lastDays(all.data))
  const isAsked = range !== null && entries.length > 0 && range.from !== '' && range.from <= range.to
  const preview = useQuery({
    ...api.mappings.preview.queryOptions({
      input: { integrationId, entries: [...entries], from: range?.from ?? '', to: range?.to ?? '', limit },
    }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const error = all.error ?? preview.error
  return {
    range,
    setRange: setPicked,
    data: isAsked ? (preview.data ?? null) : null,
    isCounting: isAsked && (preview.isPending || preview.isPlaceholderData),
    failure: error === null ? null : failureOf(error),
  }
}
