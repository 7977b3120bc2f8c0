import type { LiveBoard, Trouble } from '../../preload/contract/connection.ts'
import { feedOf } from '../core/notifications/feed.ts'
import { listTokens } from '../core/notifications/tokens.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { AppState } from './app-state.ts'

/** How the board of an integration stands that Ponte is told about: as the receiver stands; `waiting` without a token, or while all is silent. */
export function liveStanding(
  state: Pick<AppState, 'tools' | 'receivers'>,
  row: IntegrationRow,
  trouble: Trouble | null,
): Pick<LiveBoard, 'state' | 'repliedAt'> {
  const tools = state.tools()
  return { state: standing(), repliedAt: feedOf(tools, row.no).lastAt }

  function standing(): LiveBoard['state'] {
    if (listTokens(tools, row.no).length === 0) return 'waiting'
    switch (state.receivers.state().state) {
      case 'listening':
        return trouble === null ? 'connected' : 'waiting'
      case 'failed':
        return 'failed'
      case 'off':
      case 'opening':
        return 'connecting'
    }
  }
}
