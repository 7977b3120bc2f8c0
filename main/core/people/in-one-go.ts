import {
  type AssignmentRow,
  type BulkStep,
  type Candidate,
  certainFrom,
} from '../../../preload/contract/assignments.ts'
import { isInUnit } from './filter-board.ts'
import { isDoubt } from './propose-pairs.ts'

const steps = [0.99, certainFrom, 0.9, 0.8, 0.7] as const

/** A proposal that may be taken together with others. */
export interface InOneGo {
  readonly userId: string
  readonly candidate: Candidate
}

/**
 * The proposals that may be taken in one go from a confidence on. Below what makes certain these are also proposals to decide whose
 * only lack is confidence: nothing speaks against them, and nobody else asks for the employee. Who is put off is never among them.
 */
export function inOneGo(
  rows: readonly AssignmentRow[],
  atLeast: number,
  planningUnit: string | undefined,
): readonly InOneGo[] {
  const asked = new Map<string, number>()
  for (const { assigned, candidates, list } of rows) {
    const id =
      assigned?.employee.id ?? (list === 'certain' || list === 'review' ? candidates[0]?.employee.id : undefined)
    if (id !== undefined) asked.set(id, (asked.get(id) ?? 0) + 1)
  }
  return rows.flatMap((row) => {
    const [candidate] = row.candidates
    if (candidate === undefined || row.postponed || candidate.confidence < atLeast) return []
    const isTaken =
      row.list === 'certain' ||
      (atLeast < certainFrom && asked.get(candidate.employee.id) === 1 && isUndoubted(row, candidate))
    return isTaken && isInUnit(row, planningUnit) ? [{ userId: row.user.id, candidate }] : []
  })
}

function isUndoubted({ list, warnings, candidates }: AssignmentRow, first: Candidate): boolean {
  const second = candidates[1]?.confidence ?? 0
  return list === 'review' && warnings.length === 0 && second < first.confidence && !first.reasons.some(isDoubt)
}

/** What accepting from each confidence on would do, the strictest first; one that takes nobody more than the one before is left out. */
export function bulkSteps(rows: readonly AssignmentRow[], planningUnit: string | undefined): BulkStep[] {
  const all = steps.map((atLeast) => {
    const taken = inOneGo(rows, atLeast, planningUnit)
    return {
      atLeast,
      users: taken.length,
      expectedWrong: taken.reduce((sum, { candidate }) => sum + 1 - candidate.confidence, 0),
    }
  })
  // what is certain stays on offer: it is what is taken unless a person wants otherwise
  return all.filter(
    ({ atLeast, users }, at) =>
      users > 0 &&
      (atLeast === certainFrom ||
        (users !== all[at - 1]?.users && (atLeast < certainFrom || users !== all[at + 1]?.users))),
  )
}
