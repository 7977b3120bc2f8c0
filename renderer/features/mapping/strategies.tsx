import { Button, Select, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Activity } from '../../../preload/contract/activities.ts'
import type { MappingEntry, MappingStrategy } from '../../../preload/contract/mapping-changes.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import facts from './facts.module.css'
import classes from './mapping.module.css'

interface StrategiesProps {
  readonly integrationId: string
  readonly activities: readonly Activity[]
  /** Answers how many of them change something. */
  readonly onDraft: (entries: readonly MappingEntry[]) => number
  readonly onBringActivities: () => void
}

interface Taken {
  readonly drafted: number
  readonly missing: MappingStrategy['missing']
}

/** The two documented ideas of a mapping, explained; each fills the draft and applies nothing. */
export function Strategies({ integrationId, activities, onDraft, onBringActivities }: StrategiesProps) {
  const { t } = useWords('mapping')
  const [calls, setCalls] = useState<string | null>(null)
  const [taken, setTaken] = useState<Taken | null>(null)
  const asking = useMutation(api.mappings.strategy.mutationOptions())
  const ask = (strategy: 'coarse' | 'fine') => {
    const activityId = strategy === 'coarse' && calls !== null ? { activityId: Number(calls) } : {}
    asking.mutate(
      { integrationId, strategy, ...activityId },
      { onSuccess: ({ entries, missing }) => setTaken({ drafted: onDraft(entries), missing }) },
    )
  }
  return (
    <details className={classes.rules}>
      <summary>{t('strategies')}</summary>
      <div className={facts.strategies}>
        <section>
          <Title order={3} size="h5">
            {t('strategy.coarse')}
          </Title>
          <Text size="sm">{t('strategy.coarseText')}</Text>
          <Select
            size="xs"
            searchable
            clearable
            label={t('strategy.calls')}
            placeholder={t('strategy.callsFound')}
            data={activities.map(({ id, name }) => ({
              value: String(id),
              label: t('activityName', { name, id: String(id) }),
            }))}
            value={calls}
            onChange={setCalls}
          />
          <Button size="compact-sm" variant="default" loading={asking.isPending} onClick={() => ask('coarse')}>
            {t('strategy.draftCoarse')}
          </Button>
        </section>
        <section>
          <Title order={3} size="h5">
            {t('strategy.fine')}
          </Title>
          <Text size="sm">{t('strategy.fineText')}</Text>
          <Button size="compact-sm" variant="default" loading={asking.isPending} onClick={() => ask('fine')}>
            {t('strategy.draftFine')}
          </Button>
        </section>
      </div>
      {asking.error === null ? null : <FailureNotice failure={failureOf(asking.error)} focused />}
      <div aria-live="polite">
        {taken === null ? null : <Text size="sm">{t('strategy.drafted', { count: taken.drafted })}</Text>}
      </div>
      {taken === null || taken.missing.length === 0 ? null : (
        <div className={facts.missing}>
          <Text size="sm">{t('strategy.missing', { count: taken.missing.length })}</Text>
          <ul>
            {taken.missing.slice(0, 20).map(({ name, states }) => (
              <li key={name}>
                {states.length === 1 ? name : t('strategy.missingOne', { name, count: states.length })}
              </li>
            ))}
            {taken.missing.length > 20 ? <li>{t('strategy.more', { count: taken.missing.length - 20 })}</li> : null}
          </ul>
          <Button size="compact-sm" variant="default" onClick={onBringActivities}>
            {t('bringActivities')}
          </Button>
        </div>
      )}
    </details>
  )
}
