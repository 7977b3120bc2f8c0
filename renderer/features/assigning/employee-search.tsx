import { Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { EmployeeBrief } from '../../../preload/contract/assignments.ts'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { EmployeePicks } from './employee-picks.tsx'

// as many as fit on a screen: whoever is not among them is found by typing more
const shownAtOnce = 20
const typingPauseMs = 150

function windowOf(search: string) {
  const sort = { column: 'lastName', direction: 'ascending' } as const
  return { search, sort, offset: 0, limit: shownAtOnce }
}

/** Any employee of the workspace, found by typing. Enter takes the first. */
export function EmployeeSearch({ onPick }: { readonly onPick: (employee: EmployeeBrief) => void }) {
  const { t } = useWords('assigning')
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search.trim(), typingPauseMs)
  const query = useQuery(api.employees.list.queryOptions({ input: windowOf(asked), placeholderData: keepPreviousData }))
  // Enter takes the first of what is typed now, which may not be on the screen yet
  const first = useMutation({
    mutationFn: () => client.employees.list(windowOf(search.trim())),
    onSuccess: ({ rows: [employee] }) => {
      if (employee !== undefined) onPick(employee)
    },
  })
  const found = query.data?.rows ?? []
  const error = query.error ?? first.error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (search.trim() !== '') first.mutate()
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        data-autofocus
        label={t('searchEmployees')}
        description={t('byHandHint')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {error === null ? null : <FailureNotice failure={failureOf(error)} onTryAgain={() => void query.refetch()} />}
      <Text size="sm" my="xs" component="output" display="block">
        {query.data === undefined
          ? ''
          : query.data.total === 0
            ? t('nobodyFound')
            : t('results', { count: query.data.total })}
      </Text>
      <EmployeePicks
        picks={found.map((employee) => ({ employee, identifiers: employee.identifiers }))}
        label={t('searchEmployees')}
        onPick={onPick}
      />
    </form>
  )
}
