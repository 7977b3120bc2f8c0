import type { TimeWindow } from '../connections/connector.ts'
import type { SinkRun } from '../imports/import-sink.ts'
import type { CancelSignal } from '../job.ts'
import type { Tools } from '../tools.ts'
import type { HistoryPorts } from './ask-history.ts'
import type { AnswerPart, BookedAnswer } from './history-book.ts'

// a commit waits for the disk however small it is; half as many as of a file, since each row here is compared, summed up and held in memory
export const rangeRows = 2500

/** What reading and writing the windows of one run works with. */
export interface WindowTools {
  readonly tools: Tools
  readonly ports: HistoryPorts
  readonly run: SinkRun & { readonly integrationNo: number }
  /** What a person knows the integration by. */
  readonly name: string
  readonly signal: CancelSignal
}

/** Asks for a window, and answers how to write it: parts in the order of time that fill it. */
export type ReadWindow = (
  window: TimeWindow,
) => Promise<{ readonly answer: BookedAnswer; readonly parts: Iterable<AnswerPart> }>
