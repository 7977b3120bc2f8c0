import { fail } from '../../../preload/contract/failure.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { readEntity } from '../journal/apply-change.ts'
import { changeByPerson } from '../journal/journal.ts'
import type { Tools } from '../tools.ts'
import { integrationById, integrationOf } from './integrations.ts'

/** From now on nothing is asked of the system. Fails with `integrationNotFound`, `integrationPaused`, `connectionMissing` (a draft). */
export function pauseIntegration(tools: Tools, id: string): Integration {
  const { state, name } = integrationById(tools, id)
  if (state === 'paused') throw fail('integrationPaused', { name })
  if (state === 'draft') throw fail('connectionMissing', { name })
  return setState(tools, id, { operation: 'integrationPaused', state: 'paused', pausedAt: tools.clock.now() })
}

/** What was missed is asked for by whoever imports by itself. Fails with `integrationNotFound`, `integrationNotPaused`. */
export function resumeIntegration(tools: Tools, id: string): Integration {
  const { state, name } = integrationById(tools, id)
  if (state !== 'paused') throw fail('integrationNotPaused', { name })
  return setState(tools, id, { operation: 'integrationResumed', state: 'ready', pausedAt: null })
}

function setState(
  tools: Tools,
  id: string,
  to: {
    readonly operation: 'integrationPaused' | 'integrationResumed'
    readonly state: 'paused' | 'ready'
    readonly pausedAt: number | null
  },
): Integration {
  const { database, clock } = tools
  const { no, name } = integrationById(tools, id)
  const before = readEntity(database, 'integration', no)
  const after = { ...before, state: to.state, paused_at: to.pausedAt }
  changeByPerson(database, clock, { operation: to.operation, subject: name }, [
    { entity: 'integration', key: no, before, after },
  ])
  return integrationOf(integrationById(tools, id))
}
