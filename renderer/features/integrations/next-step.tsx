import { Text } from '@mantine/core'
import { StepLink } from '../../ui/step-link.tsx'
import { useWords } from '../../words/use-words.ts'
import { Wizard } from '../../wizard/wizard.tsx'
import type { StepProps } from './add-flow.ts'
import classes from './next-step.module.css'

const nextSteps = [
  { name: 'users', place: 'imports/new/users' },
  { name: 'states', place: 'imports/new/states' },
  { name: 'employees', place: 'imports/new/employees' },
  { name: 'assign', place: 'employees/assign' },
  { name: 'map', place: 'activities/map' },
  { name: 'deliver', place: 'delivery' },
] as const

/** What follows once the integration is there. */
export function NextStep({ flow, integration, to, go }: StepProps) {
  const { t } = useWords('integrations')
  return (
    <Wizard
      {...flow}
      heading={t('next.heading', { name: integration.name })}
      continueWord={t('toOverview')}
      onBack={() => to('states')}
      onContinue={() => go('overview')}
    >
      <Text>{t('next.text')}</Text>
      <ol className={classes.list}>
        {nextSteps.map(({ name, place }) => (
          <li key={name}>
            <StepLink place={place} sentence={t(`next.${name}`)} action={t('next.go')} />
          </li>
        ))}
      </ol>
    </Wizard>
  )
}
