import type { HistoryStream } from '../../../preload/contract/history-stream.ts'
import type { HistoryProblem, HistoryReader, TimeWindow } from '../connections/connector.ts'
import type { CancelSignal } from '../job.ts'
import type { CsvReader, HistorySource, RawRow, StopSignal } from '../platform.ts'
import { partWindow } from './history-windows.ts'

/** Who is asked, and who understands the answer. */
export interface HistoryPorts {
  readonly source: HistorySource
  readonly reader: HistoryReader
  readonly csv: CsvReader
}

/** A problem with the cells of its row, so that it can be shown whole. */
export interface AnswerProblem extends HistoryProblem {
  readonly kind: 'refused' | 'flagged'
  readonly cells: readonly string[]
}

export interface Answer {
  readonly header: readonly string[]
  readonly problems: readonly AnswerProblem[]
  /** Rows that the reader could make something of. */
  readonly understood: number
}

/** Told of the rows of one answer as they come: `start` once, before the first. What it has gathered counts when the answer was whole. */
export interface AnswerListener {
  rows(header: readonly string[], rows: readonly RawRow[], window: TimeWindow): void
  /** The answer was cut off: forget what it brought. */
  again(): void
  /** What was told is all of this window. */
  whole(): void
}

/**
 * Asks for a window; an answer that was cut off is asked for again in two parts. Answers the windows that were cut off and cannot be
 * parted: of those rows may be missing.
 */
export async function askHistory(
  stream: HistoryStream,
  window: TimeWindow,
  { source, reader, csv }: HistoryPorts,
  signal: CancelSignal,
  listener: AnswerListener,
): Promise<readonly { readonly window: TimeWindow; readonly rows: number }[]> {
  let header: readonly string[] | undefined
  let count = 0
  for await (const batch of csv.rows(source.history(stream, window, stopSignal(signal)))) {
    signal.throwIfAborted()
    const rows = header === undefined ? batch.slice(1) : batch
    header ??= batch[0]?.cells ?? []
    count += rows.length
    // also without a row: the header may lack a column
    listener.rows(header, rows, window)
  }
  signal.throwIfAborted()
  const parts = reader.isCutOff(count) ? partWindow(window, reader.zone) : undefined
  if (parts === undefined) {
    listener.whole()
    return reader.isCutOff(count) ? [{ window, rows: count }] : []
  }
  listener.again()
  const short = []
  for (const part of parts) {
    short.push(...(await askHistory(stream, part, { source, reader, csv }, signal, listener)))
  }
  return short
}

/** The word to stop as a source takes it. Whoever carries its questions ends them when the job is cancelled, so nobody listens here. */
export function stopSignal(signal: CancelSignal): StopSignal {
  return {
    get aborted() {
      return signal.aborted
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  }
}
