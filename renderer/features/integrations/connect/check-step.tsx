import { Button, Group, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useAreSecretsLocked } from '../../../api/use-secrets.ts'
import { useWords } from '../../../words/use-words.ts'
import { CheckList } from './check-list.tsx'
import { type ConnectStepProps, missingFields, stepOfField } from './connect-flow.ts'
import { PasswordKeeping } from './password-keeping.tsx'
import { StillMissing } from './still-missing.tsx'
import { StepFrame } from './step-frame.tsx'
import { useChecks } from './use-checks.ts'

/**
 * The checks, made as soon as something new was entered. Never a second time by themselves: wrong tries lock a user. What is missing or
 * waits for somebody holds nobody up.
 */
export function CheckStep({ flow, step, integration, system }: ConnectStepProps<'check'>) {
  const { t, formatDateTime } = useWords('connect')
  const checks = useChecks(integration.id, system.connection.checks)
  const missing = missingFields(system, integration)
  const isLocked = useAreSecretsLocked()
  // a vault that is locked would only be told as a failure
  const canRun = missing.length === 0 && isLocked === false
  const { wereMade, isRunning } = checks
  const { areChecksDue, setChecksDue } = flow
  const areDue = canRun && !isRunning && (areChecksDue || wereMade === false)
  // made once by what was entered, not by every drawing
  useEffect(() => {
    if (!areDue) return
    setChecksDue(false)
    checks.run()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- starts when they become due, whatever else is new
  }, [areDue])

  const wayTo = (kind: 'secret' | 'zone' | 'choice') => {
    const place = stepOfField(system, kind)
    return place === undefined ? undefined : () => flow.toStep(place)
  }
  return (
    <StepFrame flow={flow} step={step} system={system} failure={checks.failure}>
      <PasswordKeeping onlyWhenLocked />
      <StillMissing integration={integration} system={system} text={t('check.missing.text')} toStep={flow.toStep} />
      <CheckList checks={checks} integration={integration} system={system} wayTo={wayTo}>
        <Group gap="sm">
          {isRunning ? (
            <Button size="sm" variant="default" onClick={checks.stop}>
              {t('check.stop')}
            </Button>
          ) : (
            <Button size="sm" variant="default" disabled={!canRun} onClick={() => checks.run()}>
              {t('check.all')}
            </Button>
          )}
          {checks.at === null || isRunning ? null : (
            <Text size="sm" c="dimmed">
              {t('check.at', { at: formatDateTime(checks.at) })}
            </Text>
          )}
        </Group>
      </CheckList>
    </StepFrame>
  )
}
