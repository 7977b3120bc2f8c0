import type { HistoryProblem, TimeWindow } from '../connections/connector.ts'
import type { RawRow } from '../platform.ts'
import type { AnswerProblem } from './ask-history.ts'

// The contract's limit for the text shown beside a problem.
const shownLength = 200

interface Found {
  readonly refused: readonly HistoryProblem[]
  readonly flagged: readonly HistoryProblem[]
}

/** What a reader found wrong, each with its whole row. */
export function problemsOf({ refused, flagged }: Found, rows: readonly RawRow[]): AnswerProblem[] {
  if (refused.length + flagged.length === 0) return []
  const cells = new Map(rows.map((row) => [row.row, row.cells]))
  const withCells = (kind: AnswerProblem['kind']) => (problem: HistoryProblem) => ({
    ...problem,
    kind,
    cells: cells.get(problem.row) ?? [],
  })
  return [...refused.map(withCells('refused')), ...flagged.map(withCells('flagged'))]
}

/** A row that the reader took, but the time does not let in; of its text only what is known is left. */
export function refusedMoment(code: AnswerProblem['code'], at: number, text: string): AnswerProblem {
  const value = `${new Date(at).toISOString()} ${text}`.slice(0, shownLength)
  return { kind: 'refused', row: 0, column: '', code, value, cells: [value] }
}

/** An answer that was cut off and cannot be asked for in smaller parts. */
export function cutOffProblem({
  window: { from, to },
  rows,
}: {
  readonly window: TimeWindow
  readonly rows: number
}): AnswerProblem {
  const value = `${new Date(from).toISOString()} - ${new Date(to).toISOString()} (${rows})`
  return { kind: 'flagged', row: 0, column: '', code: 'answerCutOff', value, cells: [value] }
}
