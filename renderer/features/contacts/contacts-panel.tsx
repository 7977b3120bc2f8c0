import { Button } from '@mantine/core'
import { IconPhone, IconPlugConnected } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { isConnected } from '../../api/connected.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import { ContactsOf } from './contacts-of.tsx'

/** Contacts per queue and quarter of an hour of the chosen integration. */
export function ContactsPanel(page: PageProps) {
  const { t } = useWords('contacts')
  const { integration, go } = page
  if (integration === null)
    return (
      <EmptyPlace
        icon={<IconPlugConnected size={32} aria-hidden />}
        title={t('noIntegration')}
        text={t('noIntegrationHint')}
        action={<Button onClick={() => go('integrations/add')}>{t('addIntegration')}</Button>}
      />
    )
  return <QueuesOf key={integration.id} {...page} integration={integration} />
}

interface QueuesOfProps extends PageProps {
  readonly integration: Integration
}

function QueuesOf(props: QueuesOfProps) {
  const { integration, integrations, pickIntegration, go } = props
  const { t } = useWords('contacts')
  const { id: integrationId, name } = integration
  const queues = useQuery(api.contacts.queues.queryOptions({ input: { integrationId } }))
  if (queues.error !== null)
    return <FailureNotice failure={failureOf(queues.error)} onTryAgain={() => void queues.refetch()} />
  if (queues.data === undefined) return <Loading />
  if (queues.data.length > 0) return <ContactsOf {...props} queues={queues.data} />
  const other = isConnected(integration) ? undefined : integrations.find(isConnected)
  return (
    <EmptyPlace
      icon={<IconPhone size={32} aria-hidden />}
      title={t('empty')}
      text={t(isConnected(integration) ? 'emptyHint' : 'notConnected', { name })}
      action={
        isConnected(integration) ? (
          <Button onClick={() => go('imports/runs')}>{t('toRuns')}</Button>
        ) : other === undefined ? (
          <Button onClick={() => go(`integrations/${integrationId}`)}>{t('toIntegration')}</Button>
        ) : (
          <Button onClick={() => pickIntegration(other.id)}>{t('showOther', { name: other.name })}</Button>
        )
      }
    />
  )
}
