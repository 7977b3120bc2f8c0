import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { client } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useWords } from '../../../words/use-words.ts'
import { beginning, type ConnectedSystem } from './connect-flow.ts'
import { useKeepIntegration } from './use-keep-integration.ts'

interface ConnectOfferProps {
  readonly integration: Integration
  readonly system: ConnectedSystem
  readonly go: (place: string) => void
}

/** The way from files to a connection, for an integration whose system Ponte can read: what is there stays. */
export function ConnectOffer({ integration: { id }, system, go }: ConnectOfferProps) {
  const { t } = useWords('integrations')
  const keep = useKeepIntegration()
  const begin = useMutation({
    mutationFn: async () => keep(await client.integrations.change({ id, ...beginning(system) })),
    onSuccess: () => go(`integrations/add/${id}`),
  })
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t('connect.text')}</Text>
      {begin.error === null ? null : <FailureNotice failure={failureOf(begin.error)} focused />}
      <Button variant="light" loading={begin.isPending} onClick={() => begin.mutate()}>
        {t('connect', { system: system.name })}
      </Button>
    </Stack>
  )
}
