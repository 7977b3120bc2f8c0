import type { PageProps } from '../../api/page-props.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { useWords } from '../../words/use-words.ts'
import { type AddFlow, type StepId, stepIds } from './add-flow.ts'
import { BringStep } from './bring-step.tsx'
import { IdentifierStep } from './identifier-step.tsx'
import { NameStep } from './name-step.tsx'
import { NextStep } from './next-step.tsx'
import { SystemStep } from './system-step.tsx'
import { useSystems } from './use-systems.ts'

interface AddIntegrationProps extends PageProps {
  /** The draft being worked on; null on the very first step. */
  readonly draftId: string | null
  readonly step: string
}

/**
 * The steps that add an integration whose data comes as files. The draft is kept from the first step on, and the
 * address holds the step, so that leaving, reloading or a crash costs nothing.
 */
export function AddIntegration({ draftId, step, integrations, go, pickIntegration }: AddIntegrationProps) {
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
  const to = (next: StepId, id = integration?.id ?? '') => {
    pickIntegration(id)
    go(`integrations/add/${id}/${next}`)
  }
  if (integration === null || current === 'system')
    return <SystemStep flow={flow} systems={systems} integration={integration} integrations={integrations} to={to} />
  if (system === null) return null
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
