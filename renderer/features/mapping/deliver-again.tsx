import { Anchor, Button, Group, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { FailureData } from '../../../preload/contract/failure.ts'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { noteJob } from '../../api/follow-jobs.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { dayRuns } from './day-runs.ts'
import change from './change.module.css'
import renewal from './renewal.module.css'
import classes from './mapping.module.css'
import type { DayRange } from './use-preview.ts'

/** Days that were delivered by another mapping, and the button that delivers them as they count now. */
export function DeliverAgain({ integrationId }: { readonly integrationId: string }) {
  const { t, formatDay } = useWords('mapping')
  const heading = useId()
  const days = useQuery(api.deliveries.again.queryOptions({ input: { integrationId } }))
  const [done, setDone] = useState(0)
  const runs = dayRuns(days.data ?? [])
  const delivering = useMutation({
    mutationFn: async (wanted: readonly DayRange[]): Promise<FailureData | null> => {
      for (const [at, { from, to }] of wanted.entries()) {
        setDone(at)
        const job = await client.deliveries.start({ integrationId, from, to, activities: 'mapped' })
        noteJob(job)
        const { state, failure } = await client.jobs.wait({ id: job.id })
        if (state !== 'done') return failure
      }
      return null
    },
    onSuccess: (failure, wanted) => {
      if (failure === null) confirmToast(t('again.done', { count: wanted.length }))
    },
  })
  const failure = delivering.error === null ? (delivering.data ?? null) : failureOf(delivering.error)
  const all = delivering.variables?.length ?? 0
  if (days.error !== null)
    return <FailureNotice failure={failureOf(days.error)} onTryAgain={() => void days.refetch()} />
  if (runs.length === 0 && failure === null) return null
  return (
    <section aria-labelledby={heading} className={renewal.renewal}>
      <div className={renewal.renewalHead}>
        <div>
          <Title order={2} size="h5" id={heading}>
            {t('again', { count: days.data?.length ?? 0 })}
          </Title>
          <p className={classes.hint}>{t('again.why')}</p>
        </div>
        <Group gap="md">
          <Anchor href="#/delivery" size="sm" underline="always">
            {t('again.files')}
          </Anchor>
          <Button loading={delivering.isPending} onClick={() => delivering.mutate(runs)}>
            {t('again.deliver')}
          </Button>
        </Group>
      </div>
      {delivering.isPending && all > 1 ? (
        <p className={classes.hint} role="status">
          {t('again.progress', { done: done + 1, count: all })}
        </p>
      ) : null}
      {failure === null ? null : <FailureNotice failure={failure} focused />}
      <ul className={change.runs}>
        {runs.map(({ from, to }) => (
          <li key={from}>
            {from === to ? formatDay(from) : t('preview.days', { from: formatDay(from), to: formatDay(to) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
