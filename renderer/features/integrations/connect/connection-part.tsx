import { useRef } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import type { PageProps } from '../../../api/page-props.ts'
import { useWords } from '../../../words/use-words.ts'
import { DetailPart as Part } from '../detail-part.tsx'
import type { ConnectedSystem } from './connect-flow.ts'
import { ConnectionChecks } from './connection-checks.tsx'
import { ConnectionCondition } from './connection-condition.tsx'
import { ConnectionSettings } from './connection-settings.tsx'
import { ConnectionSchedule } from './connection-schedule.tsx'
import { PasswordKeeping } from './password-keeping.tsx'
import { ReceivedParts } from './received-parts.tsx'
import { StillMissing } from './still-missing.tsx'
import { useChecks } from './use-checks.ts'

interface ConnectionPartProps {
  readonly integration: Integration
  readonly system: ConnectedSystem
  readonly page: PageProps
}

/** Everything about a connection, to be mended and changed in place: nothing that was brought in is lost by it. */
export function ConnectionPart({ integration, system, page }: ConnectionPartProps) {
  const { t } = useWords('connect')
  const { id } = integration
  const checks = useChecks(id, system.connection.checks)
  const settings = useRef<HTMLDivElement>(null)
  const { how } = system.connection
  const repair = () => page.go(`integrations/${id}/repair`)
  return (
    <>
      <Part title={t('connection')}>
        <PasswordKeeping onlyWhenLocked />
        <StillMissing integration={integration} system={system} text={t('page.missing.text')} toStep={repair} />
        <ConnectionCondition integration={integration} onRepair={how === 'asked' ? repair : undefined} />
      </Part>
      {how === 'received' ? <ReceivedParts integration={integration} system={system} /> : null}
      {system.connection.checks.length === 0 ? null : (
        <Part title={t('checks')}>
          <ConnectionChecks
            checks={checks}
            integration={integration}
            system={system}
            onRepair={repair}
            onSettings={() => settings.current?.querySelector('input')?.focus()}
          />
        </Part>
      )}
      <Part title={t('settings')}>
        <div ref={settings}>
          <ConnectionSettings
            integration={integration}
            system={system}
            integrations={page.integrations}
            onSaved={() => {
              if (system.connection.checks.length > 0) checks.run()
            }}
          />
        </div>
      </Part>
      {how === 'asked' ? (
        <Part title={t('schedule')}>
          <ConnectionSchedule integration={integration} system={system} />
        </Part>
      ) : null}
    </>
  )
}
