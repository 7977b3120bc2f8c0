import { Text, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignmentRow, EmployeeBrief, EmployeeWithout } from '../../../preload/contract/assignments.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'
import { WithoutPicks } from './without-picks.tsx'

interface EmployeesWithoutProps {
  readonly integrationId: string
  readonly planningUnit: string | undefined
  /** The user a pressed employee is assigned to; null when the row in use is decided. */
  readonly user: AssignmentRow['user'] | null
  readonly onPick: (employee: EmployeeBrief) => void
}

const pageSize = 100
const typingPauseMs = 150
const lists = ['none', 'review', 'certain'] as const satisfies readonly EmployeeWithout['list'][]

/** The other side: employees nobody is assigned to, by what is proposed for them, to find who is missing. */
export function EmployeesWithout({ integrationId, planningUnit, user, onPick }: EmployeesWithoutProps) {
  const { t, formatNumber } = useWords('assigning')
  const [list, setList] = useState<EmployeeWithout['list']>()
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search.trim(), typingPauseMs)
  const query = useInfiniteQuery(
    api.assignments.employeesWithout.infiniteOptions({
      input: (offset: number) => ({ integrationId, planningUnit, list, search: asked, offset, limit: pageSize }),
      initialPageParam: 0,
      placeholderData: keepPreviousData,
      getNextPageParam: (last, _pages, offset) =>
        offset + last.rows.length < last.total && last.rows.length > 0 ? offset + last.rows.length : undefined,
    }),
  )
  const employees = query.data?.pages.flatMap((page) => page.rows)
  const counts = query.data?.pages[0]?.counts
  const isNarrowed = asked !== '' || list !== undefined || planningUnit !== undefined
  return (
    <div className={classes.without}>
      <fieldset className={classes.lists} aria-label={t('withoutLists')}>
        {lists.map((one) => (
          <UnstyledButton
            key={one}
            className={classes.smallList ?? ''}
            aria-pressed={one === list}
            onClick={() => setList(one === list ? undefined : one)}
          >
            {t(`list.${one}`)} <span className={classes.count}>{formatNumber(counts?.[one] ?? 0)}</span>
          </UnstyledButton>
        ))}
      </fieldset>
      <TextInput
        size="xs"
        aria-label={t('searchEmployees')}
        placeholder={t('searchEmployees')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {user === null ? null : (
        <Text size="xs" c="dimmed">
          {t('withoutHint', { identifier: user.identifier })}
        </Text>
      )}
      {query.error === null ? null : (
        <FailureNotice failure={failureOf(query.error)} onTryAgain={() => void query.refetch()} />
      )}
      {employees === undefined && query.error === null ? <Loading rows={5} /> : null}
      {employees?.length === 0 ? <Text size="sm">{t(isNarrowed ? 'nobodyFound' : 'withoutNone')}</Text> : null}
      <WithoutPicks
        employees={employees ?? []}
        isDisabled={user === null}
        onPick={onPick}
        onEndSeen={() => {
          if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
        }}
      />
    </div>
  )
}
