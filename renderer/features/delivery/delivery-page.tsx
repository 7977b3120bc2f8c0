import { Button } from '@mantine/core'
import { IconPlugConnected, IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './delivery.module.css'
import { DeliveryForm } from './delivery-form.tsx'
import { DeliveryResult } from './delivery-result.tsx'
import { EarlierDeliveries } from './earlier-deliveries.tsx'
import { SetUpInjixo } from './set-up-injixo.tsx'
import { UploadSteps } from './upload-steps.tsx'

/** Writes agent states as files for injixo, and proves that nothing was lost. `delivery/<id>` shows one delivery. */
export function DeliveryPage(props: PageProps) {
  const { t } = useWords('delivery')
  const { integration, go } = props
  return (
    <Page title={t('title')} lead={t('lead')}>
      {integration === null ? (
        <EmptyPlace
          icon={<IconPlugConnected size={32} aria-hidden />}
          title={t('noIntegration')}
          text={t('noIntegrationHint')}
          action={<Button onClick={() => go('integrations/add')}>{t('addIntegration')}</Button>}
        />
      ) : (
        <IntegrationDelivery {...props} integration={integration} />
      )}
    </Page>
  )
}

function IntegrationDelivery(props: PageProps & { readonly integration: Integration }) {
  const { integration, integrations, pickIntegration, rest, go } = props
  const { t } = useWords('delivery')
  const [written, setWritten] = useState<string | null>(null)
  const range = useQuery(api.states.range.queryOptions({ input: { integrationId: integration.id } }))

  if (range.error !== null)
    return <FailureNotice failure={failureOf(range.error)} onTryAgain={() => void range.refetch()} />
  if (range.data === undefined) return <Loading />
  return (
    <div className={classes.sections}>
      {range.data === null ? (
        <EmptyPlace
          icon={<IconSend size={32} aria-hidden />}
          title={t('noStates')}
          text={t('noStatesHint')}
          action={<Button onClick={() => go('imports')}>{t('toImports')}</Button>}
        />
      ) : (
        <DeliveryForm
          key={integration.id}
          integration={integration}
          integrations={integrations}
          pickIntegration={pickIntegration}
          range={range.data}
          onWritten={(id) => {
            setWritten(id)
            go(`delivery/${id}`)
          }}
        />
      )}
      {rest === '' ? null : <DeliveryResult key={rest} id={rest} isNew={rest === written} />}
      <div className={classes.pair}>
        <SetUpInjixo zone={integration.zone} />
        <UploadSteps />
      </div>
      <EarlierDeliveries integrationId={integration.id} shown={rest} />
    </div>
  )
}
