import { Button, Group, Text } from '@mantine/core'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { useAreSecretsLocked } from '../../../api/use-secrets.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useWords } from '../../../words/use-words.ts'
import { CheckList } from './check-list.tsx'
import { type ConnectedSystem, missingFields } from './connect-flow.ts'
import type { Checks } from './use-checks.ts'

interface ConnectionChecksProps {
  readonly checks: Checks
  readonly integration: Integration
  readonly system: ConnectedSystem
  readonly onRepair: () => void
  readonly onSettings: () => void
}

/** The checks of a connection as they were last made, and the way to make them again. */
export function ConnectionChecks({ checks, integration, system, onRepair, onSettings }: ConnectionChecksProps) {
  const { t, formatDateTime } = useWords('connect')
  const isLocked = useAreSecretsLocked()
  const canRun = missingFields(system, integration).length === 0 && isLocked === false
  const wayTo = (kind: 'secret' | 'zone' | 'choice') => (kind === 'secret' ? onRepair : onSettings)
  return (
    <>
      {checks.failure === null ? null : <FailureNotice failure={checks.failure} />}
      <CheckList checks={checks} integration={integration} system={system} wayTo={wayTo} isShort>
        <Group gap="sm">
          {checks.isRunning ? (
            <Button variant="default" onClick={checks.stop}>
              {t('check.stop')}
            </Button>
          ) : (
            <Button variant="default" disabled={!canRun} onClick={() => checks.run()}>
              {t('check.all')}
            </Button>
          )}
          {checks.at === null || checks.isRunning ? null : (
            <Text size="sm" c="dimmed">
              {t('check.at', { at: formatDateTime(checks.at) })}
            </Text>
          )}
        </Group>
      </CheckList>
    </>
  )
}
