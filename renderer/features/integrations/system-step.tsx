import { Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { SystemId } from '../../../preload/contract/system-id.ts'
import type { SystemFacts } from '../../../preload/contract/systems.ts'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { Wizard } from '../../wizard/wizard.tsx'
import { type AddFlow, freeName, type StepId } from './add-flow.ts'
import { SystemChoice } from './system-choice.tsx'
import { ownZone } from './zone-select.tsx'

interface SystemStepProps {
  readonly flow: AddFlow
  readonly systems: readonly SystemFacts[]
  /** The draft, when somebody came back to this step. */
  readonly integration: Integration | null
  readonly integrations: readonly Integration[]
  readonly to: (step: StepId, id?: string) => void
}

/** Which system. Going on makes the draft, under a name nobody has. */
export function SystemStep({ flow, systems, integration, integrations, to }: SystemStepProps) {
  const { t } = useWords('integrations')
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<SystemId | null>(integration?.system ?? null)
  const [isAsked, setIsAsked] = useState(false)
  const make = useMutation({
    mutationFn: async (system: SystemFacts) => {
      const others = integrations.filter(({ id }) => id !== integration?.id)
      // a draft has nothing but its name yet, so another system is simply another draft
      if (integration !== null) await client.integrations.remove({ id: integration.id })
      const name = freeName(
        system.name,
        others.map(({ name }) => name),
      )
      const added = await client.integrations.add({ system: system.id, name, zone: ownZone, draft: true })
      queries.setQueryData(api.integrations.list.queryKey(), [...others, added])
      return added
    },
    onSuccess: ({ id }) => to('name', id),
  })
  const goOn = () => {
    setIsAsked(true)
    const system = systems.find(({ id }) => id === chosen)
    if (system === undefined) return
    if (integration?.system === system.id) to('name')
    else make.mutate(system)
  }
  return (
    <Wizard
      {...flow}
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
