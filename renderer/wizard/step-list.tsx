import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useWords } from '../words/use-words.ts'
import classes from './step-list.module.css'

export interface WizardStep {
  readonly id: string
  readonly label: string
}

interface StepListProps {
  readonly steps: readonly WizardStep[]
  /** Position of the step shown, from 0. */
  readonly at: number
}

// so many names fit into a line or two of a small window; of more only the number is seen there, the name is heard and shown by pointing
const namesInSight = 9

/** All steps by number: which are done, which is now, which are to come. */
export function StepList({ steps, at }: StepListProps) {
  const { t, formatNumber } = useWords('ui')
  return (
    <ol className={classes.steps} data-many={steps.length > namesInSight || undefined} aria-label={t('wizard.steps')}>
      {steps.map(({ id, label }, place) => (
        <li
          key={id}
          className={classes.step}
          data-state={place < at ? 'done' : place === at ? 'now' : 'later'}
          aria-current={place === at ? 'step' : undefined}
          title={label}
        >
          <span className={classes.number} aria-hidden>
            {place < at ? <IconCheck size={14} stroke={3} /> : formatNumber(place + 1)}
          </span>
          <span className={classes.label}>
            {label}
            {place < at ? <VisuallyHidden> ({t('wizard.done')})</VisuallyHidden> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
