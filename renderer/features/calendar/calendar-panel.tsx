import { Button } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import { isConnected } from '../../api/connected.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { useWords } from '../../words/use-words.ts'
import { CalendarOf } from './calendar-of.tsx'

/** What is there and what is missing, of an integration that Ponte reads by itself. */
export function CalendarPanel({ integration, integrations, pickIntegration, go }: PageProps) {
  const { t } = useWords('calendar')
  const connected = integrations.filter(isConnected)
  const [other] = connected
  if (integration !== null && isConnected(integration))
    return (
      <CalendarOf
        key={integration.id}
        integration={integration}
        integrations={connected}
        pickIntegration={pickIntegration}
      />
    )
  return (
    <EmptyPlace
      icon={<IconPlugConnected size={32} aria-hidden />}
      title={integration === null ? t('noConnection') : t('notConnected', { name: integration.name })}
      text={t('noConnectionHint')}
      action={
        other === undefined ? (
          <Button onClick={() => go('integrations')}>{t('toIntegrations')}</Button>
        ) : (
          <Button onClick={() => pickIntegration(other.id)}>{t('showOther', { name: other.name })}</Button>
        )
      }
    />
  )
}
