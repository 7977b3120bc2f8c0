import { Button, Stack } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { SystemFacts } from '../../../preload/contract/systems.ts'
import type { PageProps } from '../../api/page-props.ts'
import { isConnected } from '../../api/connected.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { integrationTone } from '../../ui/integration-tone.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import { ConnectOffer } from './connect/connect-offer.tsx'
import { isConnectedSystem, readsByItself } from './connect/connect-flow.ts'
import { DetailPart as Part } from './detail-part.tsx'
import { IdentifierRule } from './identifier-rule.tsx'
import { IntegrationData } from './integration-data.tsx'
import { IntegrationSettings } from './integration-settings.tsx'
import classes from './integration-detail.module.css'
import { KnownFacts } from './known-facts.tsx'
import { RemoveIntegration } from './remove-integration.tsx'
import { useSystems } from './use-systems.ts'
import { WhatItBrings } from './what-it-brings.tsx'

// files need none of it
const ConnectionPart = lazy(async () => ({
  default: (await import('./connect/connection-part.tsx')).ConnectionPart,
}))

const OtherParties = lazy(async () => ({ default: (await import('./connect/other-parties.tsx')).OtherParties }))
const PreparedParts = lazy(async () => ({ default: (await import('./connect/prepared-parts.tsx')).PreparedParts }))

interface IntegrationDetailProps extends PageProps {
  readonly id: string
}

interface AboutProps {
  readonly integration: Integration
  readonly system: SystemFacts
  readonly page: PageProps
}

function About({ integration, system, page }: AboutProps) {
  const { t } = useWords('integrations')
  const words = useWords('systems')
  const connect = useWords('connect')
  return (
    <div className={classes.columns}>
      <Stack gap="xl">
        {isConnectedSystem(system) && isConnected(integration) ? (
          <Suspense fallback={<Loading />}>
            <ConnectionPart integration={integration} system={system} page={page} />
          </Suspense>
        ) : isConnectedSystem(system) && integration.way === 'injixoImports' && readsByItself(integration, system) ? (
          <Suspense fallback={<Loading />}>
            <PreparedParts integration={integration} system={system} page={page} />
          </Suspense>
        ) : isConnectedSystem(system) && readsByItself(integration, system) ? (
          // a draft: what others were asked for can be looked up before the steps are through
          <Suspense fallback={<Loading />}>
            <OtherParties integration={integration} system={system} />
          </Suspense>
        ) : isConnectedSystem(system) && integration.state !== 'draft' ? (
          <Part title={connect.t('connection')}>
            <ConnectOffer integration={integration} system={system} go={page.go} />
          </Part>
        ) : null}
        <Part title={t('data')}>
          <IntegrationData integration={integration} page={page} />
        </Part>
        <Part title={t('settings')}>
          <IntegrationSettings integration={integration} system={system.name} others={page.integrations} />
        </Part>
        <Part title={t('remove')}>
          <RemoveIntegration integration={integration} go={page.go} />
        </Part>
      </Stack>
      <Stack gap="xl">
        <Part title={words.t('identifier.title')}>
          <IdentifierRule system={system} />
        </Part>
        <Part title={words.t('brings.title')}>
          <WhatItBrings system={system} />
        </Part>
        <Part title={words.t('known.title')}>
          <KnownFacts known={system.known} />
        </Part>
      </Stack>
    </div>
  )
}

/** Everything about one integration, to be read and to be changed in place. */
export function IntegrationDetail({ id, ...page }: IntegrationDetailProps) {
  const { t } = useWords('integrations')
  const states = useWords('overview')
  const words = useWords('systems')
  const systems = useSystems()
  const integration = page.integrations.find((known) => known.id === id)
  const system = systems.find((known) => known.id === integration?.system)
  if (integration === undefined)
    return (
      <Page title={t('notFound')} lead={t('notFound.text')}>
        <EmptyPlace
          title={t('title')}
          text={t('lead')}
          action={<Button onClick={() => page.go('integrations')}>{t('toList')}</Button>}
        />
      </Page>
    )
  const lead =
    system === undefined
      ? undefined
      : [
          `${system.name} · ${words.t(`delivery.${system.delivery}`)}`,
          system.model === null
            ? words.t('tile', { tile: system.tile })
            : words.t('tileModel', { tile: system.tile, model: system.model }),
        ].join(' · ')
  return (
    <Page
      title={integration.name}
      lead={lead}
      action={
        integration.state === 'draft' ? (
          <Button onClick={() => page.go(`integrations/add/${id}`)}>{t('goOn')}</Button>
        ) : (
          <>
            {integration.wizardStep === null ? null : (
              <Button variant="default" onClick={() => page.go(`integrations/add/${id}`)}>
                {t('connect.goOn')}
              </Button>
            )}
            <StatusWord tone={integrationTone[integration.state]}>{states.t(`state.${integration.state}`)}</StatusWord>
          </>
        )
      }
    >
      {system === undefined ? null : <About integration={integration} system={system} page={page} />}
    </Page>
  )
}
