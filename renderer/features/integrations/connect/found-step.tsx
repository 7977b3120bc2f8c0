import { Button, Group, NumberInput, Text } from '@mantine/core'
import { useState } from 'react'
import { useAreSecretsLocked } from '../../../api/use-secrets.ts'
import { Loading } from '../../../ui/loading.tsx'
import { useWords } from '../../../words/use-words.ts'
import { type ConnectStepProps, missingFields, stepOfField } from './connect-flow.ts'
import { FoundData } from './found-data.tsx'
import { ImportLine } from './import-line.tsx'
import classes from './first-import.module.css'
import { PasswordKeeping } from './password-keeping.tsx'
import { StillMissing } from './still-missing.tsx'
import { StepFrame } from './step-frame.tsx'
import { firstStreams, useFirstImport } from './use-first-import.ts'

const usualDays = 14
const mostDays = 366

/** The first import: how far back, how far it is, and what it found. It goes on whether or not somebody watches. */
export function FoundStep({ flow, step, integration, system }: ConnectStepProps<'found'>) {
  const { t } = useWords('connect')
  const first = useFirstImport(integration)
  const missing = missingFields(system, integration)
  const isLocked = useAreSecretsLocked() !== false
  const { runs } = first
  const wereAsked = runs !== undefined && runs.size > 0
  const login = stepOfField(system, 'secret')
  const begin = (
    <Begin
      wereAsked={wereAsked}
      canStart={missing.length === 0 && !isLocked}
      isStarting={first.isStarting}
      onStart={first.start}
    />
  )
  return (
    <StepFrame flow={flow} step={step} system={system} failure={first.failure}>
      <PasswordKeeping onlyWhenLocked />
      <StillMissing integration={integration} system={system} text={t('import.missing.text')} toStep={flow.toStep} />
      {runs === undefined && first.failure === null ? <Loading rows={3} /> : null}
      {runs === undefined || wereAsked ? null : begin}
      {wereAsked ? (
        <>
          <ul className={classes.lines} aria-label={t('import.lines')}>
            {firstStreams.map((stream) => (
              <ImportLine
                key={stream}
                stream={stream}
                run={runs.get(stream)}
                onLogin={login === undefined ? undefined : () => flow.toStep(login)}
              />
            ))}
          </ul>
          {first.isRunning ? (
            <Text size="sm" c="dimmed" maw="70ch">
              {t('import.leave')}
            </Text>
          ) : null}
          <FoundData integration={integration} />
          {first.isRunning ? null : begin}
        </>
      ) : null}
    </StepFrame>
  )
}

interface BeginProps {
  readonly wereAsked: boolean
  readonly canStart: boolean
  readonly isStarting: boolean
  readonly onStart: (days: number) => void
}

/** How many days back, and the start. */
function Begin({ wereAsked, canStart, isStarting, onStart }: BeginProps) {
  const { t } = useWords('connect')
  const [days, setDays] = useState<string | number>(usualDays)
  const isRight = typeof days === 'number' && days >= 1 && days <= mostDays
  return (
    <Group gap="sm" align="flex-end">
      <NumberInput
        label={t('import.days')}
        description={t('import.days.hint')}
        value={days}
        onChange={setDays}
        min={1}
        max={mostDays}
        allowDecimal={false}
        clampBehavior="none"
        error={isRight ? undefined : t('import.days.wrong', { most: mostDays })}
        w={300}
      />
      <Button
        variant={wereAsked ? 'default' : 'filled'}
        disabled={!canStart || !isRight}
        loading={isStarting}
        onClick={() => onStart(Number(days))}
      >
        {t(wereAsked ? 'import.again' : 'import.start')}
      </Button>
    </Group>
  )
}
