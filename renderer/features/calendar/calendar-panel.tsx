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
  const shown = integration !== null && isConnected(integration) ? integration : connected.at(0)
  if (shown !== undefined)
    return <CalendarOf key={shown.id} integration={shown} integrations={connected} pickIntegration={pickIntegration} />
  return (
    <EmptyPlace
      icon={<IconPlugConnected size={32} aria-hidden />}
      title={t('noConnection')}
      text={t('noConnectionHint')}
      action={<Button onClick={() => go('integrations')}>{t('toIntegrations')}</Button>}
    />
  )
}
