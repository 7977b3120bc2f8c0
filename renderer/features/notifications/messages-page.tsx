import { Anchor, Button } from '@mantine/core'
import { IconInbox, IconPlugConnected } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { useDoesReceive } from '../../api/use-does-receive.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { Received } from './received.tsx'

/** What a system that sends has sent to one integration, and which of its fields means what: `integrations/<id>/messages`. */
export function MessagesPage({ rest, integrations, go }: PageProps) {
  const { t } = useWords('notifications')
  const [id = ''] = rest.split('/')
  const integration = integrations.find((known) => known.id === id)
  const systems = useQuery(api.systems.list.queryOptions())
  const system = systems.data?.find((known) => known.id === integration?.system)
  const receives = useDoesReceive()
  const doesReceive = integration !== undefined && receives(integration)
  const status = useQuery({ ...api.notifications.status.queryOptions({ input: { id } }), enabled: doesReceive })
  const error = systems.error ?? status.error

  if (systems.data !== undefined && !doesReceive)
    return (
      <Page title={t('title')}>
        <EmptyPlace
          icon={<IconPlugConnected size={32} aria-hidden />}
          title={t('receivesNothing')}
          text={t('receivesNothingHint')}
          action={<Button onClick={() => go('integrations')}>{t('toIntegrations')}</Button>}
        />
      </Page>
    )
  const name = system?.name ?? ''
  return (
    <Page
      title={t('titleOf', { name: integration?.name ?? '' })}
      lead={t('lead', { system: name })}
      action={
        <Anchor href={`#/integrations/${id}`} size="sm">
          {t('toIntegration')}
        </Anchor>
      }
    >
      {error !== null ? (
        <FailureNotice
          failure={failureOf(error)}
          onTryAgain={() => {
            void systems.refetch()
            void status.refetch()
          }}
        />
      ) : status.data === undefined || integration === undefined ? (
        <Loading rows={8} />
      ) : status.data.received === 0 ? (
        <>
          {status.data.receiver.failure === null ? null : <FailureNotice failure={status.data.receiver.failure} />}
          <EmptyPlace
            icon={<IconInbox size={32} aria-hidden />}
            title={t('empty')}
            text={t('emptyHint', { system: name })}
            action={
              <Button
                onClick={() => go(integration.wizardStep === null ? `integrations/${id}` : `integrations/add/${id}`)}
              >
                {t(integration.wizardStep === null ? 'toIntegration' : 'toSteps')}
              </Button>
            }
          />
        </>
      ) : (
        <Received key={id} integration={integration} status={status.data} />
      )}
    </Page>
  )
}
