import { Anchor, Button } from '@mantine/core'
import { IconActivity, IconSend, IconUsers } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { Door } from '../../../ui/door.tsx'
import { Doors } from '../../../ui/doors.tsx'
import { TroubleNote } from '../../../ui/trouble-note.tsx'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { useWords } from '../../../words/use-words.ts'
import { type ConnectStepProps, missingFields } from './connect-flow.ts'
import { StillMissing } from './still-missing.tsx'
import { StepFrame } from './step-frame.tsx'
import { useKeepIntegration } from './use-keep-integration.ts'
import { useNotificationStatus } from './use-notification-status.ts'

const doors = [
  { name: 'assign', icon: IconUsers, place: 'employees/assign' },
  { name: 'map', icon: IconActivity, place: 'activities/map' },
  { name: 'deliver', icon: IconSend, place: 'delivery' },
] as const

// injixo takes in by itself what the system sends there
const doorsOf = { ponteDelivers: doors, injixoImports: doors.filter(({ name }) => name !== 'deliver') } as const

/**
 * What follows. Going on ends the steps: the integration is no draft any more. One that nobody could log in with yet stays a draft,
 * prepared for the day the password comes.
 */
export function AfterStep({ flow, step, integration, system, page }: ConnectStepProps<'next'>) {
  const { t } = useWords('connect')
  const keep = useKeepIntegration()
  const words = useSystemWords(system.id)
  const status = useNotificationStatus(integration, system)
  const own = system.connection.steps.find((known) => known.kind === 'oneTimeSecret' && known.madeBy === 'ponte')
  // what nobody can send to has not begun
  const lacksToken = status.data !== undefined && status.data.tokens.length === 0 && own !== undefined
  const isWhole = missingFields(system, integration).length === 0 && !lacksToken
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
      {lacksToken ? (
        <TroubleNote
          tone="info"
          what={t('missing', { fields: t('token.url') })}
          owner=""
          next={t('after.missing.text', { name: integration.name })}
        >
          <Button size="xs" variant="default" onClick={() => flow.toStep(own.id)}>
            {words.t(`step.${own.id}`)}
          </Button>
        </TroubleNote>
      ) : null}
      {status.data === undefined || status.data.notUnderstood === 0 ? null : (
        <TroubleNote
          tone="warning"
          what={t('messages.notUnderstood', { count: status.data.notUnderstood })}
          owner=""
          next={t('after.learn.text')}
        >
          <Anchor href={`#/integrations/${integration.id}/messages`} size="sm">
            {t('messages.learn')}
          </Anchor>
        </TroubleNote>
      )}
      <Doors>
        {doorsOf[integration.way].map(({ name, icon: Icon, place }) => (
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
