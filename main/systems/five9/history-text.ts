import type { StopSignal } from '../../core/platform.ts'
import type { AdminCalls } from './admin-calls.ts'
import type { Five9Client } from './client.ts'
import { explainRight } from './explain-right.ts'
import { Five9Failure } from './five9-failure.ts'
import { holdSession } from './hold-session.ts'
import { type CheckTools, finishReport } from './probe-report.ts'
import type { ReportPlace } from './report-names.ts'
import type { ReportWindow } from './report-time.ts'

// injixo's pages promise a first import within this time.
const patience = 15 * 60_000

interface HistoryRequest {
  readonly user: string
  readonly place: ReportPlace
  readonly window: ReportWindow
  readonly signal?: StopSignal
}

/** Runs one report and hands its CSV out while it comes, in one session that is closed whenever the reader stops. */
export async function* historyText(
  client: Five9Client,
  { user, place, window, signal }: HistoryRequest,
  ports: Omit<CheckTools, 'signal'>,
): AsyncGenerator<string, void> {
  const tools = { ...ports, ...(signal === undefined ? {} : { signal }) }
  const { calls, release } = await holdSession<AdminCalls>((work) => client.admin(work, signal))
  try {
    try {
      yield* text(await finishReport(calls, place, window, tools, patience))
    } catch (error) {
      // Five9 forgets results after a while; nothing of this one has come.
      if (!(error instanceof Five9Failure) || error.code !== 'resultUnknown') throw error
      yield* text(await finishReport(calls, place, window, tools, patience))
    }
  } catch (error) {
    throw await explainRight(error, calls, user, ['admin', 'reporting'])
  } finally {
    await release()
  }

  function text(identifier: string): AsyncIterable<string> {
    return calls.reportCsv(identifier)
  }
}
