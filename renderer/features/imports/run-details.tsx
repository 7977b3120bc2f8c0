import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { CountFigures } from './count-figures.tsx'
import classes from './imports.module.css'
import { ProblemRows } from './problem-rows.tsx'
import { RunActions } from './run-actions.tsx'
import { RunState } from './run-state.tsx'
import { useRunActions } from './use-run-actions.ts'
import { useRunName } from './use-run-name.ts'

interface RunDetailsProps extends PageProps {
  readonly id: string
}

/** One import: what became of its rows, and each row that needs a person. */
export function RunDetails({ id, integrations }: RunDetailsProps) {
  const { t } = useWords('imports')
  const run = useQuery(api.imports.get.queryOptions({ input: { id } }))
  const actions = useRunActions()
  const words = useRunName(integrations)
  // what came by itself is only in the list of the runs
  const isOwn = run.data === undefined || run.data.source === 'file' || run.data.source === 'byHand'
  const back = (
    <Anchor href={isOwn ? '#/imports' : '#/imports/runs'} size="sm">
      {isOwn ? t('toImports') : t('toRuns')}
    </Anchor>
  )
  if (run.error !== null) {
    return (
      <Page title={t('title')} tabs={back}>
        <FailureNotice failure={failureOf(run.error)} onTryAgain={() => void run.refetch()} />
      </Page>
    )
  }
  if (run.data === undefined) return <Loading />
  const { data } = run
  const hasProblems = data.counts.refused + data.counts.flagged > 0
  return (
    <Page
      title={words.name(data)}
      lead={words.about(data)}
      tabs={back}
      action={<RunActions run={data} name={words.name(data)} actions={actions} />}
      fill={hasProblems}
    >
      <Stack gap="md" h="100%">
        {actions.failure === null ? null : <FailureNotice failure={actions.failure} focused />}
        <div className={classes.facts}>
          <RunState state={data.state} />
          {data.kept === 0 ? null : <Text size="sm">{t('kept', { count: data.kept })}</Text>}
        </div>
        {data.state === 'failed' && data.source !== 'file' && data.integrationId !== null ? (
          <Text>
            {t('failedWhy')}{' '}
            <Anchor href={`#/integrations/${data.integrationId}`} inherit>
              {t('toIntegration')}
            </Anchor>
          </Text>
        ) : null}
        <CountFigures counts={data.counts} />
        {hasProblems ? (
          <>
            <Title order={2} size="h4">
              {t('problems')}
            </Title>
            <ProblemRows runId={id} />
          </>
        ) : data.state === 'done' ? (
          <Text>{t('noProblems')}</Text>
        ) : null}
      </Stack>
    </Page>
  )
}
