import { Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './delivery.module.css'
import { DeliveryFiles } from './delivery-files.tsx'
import { DeliveryTotals } from './delivery-totals.tsx'

interface DeliveryResultProps {
  readonly id: string
  /** It was written just now: says so. */
  readonly isNew: boolean
}

/** One delivery: its files, its totals and where it lies. Its heading takes the focus. */
export function DeliveryResult({ id, isNew }: DeliveryResultProps) {
  const { t, formatDateTime, formatDay } = useWords('delivery')
  const heading = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const { data: delivery, error, refetch } = useQuery(api.deliveries.get.queryOptions({ input: { id } }))
  const isThere = delivery !== undefined
  useEffect(() => {
    if (isThere) title.current?.focus()
  }, [isThere])

  if (error !== null) return <FailureNotice failure={failureOf(error)} onTryAgain={() => void refetch()} />
  if (delivery === undefined) return <Loading />
  const { totals, folder } = delivery
  return (
    <section aria-labelledby={heading} className={classes.card}>
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h4" id={heading} ref={title} tabIndex={-1} className={classes.heading ?? ''}>
          {t('delivery', { at: formatDateTime(delivery.createdAt) })}
        </Title>
        {isNew ? <StatusWord tone="good">{t('written')}</StatusWord> : null}
      </Group>
      <Text size="sm" mb="md">
        {t('deliveryDays', {
          from: formatDay(delivery.from),
          to: formatDay(delivery.to),
          activities: t(delivery.activities),
        })}
        {' · '}
        {t('peopleAndRows', { people: totals.people, rows: totals.rows })}
      </Text>
      <div className={classes.result}>
        <DeliveryFiles delivery={delivery} />
        <DeliveryTotals totals={totals} />
        <div>
          <Title order={3} size="h5">
            {t('folder')}
          </Title>
          <Group gap="xs">
            <span className={classes.path}>{folder}</span>
            <CopyButton value={folder} what={t('folder')} />
          </Group>
        </div>
      </div>
    </section>
  )
}
