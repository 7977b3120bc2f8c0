import { Button, NativeSelect } from '@mantine/core'
import { IconCloudDownload, IconPlugConnected } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { isConnected } from '../../api/connected.ts'
import { failureOf } from '../../api/failure.ts'
import { useDoesReceive } from '../../api/use-does-receive.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { FormPanel } from '../../ui/form-panel.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { FetchForm } from './fetch-form.tsx'
import classes from './imports.module.css'
import type { ImportsPageProps } from './imports-page.tsx'
import { RunsTable } from './runs-table.tsx'

// a day of one stream at the shortest interval is 96 runs; half of it fills more than a screen
const pageSize = 50

/** Every time the system was asked: by schedule, by hand, for what a pause had missed. */
export function ConnectionRuns(props: ImportsPageProps) {
  const { integration, integrations, pickIntegration, go, renderTabs } = props
  const { t } = useWords('imports')
  const connected = integrations.filter(isConnected)
  const shown = integration !== null && isConnected(integration) ? integration : undefined
  const [other] = connected
  const doesReceive = useDoesReceive()
  const [isAsking, setIsAsking] = useState(false)
  const close = () => setIsAsking(false)
  if (shown === undefined)
    return (
      <Page title={t('runs')} tabs={renderTabs?.('imports/runs')}>
        <EmptyPlace
          icon={<IconPlugConnected size={32} aria-hidden />}
          title={integration === null ? t('noConnection') : t('notConnected', { name: integration.name })}
          text={t('noConnectionHint')}
          action={
            other === undefined ? (
              <Button onClick={() => go('integrations')}>{t('toIntegrations')}</Button>
            ) : (
              <Button onClick={() => pickIntegration(other.id)}>{t('showOther', { name: other.name })}</Button>
            )
          }
        />
      </Page>
    )
  // what is only told cannot be asked for
  const canFetch = !doesReceive(shown)
  return (
    <Page
      title={t('runs')}
      lead={t(canFetch ? 'runs.lead' : 'runs.receivedLead', { name: shown.name })}
      tabs={renderTabs?.('imports/runs')}
      action={
        <>
          {connected.length < 2 ? null : (
            <NativeSelect
              aria-label={t('integration')}
              value={shown.id}
              onChange={(event) => pickIntegration(event.currentTarget.value)}
              data={connected.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          {canFetch ? (
            <Button leftSection={<IconCloudDownload size={16} aria-hidden />} onClick={() => setIsAsking(true)}>
              {t('fetch')}
            </Button>
          ) : null}
        </>
      }
    >
      <Runs
        key={shown.id}
        integration={shown}
        integrations={integrations}
        onFetch={canFetch ? () => setIsAsking(true) : null}
      />
      <FormPanel subject={isAsking ? shown : null} title={() => t('fetch')} subjectKey={({ id }) => id} onClose={close}>
        {(subject) => <FetchForm integration={subject} integrations={connected} onClose={close} />}
      </FormPanel>
    </Page>
  )
}

interface RunsProps extends Pick<ImportsPageProps, 'integrations'> {
  readonly integration: Integration
  /** Null where nothing can be asked for. */
  readonly onFetch: (() => void) | null
}

function Runs({ integration, integrations, onFetch }: RunsProps) {
  const { t } = useWords('imports')
  const { id } = integration
  const runs = useInfiniteQuery(
    api.connection.runs.infiniteOptions({
      input: (offset: number) => ({ id, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, _, offset) => (offset + pageSize < total ? offset + pageSize : undefined),
    }),
  )
  if (runs.error !== null)
    return <FailureNotice failure={failureOf(runs.error)} onTryAgain={() => void runs.refetch()} />
  if (runs.data === undefined) return <Loading />
  // while runs come in at the top, one may be on two pages
  const rows = [...new Map(runs.data.pages.flatMap(({ rows }) => rows).map((run) => [run.id, run])).values()]
  if (rows.length === 0)
    return (
      <EmptyPlace
        icon={<IconCloudDownload size={32} aria-hidden />}
        title={t('runs.empty')}
        text={t(onFetch === null ? 'runs.receivedHint' : 'runs.emptyHint', { name: integration.name })}
        action={onFetch === null ? undefined : <Button onClick={onFetch}>{t('fetch')}</Button>}
      />
    )
  return (
    <>
      <RunsTable label={t('runs')} runs={rows} integrations={integrations} isOfOne />
      {runs.hasNextPage ? (
        <div className={classes.more}>
          <Button variant="default" loading={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
            {t('runs.older')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
