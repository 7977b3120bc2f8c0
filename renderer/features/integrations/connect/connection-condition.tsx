import { Button, Group, Text } from '@mantine/core'
import { IconKey, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { StreamCondition, Trouble } from '../../../../preload/contract/connection.ts'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { api } from '../../../api/api.ts'
import { failureOf } from '../../../api/failure.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { FeedState } from '../../../ui/feed-state.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { TroubleNote } from '../../../ui/trouble-note.tsx'
import { useNow } from '../../../ui/use-now.ts'
import { useCheckWords } from '../../../words/use-check-words.ts'
import { useFeedWords } from '../../../words/use-feed-words.ts'
import { useWords } from '../../../words/use-words.ts'
import classes from './connection-condition.module.css'
import { LetterButton } from './letter-button.tsx'

interface ConnectionConditionProps {
  readonly integration: Integration
  /** Left out where nobody logs in. */
  readonly onRepair?: (() => void) | undefined
}

// what is written in minutes need not move more often
const periodMs = 30_000

/** What is wrong, each thing once though several streams suffer from it. */
function troublesOf(streams: readonly StreamCondition[]): readonly Trouble[] {
  const troubles = streams.flatMap(({ trouble }) => (trouble === null ? [] : [trouble]))
  return [...new Map(troubles.map((trouble) => [`${trouble.code} ${trouble.next}`, trouble])).values()]
}

/** How the connection is doing: each stream, what is wrong and who acts, and the ways to log in again, pause and resume. */
export function ConnectionCondition({ integration, onRepair }: ConnectionConditionProps) {
  const { t } = useWords('overview')
  const own = useWords('connect')
  const words = useCheckWords()
  const { id } = integration
  const condition = useQuery(api.connection.condition.queryOptions({ input: { id } }))
  const pause = useMutation(api.connection.pause.mutationOptions())
  const resume = useMutation(api.connection.resume.mutationOptions())
  if (condition.isError)
    return <FailureNotice failure={failureOf(condition.error)} onTryAgain={() => void condition.refetch()} />
  if (condition.data === undefined) return <Loading rows={3} />
  const { streams, state } = condition.data
  const error = pause.error ?? resume.error
  const troubles = troublesOf(streams)
  const isStuck = troubles.some(({ errorClass }) => errorClass === 'credential')
  return (
    <div className={classes.condition}>
      <Streams streams={streams} zone={integration.zone} />
      {troubles.map((trouble) => (
        <TroubleNote
          key={`${trouble.code} ${trouble.next}`}
          tone={trouble.owner === 'nobody' ? 'warning' : 'bad'}
          what={words.what(trouble)}
          owner={words.owner(trouble)}
          next={words.next(trouble)}
        >
          {trouble.owner === 'vendorAdmin' ? <LetterButton integration={integration} /> : null}
        </TroubleNote>
      ))}
      {error === null ? null : <FailureNotice failure={failureOf(error)} />}
      <Group gap="xs">
        {onRepair === undefined ? null : (
          <Button
            variant={isStuck ? 'filled' : 'default'}
            leftSection={<IconKey size={16} aria-hidden />}
            onClick={onRepair}
          >
            {own.t('repair.open')}
          </Button>
        )}
        {state === 'paused' ? (
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            loading={resume.isPending}
            onClick={() => resume.mutate({ id })}
          >
            {t('resume')}
          </Button>
        ) : (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={16} aria-hidden />}
            loading={pause.isPending}
            onClick={() => pause.mutate({ id })}
          >
            {t('pause')}
          </Button>
        )}
      </Group>
      {state === 'paused' ? <Text size="sm">{t('paused.text')}</Text> : null}
    </div>
  )
}

function Streams({ streams, zone }: { readonly streams: readonly StreamCondition[]; readonly zone: string }) {
  const { t, formatDateTime } = useWords('connect')
  const words = useFeedWords()
  const now = useNow(periodMs)
  return (
    <ul className={classes.streams} aria-label={t('connection')}>
      {streams.map((feed) => (
        <li key={feed.stream}>
          <span className={classes.label}>{words.label(feed)}</span>
          <FeedState state={feed.state}>{words.state(feed)}</FeedState>
          <span className={classes.when}>
            {[
              words.when(feed, now),
              feed.newestAt === null ? '' : t('connection.newest', { at: formatDateTime(feed.newestAt, zone) }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
