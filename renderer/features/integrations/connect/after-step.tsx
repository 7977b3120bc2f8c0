import { IconActivity, IconSend, IconUsers } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { Door } from '../../../ui/door.tsx'
import { Doors } from '../../../ui/doors.tsx'
import { useWords } from '../../../words/use-words.ts'
import { type ConnectStepProps, missingFields } from './connect-flow.ts'
import { StillMissing } from './still-missing.tsx'
import { StepFrame } from './step-frame.tsx'
import { useKeepIntegration } from './use-keep-integration.ts'

const doors = [
  { name: 'assign', icon: IconUsers, place: 'employees/assign' },
  { name: 'map', icon: IconActivity, place: 'activities/map' },
  { name: 'deliver', icon: IconSend, place: 'delivery' },
] as const

/**
 * What follows. Going on ends the steps: the integration is no draft any more. One that nobody could log in with yet stays a draft,
 * prepared for the day the password comes.
 */
export function AfterStep({ flow, step, integration, system, page }: ConnectStepProps<'next'>) {
  const { t } = useWords('connect')
  const keep = useKeepIntegration()
  const isWhole = missingFields(system, integration).length === 0
  const finish = useMutation({
    mutationFn: async (_place: string) => {
      if (isWhole) keep(await client.integrations.change({ id: integration.id, draft: false, wizardStep: null }))
    },
    onSuccess: (_, place) => page.go(place),
  })
  return (
    <StepFrame
      flow={flow}
      step={step}
      system={system}
      isBusy={finish.isPending}
      failure={finish.error === null ? null : failureOf(finish.error)}
      continueWord={t('toOverview')}
      onContinue={() => finish.mutate('overview')}
    >
      <StillMissing
        integration={integration}
        system={system}
        text={t('after.missing.text', { name: integration.name })}
        toStep={flow.toStep}
      />
      <Doors>
        {doors.map(({ name, icon: Icon, place }) => (
          <Door
            key={name}
            icon={<Icon size={24} aria-hidden />}
            title={t(`after.${name}`)}
            text={t(`after.${name}.text`)}
            onOpen={() => finish.mutate(place)}
          />
        ))}
      </Doors>
    </StepFrame>
  )
}
