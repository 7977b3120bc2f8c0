import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import type { ImportsPageProps } from './imports-page.tsx'
import { RunsTable } from './runs-table.tsx'

/** Every import that a person made, newest first. */
export function ImportHistory({ go, integrations, renderTabs }: ImportsPageProps) {
  const { t } = useWords('imports')
  const runs = useQuery(api.imports.list.queryOptions())
  const bring = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => go('imports/new')}>
      {t('new')}
    </Button>
  )
  return (
    <Page title={t('title')} lead={t('lead')} action={bring} tabs={renderTabs?.('imports')}>
      {runs.error !== null ? (
        <FailureNotice failure={failureOf(runs.error)} onTryAgain={() => void runs.refetch()} />
      ) : runs.data === undefined ? (
        <Loading />
      ) : runs.data.length === 0 ? (
        <EmptyPlace
          icon={<IconFileImport size={32} aria-hidden />}
          title={t('empty')}
          text={t('emptyHint')}
          action={<Button onClick={() => go('imports/new')}>{t('new')}</Button>}
        />
      ) : (
        <RunsTable label={t('title')} runs={runs.data} integrations={integrations} />
      )}
    </Page>
  )
}
