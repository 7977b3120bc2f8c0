import { Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { SystemId } from '../../../preload/contract/system-id.ts'
import type { SystemFacts } from '../../../preload/contract/systems.ts'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useSystemWords } from '../../words/use-system-words.ts'
import { useWords } from '../../words/use-words.ts'
import { Wizard } from '../../wizard/wizard.tsx'
import { ChoiceCards } from '../../wizard/choice-cards.tsx'
import { type AddFlow, freeName } from './add-flow.ts'
import {
  type ConnectedSystem,
  firstSettings,
  isConnectedSystem,
  readsByItself,
  stepsFor,
} from './connect/connect-flow.ts'
import { SystemChoice } from './system-choice.tsx'
import { ownZone } from './zone-select.tsx'

interface SystemStepProps {
  readonly flow: AddFlow
  readonly systems: readonly SystemFacts[]
  /** The draft, when somebody came back to this step. */
  readonly integration: Integration | null
  readonly integrations: readonly Integration[]
  readonly to: (step: string, id?: string) => void
}

/** What a connection begins with: the first option of each choice, and its first step. */
function firstStep(system: ConnectedSystem) {
  return { settings: firstSettings(system), wizardStep: system.connection.steps[0]?.id ?? null }
}

type Way = 'itself' | 'files'
const ways = ['itself', 'files'] as const satisfies readonly Way[]

/** How a system is read unless somebody says otherwise: by Ponte itself where it can. */
function wayOf(system: SystemFacts | undefined, integration: Integration | null): Way {
  if (system === undefined || !isConnectedSystem(system)) return 'files'
  return integration?.system !== system.id || readsByItself(integration, system) ? 'itself' : 'files'
}

/** Which system, and how its data comes. Going on makes the draft, under a name nobody has. */
export function SystemStep({ flow, systems, integration, integrations, to }: SystemStepProps) {
  const { t } = useWords('integrations')
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<SystemId | null>(integration?.system ?? null)
  const [saidWay, setSaidWay] = useState<Way | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const system = systems.find(({ id }) => id === chosen)
  const canRead = system !== undefined && isConnectedSystem(system)
  const way = canRead ? (saidWay ?? wayOf(system, integration)) : 'files'
  const words = useSystemWords(chosen ?? '')
  const steps = canRead && way === 'itself' ? stepsFor(system, integration?.settings ?? firstSettings(system)) : null
  const make = useMutation({
    mutationFn: async (system: SystemFacts) => {
      const others = integrations.filter(({ id }) => id !== integration?.id)
      // a draft has nothing but its name yet, so another system is simply another draft
      if (integration !== null) await client.integrations.remove({ id: integration.id })
      const name = freeName(
        system.name,
        others.map(({ name }) => name),
      )
      const first = way === 'itself' && isConnectedSystem(system) ? firstStep(system) : {}
      const added = await client.integrations.add({ system: system.id, name, zone: ownZone, draft: true, ...first })
      queries.setQueryData(api.integrations.list.queryKey(), [...others, added])
      return added
    },
    onSuccess: ({ id, wizardStep }) => to(wizardStep ?? 'name', id),
  })
  const goOn = () => {
    setIsAsked(true)
    if (system === undefined) return
    if (integration?.system !== system.id || way !== wayOf(system, integration)) make.mutate(system)
    else to(way === 'files' ? 'name' : (system.connection?.steps[0]?.id ?? ''))
  }
  return (
    <Wizard
      {...flow}
      steps={
        steps === null
          ? flow.steps
          : [...flow.steps.slice(0, 1), ...steps.map(({ id }) => ({ id, label: words.t(`step.${id}`) }))]
      }
      heading={t('system.heading')}
      why={<Text size="sm">{t('system.why')}</Text>}
      isBusy={make.isPending}
      onContinue={goOn}
    >
      {make.isError ? <FailureNotice failure={failureOf(make.error)} focused /> : null}
      <SystemChoice
        systems={systems}
        chosen={chosen}
        onChoose={setChosen}
        error={isAsked && chosen === null ? t('system.needed') : null}
      />
      {canRead ? (
        <ChoiceCards
          label={t('way')}
          choices={ways.map((value) => ({
            value,
            label: t(`way.${value}`, { system: system.name }),
            text: t(`way.${value}.text`, { system: system.name }),
          }))}
          chosen={way}
          onChoose={(value) => setSaidWay(ways.find((known) => known === value) ?? null)}
        />
      ) : null}
    </Wizard>
  )
}
