import { Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AssignmentRow, EmployeeBrief } from '../../../preload/contract/assignments.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { EmployeePicks } from './employee-picks.tsx'

interface AssignByHandProps {
  /** The user to find an employee for; null closes the panel. */
  readonly user: AssignmentRow['user'] | null
  readonly onPick: (employee: EmployeeBrief) => void
  readonly onClose: () => void
}

// as many as fit on a screen: whoever is not among them is found by typing more
const shownAtOnce = 20
const typingPauseMs = 150

/** Any employee of the workspace, found by typing. Enter takes the first. */
function EmployeeSearch({ onPick }: Pick<AssignByHandProps, 'onPick'>) {
  const { t } = useWords('assigning')
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search.trim(), typingPauseMs)
  const query = useQuery(
    api.employees.list.queryOptions({
      input: { search: asked, sort: { column: 'lastName', direction: 'ascending' }, offset: 0, limit: shownAtOnce },
      placeholderData: keepPreviousData,
    }),
  )
  const found = query.data?.rows ?? []
  const isCurrent = asked === search.trim() && !query.isPlaceholderData
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [first] = found
    // what is on the way may put somebody else first
    if (first !== undefined && isCurrent && asked !== '') onPick(first)
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
      {query.error === null ? null : (
        <FailureNotice failure={failureOf(query.error)} onTryAgain={() => void query.refetch()} />
      )}
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

/** Finds the employee of one user by hand. */
export function AssignByHand({ user, onPick, onClose }: AssignByHandProps) {
  const { t } = useWords('assigning')
  return (
    <SidePanel
      title={t('byHandTitle', { identifier: user?.identifier ?? '' })}
      opened={user !== null}
      onClose={onClose}
    >
      {user === null ? null : <EmployeeSearch key={user.id} onPick={onPick} />}
    </SidePanel>
  )
}
