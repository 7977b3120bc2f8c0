import { Button, Text } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import type { Condition } from '../../../preload/contract/connection.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { TroubleNote } from '../../ui/trouble-note.tsx'
import { useCheckWords } from '../../words/use-check-words.ts'
import { useWords } from '../../words/use-words.ts'
import { CardFeeds } from './card-feeds.tsx'
import classes from './integration-card.module.css'
import type { Task } from './overview-page.tsx'
import { usePausing } from './use-pausing.ts'
import { worstTrouble } from './worst-trouble.ts'

interface ConnectionPartProps {
  readonly integration: Integration
  readonly condition: Condition
  readonly task: Task | undefined
  readonly onGo: () => void
}

/** How a connection is doing: freshness, what is wrong and who acts, one way on, pause and resume. */
export function ConnectionPart({ integration, condition, task, onGo }: ConnectionPartProps) {
  const { t, formatDateTime } = useWords('overview')
  const words = useCheckWords()
  const { id, name, zone } = integration
  const pausing = usePausing(integration)
  const trouble = worstTrouble(condition.streams)
  const isPaused = condition.state === 'paused'
  const isStuck = trouble !== null && trouble.owner !== 'nobody'
  const repair = trouble?.errorClass === 'credential'
  return (
    <>
      <CardFeeds streams={condition.streams} zone={zone} />
      {trouble === null ? null : (
        <TroubleNote
          tone={isStuck ? 'bad' : 'warning'}
          what={words.what(trouble)}
          owner={words.owner(trouble)}
          next={words.next(trouble)}
        />
      )}
      {isPaused ? (
        <Text size="sm">
          {condition.pausedAt === null
            ? t('paused.text')
            : t('paused.since', { at: formatDateTime(condition.pausedAt, zone) })}
        </Text>
      ) : null}
      {pausing.failure === null ? null : <FailureNotice failure={pausing.failure} focused />}
      <div className={classes.ways}>
        {isStuck ? (
          <Button component="a" href={`#/integrations/${id}${repair ? '/repair' : ''}`} onClick={onGo}>
            {t(repair ? 'repair' : 'look')}
          </Button>
        ) : isPaused ? null : (
          <Button
            component="a"
            href={`#/${task?.place ?? `integrations/${id}`}`}
            variant={task === undefined ? 'default' : 'light'}
            onClick={onGo}
          >
            {task?.action ?? t('open')}
          </Button>
        )}
        {isPaused ? (
          <Button
            variant={isStuck ? 'default' : 'filled'}
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            aria-label={t('resumeWhat', { name })}
            loading={pausing.isRunning}
            onClick={pausing.resume}
          >
            {t('resume')}
          </Button>
        ) : (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={16} aria-hidden />}
            aria-label={t('pauseWhat', { name })}
            loading={pausing.isRunning}
            onClick={pausing.pause}
          >
            {t('pause')}
          </Button>
        )}
      </div>
    </>
  )
}
