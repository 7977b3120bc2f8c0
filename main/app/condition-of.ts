import type { Condition, FeedStream, StreamCondition } from '../../preload/contract/connection.ts'
import { type HistoryStream, historyStreams } from '../../preload/contract/history-stream.ts'
import { keptCondition } from '../core/connections/stream-conditions.ts'
import { coveredTo, newestAt } from '../core/history/coverage.ts'
import { integrationOf, type StandingIntegration } from '../core/integrations/integrations.ts'
import type { System } from '../core/system.ts'
import { registry } from '../systems/registry.ts'
import type { AppState } from './app-state.ts'
import { receivedStreams } from './received-streams.ts'
import { receives } from './receives.ts'

type Needs = Pick<AppState, 'ports' | 'tools' | 'scheduler' | 'live' | 'receivers'>

/** How every stream of an integration is doing. A stream is late when it is older than two rounds. */
export function conditionOf(state: Needs, row: StandingIntegration): Condition {
  return {
    id: row.id,
    state: integrationOf(row).state,
    pausedAt: row.paused_at,
    streams: receives(row)
      ? receivedStreams(state, row)
      : [...historyStreams.map((stream) => historyCondition(state, row, stream)), liveCondition(state, row)],
  }
}

function historyCondition(state: Needs, row: StandingIntegration, stream: HistoryStream): StreamCondition {
  const tools = state.tools()
  const { lastSuccessAt, trouble } = keptCondition(tools.database, row.no, stream)
  const covered = coveredTo(tools, row.no, stream)
  const base = {
    stream,
    newestAt: newestAt(tools, row.no, stream),
    coveredTo: covered,
    lastSuccessAt,
    nextAt: state.scheduler.nextAt(row, stream),
    trouble,
  }
  if (!brings(row, stream)) return { ...base, state: 'off' }
  const isLate = covered !== null && state.ports.clock.now() - covered > 2 * roundOf(row)
  const standing = covered === null ? 'waiting' : isLate ? 'late' : 'onTime'
  return { ...base, state: decided(row, trouble) ?? standing }
}

function liveCondition(state: Needs, row: StandingIntegration): StreamCondition {
  const { lastSuccessAt, trouble } = keptCondition(state.tools().database, row.no, 'live')
  const now = state.live.standing(row.id)
  const repliedAt = now?.repliedAt ?? null
  const base = {
    stream: 'live',
    newestAt: repliedAt,
    coveredTo: null,
    lastSuccessAt: repliedAt ?? lastSuccessAt,
    nextAt: null,
    trouble,
  } as const
  if (!brings(row, 'live') || (now === null && row.is_live !== 1)) return { ...base, state: 'off' }
  const isLate = repliedAt !== null && state.ports.clock.now() - repliedAt > lateLive
  const standing =
    now?.state === 'connected' ? (isLate ? 'late' : 'onTime') : now?.state === 'failed' ? 'failed' : 'waiting'
  return { ...base, state: decided(row, trouble) ?? standing }
}

// a reply, also one without news, comes every few seconds
const lateLive = 120_000

/** What a person decided, or must do. */
function decided({ state }: StandingIntegration, trouble: StreamCondition['trouble']): 'paused' | 'failed' | null {
  if (state === 'paused') return 'paused'
  return trouble !== null && trouble.owner !== 'nobody' ? 'failed' : null
}

const roundOf = ({ every_minutes: minutes }: StandingIntegration): number => (minutes ?? 15) * 60_000

/** Nothing is asked of an integration whose data comes as files. */
function brings(row: StandingIntegration, stream: FeedStream): boolean {
  if (row.settings === null) return false
  const { connector, brings } = registry[row.system as System['id']]
  if (connector === undefined) return false
  if (stream === 'live') return brings.realTime !== 'no'
  return stream === 'calls' ? brings.callHistory : brings.agentStatus
}
