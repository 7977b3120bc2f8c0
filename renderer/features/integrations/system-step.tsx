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
import { type AddFlow, freeName } from './add-flow.ts'
import {
  beginning,
  conditionsOf,
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

/** Which system. Going on makes the draft, under a name nobody has: of a connection where Ponte can read the system by itself. */
export function SystemStep({ flow, systems, integration, integrations, to }: SystemStepProps) {
  const { t } = useWords('integrations')
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<SystemId | null>(integration?.system ?? null)
  const [isAsked, setIsAsked] = useState(false)
  const system = systems.find(({ id }) => id === chosen)
  const words = useSystemWords(chosen ?? '')
  const steps =
    system !== undefined && isConnectedSystem(system)
      ? stepsFor(system, {
          ...firstSettings(system),
          ...conditionsOf({ settings: integration?.settings ?? {}, way: integration?.way ?? 'ponteDelivers' }),
        })
      : null
  const make = useMutation({
    mutationFn: async (system: SystemFacts) => {
      const others = integrations.filter(({ id }) => id !== integration?.id)
      const first = isConnectedSystem(system) ? beginning(system) : {}
      if (integration?.system === system.id) {
        const changed = await client.integrations.change({ id: integration.id, ...first })
        queries.setQueryData(api.integrations.list.queryKey(), [...others, changed])
        return changed
      }
      // a draft has nothing but its name yet, so another system is simply another draft
      if (integration !== null) await client.integrations.remove({ id: integration.id })
      const name = freeName(
        system.name,
        others.map(({ name }) => name),
      )
      const added = await client.integrations.add({ system: system.id, name, zone: ownZone, draft: true, ...first })
      queries.setQueryData(api.integrations.list.queryKey(), [...others, added])
      return added
    },
    onSuccess: ({ id, wizardStep }) => to(wizardStep ?? 'name', id),
  })
  const goOn = () => {
    setIsAsked(true)
    if (system === undefined) return
    const isKnown = integration?.system === system.id
    if (!isKnown || (isConnectedSystem(system) && !readsByItself(integration, system))) make.mutate(system)
    else to(system.connection?.steps[0]?.id ?? 'name')
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
    </Wizard>
  )
}
