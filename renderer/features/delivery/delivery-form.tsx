import { Button, Group, Radio, Select, TextInput, Title } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { DeliveredActivities } from '../../../preload/contract/deliveries.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './delivery.module.css'
import { DeliveryPlan } from './delivery-plan.tsx'
import { DeliveryProgress } from './delivery-progress.tsx'
import { useWriteFiles } from './use-write-files.ts'

interface DeliveryFormProps extends Pick<PageProps, 'integrations' | 'pickIntegration'> {
  readonly integration: Integration
  /** First and last day with agent states. */
  readonly range: { readonly from: string; readonly to: string }
  readonly onWritten: (deliveryId: string) => void
}

/** What to deliver, what that would be, and the button that does it. */
export function DeliveryForm({ integration, integrations, pickIntegration, range, onWritten }: DeliveryFormProps) {
  const { t, formatDay } = useWords('delivery')
  const heading = useId()
  const [from, setFrom] = useState(range.from)
  const [to, setTo] = useState(range.to)
  const [activities, setActivities] = useState<DeliveredActivities>('received')
  const writer = useWriteFiles(onWritten)
  const request = {
    integrationId: integration.id,
    ...(from !== '' && { from }),
    ...(to !== '' && { to }),
    activities,
  }
  const plan = useQuery(api.deliveries.plan.queryOptions({ input: request, placeholderData: keepPreviousData }))
  const isEmpty = plan.data === null || plan.data?.states === 0
  const isAll = from === range.from && to === range.to

  return (
    <section aria-labelledby={heading} className={classes.card}>
      <Title order={2} size="h4" id={heading}>
        {t('what')}
      </Title>
      <div className={classes.form}>
        <div className={classes.fields}>
          {integrations.length < 2 ? null : (
            <Select
              label={t('integration')}
              allowDeselect={false}
              data={integrations.map(({ id, name }) => ({ value: id, label: name }))}
              value={integration.id}
              onChange={(id) => {
                if (id !== null) pickIntegration(id)
              }}
            />
          )}
          <Group gap="sm" align="flex-end">
            <TextInput
              type="date"
              label={t('from')}
              value={from}
              max={to}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t('to')}
              value={to}
              min={from}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
            {isAll ? null : (
              <Button
                variant="default"
                onClick={() => {
                  setFrom(range.from)
                  setTo(range.to)
                }}
              >
                {t('allDays')}
              </Button>
            )}
          </Group>
          <p className={classes.hint}>
            {t('daysHint', { zone: integration.zone, from: formatDay(range.from), to: formatDay(range.to) })}
          </p>
          <Radio.Group
            label={t('activities')}
            value={activities}
            onChange={(value) => setActivities(value === 'mapped' ? 'mapped' : 'received')}
          >
            <Radio value="received" label={t('received')} description={t('receivedHint')} mt="xs" />
            <Radio value="mapped" label={t('mapped')} description={t('mappedHint')} mt="xs" />
          </Radio.Group>
        </div>
        <div className={classes.plan}>
          {plan.error === null ? null : <FailureNotice failure={failureOf(plan.error)} />}
          {plan.error === null && isEmpty ? <StatusWord tone="warning">{t('nothingInDays')}</StatusWord> : null}
          {plan.error !== null || plan.data == null || isEmpty ? null : <DeliveryPlan plan={plan.data} />}
        </div>
      </div>
      {writer.failure === null ? null : <FailureNotice failure={writer.failure} focused />}
      {writer.running === null ? (
        <Button
          leftSection={<IconFileExport size={16} aria-hidden />}
          loading={writer.isStarting}
          disabled={plan.error !== null || plan.data === undefined || isEmpty}
          onClick={() => writer.write(request)}
        >
          {t('write')}
        </Button>
      ) : (
        <DeliveryProgress job={writer.running} />
      )}
    </section>
  )
}
