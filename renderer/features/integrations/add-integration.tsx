import { lazy, Suspense } from 'react'
import type { PageProps } from '../../api/page-props.ts'
import { Loading } from '../../ui/loading.tsx'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { useWords } from '../../words/use-words.ts'
import { type AddFlow, type StepId, stepIds } from './add-flow.ts'
import { isConnectedSystem, readsByItself } from './connect/connect-flow.ts'
import { BringStep } from './bring-step.tsx'
import { IdentifierStep } from './identifier-step.tsx'
import { NameStep } from './name-step.tsx'
import { NextStep } from './next-step.tsx'
import { SystemStep } from './system-step.tsx'
import { useSystems } from './use-systems.ts'

// files need none of it
const ConnectIntegration = lazy(async () => ({
  default: (await import('./connect/connect-integration.tsx')).ConnectIntegration,
}))

interface AddIntegrationProps extends PageProps {
  /** The draft being worked on; null on the very first step. */
  readonly draftId: string | null
  readonly step: string
}

/**
 * The steps that add an integration: those of its system where Ponte reads it by itself, those of files otherwise. The draft is kept from
 * the first step on, and the address holds the step, so that leaving, reloading or a crash costs nothing.
 */
export function AddIntegration({ draftId, step, ...page }: AddIntegrationProps) {
  const { integrations, go, pickIntegration } = page
  const { t } = useWords('integrations')
  const systems = useSystems()
  const integration = integrations.find(({ id }) => id === draftId) ?? null
  const system = systems.find(({ id }) => id === integration?.system) ?? null
  const current: StepId = integration === null ? 'system' : (stepIds.find((id) => id === step) ?? 'name')
  const flow: AddFlow = {
    title: system === null ? t('wizard.title') : t('wizard.titleOf', { system: system.name }),
    steps: stepIds.map((id) => ({ id, label: t(`step.${id}`) })),
    current,
    isSaved: integration !== null,
    onLeave: () => {
      if (integration?.state === 'draft') confirmToast(t('draft.kept'))
      go(integration === null || integration.state === 'draft' ? 'integrations' : `integrations/${integration.id}`)
    },
  }
  const to = (next: string, id = integration?.id ?? '') => {
    pickIntegration(id)
    go(`integrations/add/${id}/${next}`)
  }
  if (integration === null || current === 'system')
    return <SystemStep flow={flow} systems={systems} integration={integration} integrations={integrations} to={to} />
  if (system === null) return null
  if (isConnectedSystem(system) && readsByItself(integration, system))
    return (
      <Suspense fallback={<Loading />}>
        <ConnectIntegration key={integration.id} integration={integration} system={system} step={step} page={page} />
      </Suspense>
    )
  const common = { flow, integration, system, to, go }
  switch (current) {
    case 'name':
      return <NameStep {...common} integrations={integrations} />
    case 'identifier':
      return <IdentifierStep {...common} />
    case 'users':
    case 'states':
      return <BringStep key={current} {...common} stream={current} />
    case 'next':
      return <NextStep {...common} />
  }
}
