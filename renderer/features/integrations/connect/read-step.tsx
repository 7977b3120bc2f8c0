import { Title } from '@mantine/core'
import { SaidLine } from '../../../wizard/said-text.tsx'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { useWords } from '../../../words/use-words.ts'
import classes from '../identifier-rule.module.css'
import { WhatItBrings } from '../what-it-brings.tsx'
import type { ConnectStepProps } from './connect-flow.ts'
import { StepFrame } from './step-frame.tsx'

/** What the system brings, and what the choices that come mean. */
export function ReadStep({ flow, step, system }: ConnectStepProps<'read'>) {
  const { t } = useWords('systems')
  const words = useSystemWords(system.id)
  const explained = system.connection.fields.flatMap(({ id, options }) => {
    const meanings = options.flatMap((option) => {
      const text = words.find(`option.${id}.${option}.text`)
      return text === undefined ? [] : [{ option, text }]
    })
    return meanings.length === 0 ? [] : [{ id, meanings }]
  })
  return (
    <StepFrame flow={flow} step={step} system={system}>
      <Title order={2} size="h5">
        {t('brings.title')}
      </Title>
      <WhatItBrings system={system} />
      {explained.map(({ id, meanings }) => (
        <section key={id} className={classes.part}>
          <Title order={2} size="h5">
            {words.t(`field.${id}`)}
          </Title>
          <dl className={classes.brings}>
            {meanings.map(({ option, text }) => [
              <dt key={option}>{words.t(`option.${id}.${option}`)}</dt>,
              <dd key={`${option}-text`}>
                <SaidLine text={text} />
              </dd>,
            ])}
          </dl>
        </section>
      ))}
    </StepFrame>
  )
}
