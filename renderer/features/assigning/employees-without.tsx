import { Button, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignmentRow, EmployeeBrief } from '../../../preload/contract/assignments.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'
import { EmployeePicks } from './employee-picks.tsx'

interface EmployeesWithoutProps {
  readonly integrationId: string
  /** The user a pressed employee is assigned to; null when the row in use is decided. */
  readonly user: AssignmentRow['user'] | null
  readonly onPick: (employee: EmployeeBrief) => void
}

const pageSize = 50
const typingPauseMs = 150

/** The other side: employees nobody is assigned to, to find who is missing. */
export function EmployeesWithout({ integrationId, user, onPick }: EmployeesWithoutProps) {
  const { t } = useWords('assigning')
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search.trim(), typingPauseMs)
  const query = useInfiniteQuery(
    api.assignments.employeesWithout.infiniteOptions({
      input: (offset: number) => ({ integrationId, search: asked, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) =>
        offset + last.rows.length < last.total && last.rows.length > 0 ? offset + last.rows.length : undefined,
    }),
  )
  const employees = query.data?.pages.flatMap((page) => page.rows)
  return (
    <div className={classes.without}>
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
      {employees?.length === 0 ? <Text size="sm">{t(asked === '' ? 'withoutNone' : 'nobodyFound')}</Text> : null}
      <div className={classes.picksBox}>
        <EmployeePicks
          picks={(employees ?? []).map((employee) => ({ employee, identifiers: [] }))}
          label={t('without')}
          isDisabled={user === null}
          onPick={onPick}
        />
        {query.hasNextPage ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('showMore')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
