import { Button, Group, Text, Title } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import type { PageProps } from '../../../api/page-props.ts'
import { useAreSecretsLocked } from '../../../api/use-secrets.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useWords } from '../../../words/use-words.ts'
import classes from '../integration-detail.module.css'
import { CheckList } from './check-list.tsx'
import { type ConnectedSystem, missingFields } from './connect-flow.ts'
import { ConnectionCondition } from './connection-condition.tsx'
import { ConnectionSettings } from './connection-settings.tsx'
import { ConnectionSchedule } from './connection-schedule.tsx'
import { PasswordKeeping } from './password-keeping.tsx'
import { StillMissing } from './still-missing.tsx'
import { useChecks } from './use-checks.ts'

interface ConnectionPartProps {
  readonly integration: Integration
  readonly system: ConnectedSystem
  readonly page: PageProps
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </section>
  )
}

/** Everything about a connection, to be mended and changed in place: nothing that was brought in is lost by it. */
export function ConnectionPart({ integration, system, page }: ConnectionPartProps) {
  const { t, formatDateTime } = useWords('connect')
  const { id } = integration
  const checks = useChecks(id, system.connection.checks)
  const settings = useRef<HTMLDivElement>(null)
  const isLocked = useAreSecretsLocked()
  const canRun = missingFields(system, integration).length === 0 && isLocked === false
  const repair = () => page.go(`integrations/${id}/repair`)
  const wayTo = (kind: 'secret' | 'zone' | 'choice') =>
    kind === 'secret' ? repair : () => settings.current?.querySelector('input')?.focus()
  return (
    <>
      <Part title={t('connection')}>
        <PasswordKeeping onlyWhenLocked />
        <StillMissing integration={integration} system={system} text={t('page.missing.text')} toStep={repair} />
        <ConnectionCondition integration={integration} onRepair={repair} />
      </Part>
      <Part title={t('checks')}>
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
      </Part>
      <Part title={t('settings')}>
        <div ref={settings}>
          <ConnectionSettings
            integration={integration}
            system={system}
            integrations={page.integrations}
            onSaved={() => checks.run()}
          />
        </div>
      </Part>
      <Part title={t('schedule')}>
        <ConnectionSchedule integration={integration} system={system} />
      </Part>
    </>
  )
}
