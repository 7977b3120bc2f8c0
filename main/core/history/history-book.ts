import { fail } from '../../../preload/contract/failure.ts'
import type { ImportCounts } from '../../../preload/contract/imports.ts'
import type { Written } from '../imports/import-sink.ts'
import { countsOf, journalOf, type StoredRun } from '../imports/run-import.ts'
import type { Tools } from '../tools.ts'
import type { Answer, AnswerProblem } from './ask-history.ts'
import { type HistoryNotes, notesOf } from './history-notes.ts'

/** An answer with what the books of a run have to know of it. */
export interface BookedAnswer extends Answer {
  readonly from: number
  /** How far was read: what is looked ahead comes again with the next window. */
  readonly askedTo: number
  readonly setAside: number
  readonly openSince: number | null
}

/** A part of an answer that is written at once. */
export interface AnswerPart {
  readonly rows: number
  /** Up to here everything is there when it is written. */
  readonly to: number
  write(): Written
}

/**
 * Keeps counts, problems, journal and checkpoint of a history run in step with what is written. The problems of an answer are told with
 * its first part, for they have no time of their own; so a run that was cut off behind it, and a window that overlaps the one
 * before, do not tell them again.
 */
export function historyBook(tools: Tools, run: StoredRun) {
  const { database } = tools
  const journal = journalOf(tools, run)
  const lastProblem = database.prepare('SELECT coalesce(max(no), 0) AS no FROM import_problem')
  const putProblem = database.prepare(
    'INSERT INTO import_problem (import_no, kind, row, column_name, code, value, cells) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const putRun = database.prepare(`
    UPDATE import_run SET read = ?, added = ?, changed = ?, unchanged = ?, refused = ?, flagged = ?, checkpoint = ?,
      columns = ?, options = ? WHERE no = ?`)
  let counts: ImportCounts = countsOf(run)
  let { checkpoint, columns } = run
  let notes = notesOf(run.options)
  let told: readonly string[] = notes === null ? [] : problemsAfter(tools, run.no, notes.toldAfter)
  let toldFrom = notes?.toldAfter ?? 0

  /** Those that were not told before; of what comes twice each is told. */
  const untold = ({ problems, from }: BookedAnswer): readonly AnswerProblem[] => {
    if (notes === null || from >= notes.toldTo) return problems
    const before = [...told]
    return problems.filter((problem) => {
      const place = before.indexOf(textOf(problem))
      if (place >= 0) before.splice(place, 1)
      return place < 0
    })
  }

  const write = (to: number): void => {
    const { read, added, changed, unchanged, refused, flagged } = counts
    checkpoint = to
    putRun.run(read, added, changed, unchanged, refused, flagged, to, columns, JSON.stringify(notes ?? {}), run.no)
  }

  const tell = (answer: BookedAnswer): void => {
    const problems = untold(answer)
    const isNew = notes === null || answer.from >= notes.toldTo
    const before = lastProblem.one<{ no: number }>().no
    for (const { kind, row, column, code, value, cells } of problems) {
      putProblem.run(run.no, kind, row, column, code, value, JSON.stringify(cells))
    }
    const count = (kind: AnswerProblem['kind']) => problems.filter((problem) => problem.kind === kind).length
    const aside = isNew ? answer.setAside : 0
    counts = {
      ...counts,
      read: counts.read + count('refused') + aside,
      refused: counts.refused + count('refused'),
      flagged: counts.flagged + count('flagged'),
    }
    if (answer.header.length > 0) columns = JSON.stringify(answer.header)
    told = answer.problems.map(textOf)
    const opens = [notes?.openSince, answer.openSince].filter((at) => typeof at === 'number')
    notes = {
      openSince: opens.length === 0 ? null : Math.min(...opens),
      setAside: (notes?.setAside ?? 0) + aside,
      toldTo: answer.askedTo,
      // those of the answer before may have come again in this one
      toldAfter: toldFrom,
    } satisfies HistoryNotes
    toldFrom = before
  }

  return {
    counts: (): ImportCounts => counts,
    /** Fails with `everyRowRefused` when nothing at all was understood: whatever stands there must not go for that. */
    open: (answer: BookedAnswer) => {
      const [first] = answer.problems.filter(({ kind }) => kind === 'refused')
      if (first && answer.understood + answer.setAside === 0) {
        database.atomically(() => {
          tell(answer)
          write(checkpoint)
        })
        const { row, column, code: problem } = first
        throw fail('everyRowRefused', { refused: counts.refused, row, column, problem })
      }
      let isTold = false
      return {
        commit: (part: AnswerPart): void =>
          database.atomically(() => {
            const { added, changed, unchanged, changes } = part.write()
            journal(changes)
            if (!isTold) tell(answer)
            isTold = true
            counts = {
              ...counts,
              read: counts.read + part.rows,
              added: counts.added + added,
              changed: counts.changed + changed,
              unchanged: counts.unchanged + unchanged,
            }
            write(part.to)
          }),
      }
    },
  }
}

const textOf = ({ code, cells }: Pick<AnswerProblem, 'code' | 'cells'>): string => `${code} ${JSON.stringify(cells)}`

function problemsAfter({ database }: Tools, importNo: number, after: number): string[] {
  return database
    .prepare('SELECT code, cells FROM import_problem WHERE import_no = ? AND no > ? ORDER BY no')
    .all<{ code: string; cells: string }>(importNo, after)
    .map(({ code, cells }) => `${code} ${cells}`)
}
