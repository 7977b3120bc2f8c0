import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { JobSnapshot } from '../../../preload/contract/job.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import { CountFigures } from './count-figures.tsx'
import { RunActions } from './run-actions.tsx'
import { streamFacts } from './stream-facts.ts'
import { useRunActions } from './use-run-actions.ts'

interface RunResultProps {
  readonly job: JobSnapshot
  readonly stream: StreamId
  readonly go: PageProps['go']
  /** Empties the flow for the next file. */
  readonly onLeave: () => void
}

const titles = { done: 'done', cancelled: 'cancelled', failed: 'failed' } as const

/** What came of an import, and what to do next. */
export function RunResult({ job, stream, go, onLeave }: RunResultProps) {
  const { t } = useWords('imports')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const id = job.resultId
  const run = useQuery(api.imports.get.queryOptions({ input: { id: id ?? '' }, enabled: id !== null }))
  const actions = useRunActions()
  const state = job.state === 'running' ? 'done' : job.state

  return (
    <Stack gap="md">
      <Title order={2} size="h4" ref={heading} tabIndex={-1}>
        {t(titles[state], { file: job.subject })}
      </Title>
      {state === 'done' || id === null ? null : <Text>{t('stays')}</Text>}
      {id === null ? null : run.error !== null ? (
        <FailureNotice failure={failureOf(run.error)} onTryAgain={() => void run.refetch()} />
      ) : run.data === undefined ? (
        <Loading rows={2} />
      ) : (
        <>
          <CountFigures counts={run.data.counts} />
          {run.data.state === 'done' && run.data.counts.added + run.data.counts.changed === 0 ? (
            <Text>{t('nothingNew')}</Text>
          ) : null}
          {actions.failure === null ? null : <FailureNotice failure={actions.failure} focused />}
          <RunActions run={run.data} name={run.data.fileName} actions={actions} hasDetails />
        </>
      )}
      <Group gap="xs" mt="md">
        {state === 'done' ? (
          <Button
            rightSection={<IconArrowRight size={16} aria-hidden />}
            onClick={() => {
              onLeave()
              go(streamFacts[stream].next)
            }}
          >
            {t(`next.${stream}`)}
          </Button>
        ) : null}
        <Button variant="default" onClick={onLeave}>
          {t('another')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            onLeave()
            go('imports')
          }}
        >
          {t('toImports')}
        </Button>
      </Group>
    </Stack>
  )
}
