import { Anchor } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'
import classes from './imports.module.css'

const steps = ['list', 'file', 'check', 'result'] as const
export type FlowStep = (typeof steps)[number]

/** Where in the import somebody is. */
export function FlowSteps({ current }: { readonly current: FlowStep }) {
  const { t } = useWords('imports')
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {steps.map((step, place) => (
        <li key={step} className={classes.step} aria-current={step === current ? 'step' : undefined}>
          <span className={classes.stepNumber} aria-hidden>
            {place + 1}
          </span>
          {step === 'list' && current !== 'list' ? (
            <Anchor href="#/imports/new" size="sm">
              {t('step.list')}
            </Anchor>
          ) : (
            t(`step.${step}`)
          )}
        </li>
      ))}
    </ol>
  )
}
