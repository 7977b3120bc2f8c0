import { Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { client } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { ChoiceCards } from '../../../wizard/choice-cards.tsx'
import { SaidLine } from '../../../wizard/said-text.tsx'
import { useSystemWords } from '../../../words/use-system-words.ts'
import { useWords } from '../../../words/use-words.ts'
import classes from '../identifier-rule.module.css'
import { WhatItBrings } from '../what-it-brings.tsx'
import type { ConnectedSystem, ConnectStepProps } from './connect-flow.ts'
import { StepFrame } from './step-frame.tsx'
import { useKeepIntegration } from './use-keep-integration.ts'

type Way = 'itself' | 'files'
const ways = ['itself', 'files'] as const satisfies readonly Way[]

interface WayChoiceProps {
  readonly system: ConnectedSystem
  readonly way: Way
  readonly onChoose: (way: Way) => void
}

/** Whether Ponte reads the system or somebody brings files. */
function WayChoice({ system, way, onChoose }: WayChoiceProps) {
  const { t } = useWords('integrations')
  return (
    <ChoiceCards
      label={t('way')}
      choices={ways.map((value) => ({
        value,
        label: t(value === 'itself' && system.connection.how === 'received' ? 'way.told' : `way.${value}`, {
          system: system.name,
        }),
        // whether Ponte asks the system or is told by it
        text: t(value === 'itself' && system.connection.how === 'received' ? 'way.told.text' : `way.${value}.text`, {
          system: system.name,
        }),
      }))}
      chosen={way}
      onChoose={(value) => onChoose(ways.find((known) => known === value) ?? way)}
    />
  )
}

/** Makes it a draft whose data comes as files: nothing of a connection stays with it. */
function useToFiles({ id, hasSecret }: Integration, { connection }: ConnectedSystem, go: (place: string) => void) {
  const keep = useKeepIntegration()
  return useMutation({
    mutationFn: async () => {
      if (hasSecret) await client.connection.clearSecret({ id })
      const nothing = connection.fields.flatMap((field) => (field.kind === 'secret' ? [] : [[field.id, '']]))
      keep(await client.integrations.change({ id, settings: Object.fromEntries(nothing), wizardStep: null }))
    },
    onSuccess: () => go(`integrations/add/${id}/name`),
  })
}

/** How its data comes, what the system brings, and what the choices that come mean. */
export function ReadStep({ flow, step, integration, system, page }: ConnectStepProps<'read'>) {
  const { t } = useWords('systems')
  const [way, setWay] = useState<Way>('itself')
  const toFiles = useToFiles(integration, system, page.go)
  const words = useSystemWords(system.id)
  const explained = system.connection.fields.flatMap(({ id, options }) => {
    const meanings = options.flatMap((option) => {
      const text = words.find(`option.${id}.${option}.text`)
      return text === undefined ? [] : [{ option, text }]
    })
    return meanings.length === 0 ? [] : [{ id, meanings }]
  })
  return (
    <StepFrame
      flow={flow}
      step={step}
      system={system}
      isBusy={toFiles.isPending}
      failure={toFiles.error === null ? null : failureOf(toFiles.error)}
      onContinue={() => (way === 'files' ? toFiles.mutate() : flow.onNext())}
    >
      {integration.state === 'draft' ? <WayChoice system={system} way={way} onChoose={setWay} /> : null}
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
