import type { AssignmentRow, EmployeeBrief } from '../../../preload/contract/assignments.ts'
import type { FailureData } from '../../../preload/contract/failure.ts'

/** What a person has done with a row since the list was opened. */
export type Decision =
  | { readonly kind: 'assigned' | 'removed'; readonly employee: EmployeeBrief }
  | { readonly kind: 'ignored' | 'unignored' | 'postponed' | 'unpostponed' }

/** A row as it stands: open, decided just now, gone without us, or a decision that did not work. */
export type Standing =
  | { readonly kind: 'open'; readonly failure: FailureData | null }
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'left' }

/** Whether two rows stand alike, so that nothing has to be drawn anew. */
export function isSameStanding(one: Standing, other: Standing): boolean {
  if (one.kind === 'open') return other.kind === 'open' && one.failure === other.failure
  if (one.kind === 'decided') return other.kind === 'decided' && one.decision === other.decision
  return other.kind === 'left'
}

export interface DecidedRow {
  readonly decision: Decision
  /** When the rows shown at that moment had been fetched. Rows fetched later know better. */
  readonly knownUntil: number
  readonly failure: FailureData | null
}

/**
 * Says how a row stands. `left`: the newest answer no longer has the row in this list. A row that is in an answer
 * fetched after its decision was taken back.
 */
export function standingOf(decided: DecidedRow | undefined, left: boolean, fetchedAt: number): Standing {
  if (decided === undefined) return left ? { kind: 'left' } : { kind: 'open', failure: null }
  if (decided.failure !== null) return left ? { kind: 'left' } : { kind: 'open', failure: decided.failure }
  if (left || fetchedAt <= decided.knownUntil) return { kind: 'decided', decision: decided.decision }
  return { kind: 'open', failure: null }
}

const opposites = {
  ignored: 'unignored',
  unignored: 'ignored',
  postponed: 'unpostponed',
  unpostponed: 'postponed',
} as const

/** What takes a decision back. */
export function opposite(decision: Decision): Decision {
  if (decision.kind === 'assigned') return { kind: 'removed', employee: decision.employee }
  if (decision.kind === 'removed') return { kind: 'assigned', employee: decision.employee }
  return { kind: opposites[decision.kind] }
}

/** The candidate a number key means. */
export function candidateAt(row: AssignmentRow, place: number): EmployeeBrief | undefined {
  return row.candidates[place]?.employee
}
