import type { StreamCondition } from '../../preload/contract/connection.ts'
import { keptCondition } from '../core/connections/stream-conditions.ts'
import { coveredTo, newestAt } from '../core/history/coverage.ts'
import { feedOf } from '../core/notifications/feed.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { AppState } from './app-state.ts'

/**
 * The streams of an integration whose system sends what happens: no calls; states and live states come with the same messages. They are on
 * time while Ponte listens and messages come as usual, late when they have fallen silent.
 */
export function receivedStreams(state: Pick<AppState, 'tools' | 'receivers'>, row: IntegrationRow): StreamCondition[] {
  const tools = state.tools()
  const { firstAt, lastAt } = feedOf(tools, row.no)
  const { trouble } = keptCondition(tools.database, row.no, 'live')
  const none = { newestAt: null, coveredTo: null, lastSuccessAt: null, nextAt: null, trouble: null }

  const standing = (): StreamCondition['state'] => {
    if (row.state === 'paused') return 'paused'
    const receiver = state.receivers.state().state
    if (receiver === 'failed') return 'failed'
    if (firstAt === null) return 'waiting'
    return trouble === null && receiver === 'listening' ? 'onTime' : 'late'
  }

  const now = standing()
  return [
    { ...none, stream: 'calls', state: 'off' },
    {
      ...none,
      stream: 'states',
      state: now,
      newestAt: newestAt(tools, row.no, 'states'),
      coveredTo: coveredTo(tools, row.no, 'states'),
      lastSuccessAt: lastAt,
    },
    { ...none, stream: 'live', state: now, newestAt: lastAt, lastSuccessAt: lastAt, trouble },
  ]
}
