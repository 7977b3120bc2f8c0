import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExternalUserRow } from '../../../preload/contract/users.ts'
import { api } from '../../api/api.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './timeline.module.css'

interface PersonPickerProps {
  readonly integrationId: string
  readonly identifier: string | null
  readonly onPick: (identifier: string) => void
}

/** Finds one user by identifier or name; the app searches, so the list may be of any length. */
export function PersonPicker({ integrationId, identifier, onPick }: PersonPickerProps) {
  const { t } = useWords('timeline')
  const [search, setSearch] = useState('')
  // whoever is chosen may be none of those found
  const known = useQuery(
    api.users.list.queryOptions({
      input: { integrationId, search: identifier ?? '', limit: 20 },
      enabled: identifier !== null,
    }),
  )
  const chosen = known.data?.rows.find((user) => user.identifier === identifier)
  const chosenLabel = chosen === undefined ? (identifier ?? '') : labelOf(chosen)
  // what stands in the field after a choice is no search
  const [asked] = useDebouncedValue(search === chosenLabel ? '' : search, 150)
  const found = useQuery(
    api.users.list.queryOptions({
      input: { integrationId, search: asked, limit: 20, sort: { column: 'name', direction: 'ascending' } },
      placeholderData: keepPreviousData,
    }),
  )
  const people = (found.data?.rows ?? []).map((user) => ({ value: user.identifier, label: labelOf(user) }))
  const isThere = people.some(({ value }) => value === identifier)
  const data = identifier === null || isThere ? people : [{ value: identifier, label: chosenLabel }, ...people]
  return (
    <Select
      className={classes.person ?? ''}
      label={t('person')}
      placeholder={t('personHint')}
      searchable
      value={identifier}
      data={data}
      filter={({ options }) => options}
      onSearchChange={setSearch}
      nothingFoundMessage={t('nobody')}
      onChange={(value) => value !== null && onPick(value)}
    />
  )
}

function labelOf({ identifier, name, employee }: ExternalUserRow): string {
  const said = employee === null ? name : `${employee.firstName} ${employee.lastName}`.trim()
  return said === '' ? identifier : `${identifier} · ${said}`
}
