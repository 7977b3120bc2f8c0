import { Radio, Group, Stack, Switch } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { client } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { ConnectedSystem } from './connect-flow.ts'
import { useKeepIntegration } from './use-keep-integration.ts'

interface ConnectionScheduleProps {
  readonly integration: Integration
  readonly system: ConnectedSystem
}

const periods = [15, 30, 60] as const

/** How often history is asked for, and whether live states are received. Both hold at once. */
export function ConnectionSchedule({ integration, system }: ConnectionScheduleProps) {
  const { t } = useWords('connect')
  const keep = useKeepIntegration()
  const { id, everyMinutes, isLive } = integration
  const change = useMutation({
    mutationFn: async (to: { readonly everyMinutes?: 15 | 30 | 60; readonly isLive?: boolean }) =>
      keep(await client.integrations.change({ id, ...to })),
  })
  const { variables } = change
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('schedule.every')}
        description={t('schedule.every.hint')}
        value={String(change.isPending ? (variables?.everyMinutes ?? everyMinutes) : everyMinutes)}
        onChange={(value) => {
          const chosen = periods.find((period) => String(period) === value)
          if (chosen !== undefined) change.mutate({ everyMinutes: chosen })
        }}
      >
        <Group gap="lg" mt="xs">
          {periods.map((minutes) => (
            <Radio key={minutes} value={String(minutes)} label={t('schedule.minutes', { count: minutes })} />
          ))}
        </Group>
      </Radio.Group>
      {system.brings.realTime === 'no' ? null : (
        <Switch
          label={t('schedule.live')}
          description={t('schedule.live.hint')}
          checked={change.isPending ? (variables?.isLive ?? isLive) : isLive}
          onChange={(event) => change.mutate({ isLive: event.currentTarget.checked })}
        />
      )}
      {change.error === null ? null : <FailureNotice failure={failureOf(change.error)} />}
    </Stack>
  )
}
