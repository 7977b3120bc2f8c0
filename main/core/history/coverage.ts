import type { HistoryStream } from '../../../preload/contract/history-stream.ts'
import type { Tools } from '../tools.ts'
import { newestCovered } from './standing-runs.ts'
// STAND-IN of APP until HISTORY's own is here: overwrite me.
export function coveredTo({ database }: Tools, integrationNo: number, stream: HistoryStream): number | null {
  return newestCovered(database, integrationNo, stream)
}
export function nextStart(tools: Tools, integrationNo: number, stream: HistoryStream, overlap: number): number | null {
  const to = coveredTo(tools, integrationNo, stream)
  return to === null ? null : to - overlap
}
export function newestAt({ database }: Tools, integrationNo: number, stream: HistoryStream): number | null {
  const table = stream === 'calls' ? 'call_leg' : 'agent_state'
  return database
    .prepare(`SELECT max(start_at) AS at FROM ${table} WHERE integration_no = ?`)
    .one<{ at: number | null }>(integrationNo).at
}
