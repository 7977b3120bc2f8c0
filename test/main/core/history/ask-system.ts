import type { TimeWindow } from '../../../../main/core/connections/connector.ts'
import { createHistoryRun, type NewHistoryRun } from '../../../../main/core/history/history-runs.ts'
import { runHistory } from '../../../../main/core/history/run-history.ts'
import type { JobContext } from '../../../../main/core/job.ts'
import type { Tools } from '../../../../main/core/tools.ts'
import { quiet } from '../open-test-workspace.ts'
import type { FakeSystem } from './fake-system.ts'

/** One run of a stream over a window, as a person starts it. */
export async function askSystem(
  tools: Tools,
  system: FakeSystem,
  stream: NewHistoryRun['stream'],
  window: TimeWindow | null,
  { context = quiet, source = 'byHand' }: { context?: JobContext; source?: NewHistoryRun['source'] } = {},
) {
  const { no, id } = createHistoryRun(tools, { stream, integrationNo: 1, source, window })
  const counts = await runHistory({ importNo: no }, { tools, ...system }, context)
  return { no, id, counts }
}
