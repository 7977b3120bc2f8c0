import { Text, Title } from '@mantine/core'
import { useRef } from 'react'
import { useInjixoWords } from '../../../words/use-injixo-words.ts'
import { useWords } from '../../../words/use-words.ts'
import { type ConnectStepProps, conditionsOf, holds } from './connect-flow.ts'
import { EnterField } from './enter-field.tsx'
import classes from './enter-step.module.css'
import { StepFrame } from './step-frame.tsx'

/** Values carried over into the form of injixo, field by field in its order; what is ticked is kept. */
export function EnterStep({ flow, step, integration, system }: ConnectStepProps<'enter'>) {
  const { t } = useWords('connect')
  const injixo = useInjixoWords()
  const box = useRef<HTMLDivElement>(null)
  const conditions = conditionsOf(integration)
  const sections = step.sections.filter(({ when }) => holds(when, conditions))
  const fields = sections.flatMap((section) => section.fields)
  const tickOf = (id: string) => `${step.id}.${id}`
  const done = fields.filter(({ id }) => flow.ticked.has(tickOf(id))).length
  const tick = (id: string, isTicked: boolean) => {
    flow.onTick(tickOf(id), isTicked)
    if (!isTicked) return
    // on to the next field that is still to be entered
    const next = fields
      .slice(fields.findIndex((field) => field.id === id) + 1)
      .find(({ id }) => !flow.ticked.has(tickOf(id)))
    const line = next === undefined ? null : box.current?.querySelector(`[data-field="${next.id}"]`)
    line?.querySelector<HTMLElement>('button, input')?.focus()
  }
  return (
    <StepFrame flow={flow} step={step} system={system}>
      <Text role="status" size="sm" fw={600}>
        {t('enter.sum', { done, of: fields.length })}
      </Text>
      <div ref={box} className={classes.form}>
        {sections.map(({ label, fields }) => (
          <section key={label} className={classes.section} {...(label !== null && { 'aria-label': injixo(label) })}>
            {label === null ? null : (
              <Title order={2} size="h5" translate="no">
                {injixo(label)}
              </Title>
            )}
            <ul className={classes.fields}>
              {fields.map((field) => (
                <EnterField
                  key={field.id}
                  field={field}
                  integration={integration}
                  system={system}
                  isTicked={flow.ticked.has(tickOf(field.id))}
                  onTick={(isTicked) => tick(field.id, isTicked)}
                  toStep={flow.toStep}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </StepFrame>
  )
}
