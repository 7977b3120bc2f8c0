import { Button, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './journal.module.css'
import { JournalRow } from './journal-row.tsx'
import { UndoButtons } from './undo-buttons.tsx'

const pageSize = 50

/** Who changed what and when, with what was before and after. */
export function JournalPanel({ go }: PageProps) {
  const { t } = useWords('journal')
  const query = useInfiniteQuery(
    api.journal.list.infiniteOptions({
      input: (offset: number) => ({ offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) =>
        offset + last.rows.length < last.total && last.rows.length > 0 ? offset + last.rows.length : undefined,
    }),
  )
  if (query.error !== null)
    return <FailureNotice failure={failureOf(query.error)} onTryAgain={() => void query.refetch()} />
  if (query.data === undefined) return <Loading rows={8} />
  const rows = query.data.pages.flatMap((page) => page.rows)
  const total = query.data.pages.at(-1)?.total ?? 0
  if (rows.length === 0)
    return (
      <EmptyPlace
        icon={<IconHistory size={32} aria-hidden />}
        title={t('empty')}
        text={t('emptyHint')}
        action={<Button onClick={() => go('imports')}>{t('toImports')}</Button>}
      />
    )
  return (
    <div className={classes.panel}>
      <UndoButtons />
      <Text size="sm" c="dimmed">
        {t('count', { count: total })}
      </Text>
      <table className={classes.table} aria-label={t('list')}>
        <thead>
          <tr>
            <th scope="col">{t('columnWhen')}</th>
            <th scope="col">{t('columnWhat')}</th>
            <th scope="col">{t('columnChanges')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => (
            <JournalRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
      {query.hasNextPage ? (
        <div>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('showMore')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
