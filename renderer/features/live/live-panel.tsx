import { Button } from '@mantine/core'
import { IconBroadcast, IconPlugConnected } from '@tabler/icons-react'
import { isConnected } from '../../api/connected.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { useWords } from '../../words/use-words.ts'
import { LiveBoard } from './live-board.tsx'

/** The live states of the chosen integration, or how they come here. */
export function LivePanel({ integration, integrations, pickIntegration, go }: PageProps) {
  const { t } = useWords('live')
  const connected = integrations.filter(isConnected)
  const [other] = connected
  if (integration !== null && isConnected(integration))
    return (
      <LiveBoard
        key={integration.id}
        integration={integration}
        integrations={connected}
        pickIntegration={pickIntegration}
      />
    )
  if (integration === null)
    return (
      <EmptyPlace
        icon={<IconPlugConnected size={32} aria-hidden />}
        title={t('noIntegration')}
        text={t('noIntegrationHint')}
        action={<Button onClick={() => go('integrations/add')}>{t('addIntegration')}</Button>}
      />
    )
  return (
    <EmptyPlace
      icon={<IconBroadcast size={32} aria-hidden />}
      title={t('notConnected')}
      text={t('notConnectedHint', { name: integration.name })}
      action={
        other === undefined ? (
          <Button onClick={() => go(`integrations/${integration.id}`)}>{t('toIntegration')}</Button>
        ) : (
          <Button onClick={() => pickIntegration(other.id)}>{t('showOther', { name: other.name })}</Button>
        )
      }
    />
  )
}
