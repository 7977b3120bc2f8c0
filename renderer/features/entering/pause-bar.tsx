import { Button, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Generation } from '../../../preload/contract/entering.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { MappingChange } from '../../../preload/contract/mapping-changes.ts'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'
import { ForeignSentence, foreignPlaces } from './foreign-sentence.tsx'

interface PauseBarProps {
  readonly integration: Integration
  readonly generation: Generation
  /** How many activities are left to enter. */
  readonly left: number
}

const minute = 60_000

/** Pause before, resume after: a running import overwrites what is entered. Where injixo imports, the pause is timed and nobody forgets it. */
export function PauseBar({ integration, generation, left }: PauseBarProps) {
  const { t, formatDuration, formatDateTime } = useWords('activityEntering')
  const injixo = useWords('injixo')
  const now = useNow(minute)
  const integrationId = integration.id
  const standing = useQuery(api.mappings.changeStanding.queryOptions({ input: { integrationId } }))
  const pausing = useMutation({ mutationFn: () => pause(integrationId, change) })
  const done = useMutation(api.mappings.changeDone.mutationOptions())
  if (standing.data === undefined) return null
  const { change: last, longestPause } = standing.data
  const change = last?.way === 'guided' && last.endedAt === null ? last : null
  const step = change?.step ?? 'toPause'
  const error = pausing.error ?? done.error
  if (change === null && left === 0) return null

  const isTimed = integration.way === 'injixoImports'
  const path = (key: 'pause' | 'resume', label: 'import.pause' | 'import.resume') => (
    <ForeignSentence
      sentence={t(key, { ...foreignPlaces, integration: integration.name })}
      labels={[injixo.t('nav.integrations'), injixo.t(label)]}
    />
  )
  return (
    <section className={classes.pause} aria-label={t('pauseTitle')}>
      {step === 'toPause' ? (
        <Text size="sm">
          <b>{t('pauseFirst')}</b> {path('pause', 'import.pause')}
          {generation === 'a' ? '' : ` ${t('pauseNewer')}`}
          {longestPause === null ? '' : ` ${t('pauseLongest', { time: formatDuration(longestPause) })}`}
        </Text>
      ) : (
        <StatusWord tone={change?.resumeBy !== null && change !== null && now > change.resumeBy ? 'bad' : 'warning'}>
          <span role="timer">
            {t('pausedFor', { time: formatDuration(Math.max(minute, now - (change?.pausedAt ?? now))) })}
            {change?.resumeBy == null ? '' : ` ${t('resumeBy', { when: formatDateTime(change.resumeBy) })}`}
          </span>
        </StatusWord>
      )}
      {step === 'toResume' ? (
        <Text size="sm">
          <b>{t('resumeNow')}</b> {path('resume', 'import.resume')}
        </Text>
      ) : null}
      {step === 'toEnter' && left > 0 ? <Text size="sm">{t('enterNow', { count: left })}</Text> : null}
      {!isTimed && change === null ? (
        <Text size="sm">{path('resume', 'import.resume')}</Text>
      ) : (
        <Button
          size="compact-sm"
          variant={step === 'toEnter' && left > 0 ? 'default' : 'filled'}
          loading={pausing.isPending || done.isPending}
          onClick={() => {
            if (step === 'toPause') pausing.mutate()
            else if (step === 'toEnter' || step === 'toResume') done.mutate({ integrationId, step })
          }}
        >
          {t(step === 'toPause' ? 'isPaused' : step === 'toEnter' ? 'isEntered' : 'isResumed')}
        </Button>
      )}
      {error === null ? null : <FailureNotice failure={failureOf(error)} focused />}
    </section>
  )
}

/** Begins the change for what is left, where none goes on, and says that the imports are paused. */
async function pause(integrationId: string, change: MappingChange | null): Promise<void> {
  if (change === null) {
    const { rows } = await client.activityEntering.list({ integrationId, list: 'left', limit: 500 })
    const entries = rows.flatMap(({ id, states }) => states.map(({ state }) => ({ state, activityId: id })))
    await client.mappings.apply({ integrationId, entries })
  }
  await client.mappings.changeDone({ integrationId, step: 'toPause' })
}
