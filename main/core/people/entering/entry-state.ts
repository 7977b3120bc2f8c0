import type { EntryState, Identity } from '../../../../preload/contract/entering.ts'

/** What a planner said of a person, and what was before the eyes then. */
export interface EntryNote {
  /** What stands in injixo, as far as is known; null: nothing. */
  readonly entered: Identity | null
  readonly mark: 'done' | 'skipped' | 'problem'
  readonly seen: Identity
}

/**
 * Where a person to enter stands: `target` is what injixo is to have, without identifiers nothing. What was said holds until the target
 * changes. `withNumber`: the dialog takes the personnel number, too, so another number is a change. Null: there is nothing to do and
 * nothing was done.
 */
export function entryState(target: Identity, note: EntryNote | null, withNumber: boolean): EntryState | null {
  const isSame = (one: Identity) => sameIdentity(one, target, withNumber)
  const isEmpty = target.identifiers.length === 0
  const stands = note?.entered ?? null
  const isEntered = stands !== null && stands.identifiers.length > 0
  if (note !== null && note.mark !== 'done' && isSame(note.seen) && (isEntered || !isEmpty)) return note.mark
  if (isEmpty) return isEntered ? 'removed' : null
  if (!isEntered) return 'open'
  return isSame(stands) ? 'done' : 'changed'
}

/** To the letter; the order of identifiers says nothing. A number counts only where identifiers are entered with one. */
export function sameIdentity(one: Identity, other: Identity, withNumber: boolean): boolean {
  const [left, right] = [new Set(one.identifiers), new Set(other.identifiers)]
  const isNumberSame = !withNumber || right.size === 0 || one.personnelNumber === other.personnelNumber
  return isNumberSame && left.size === right.size && [...left].every((identifier) => right.has(identifier))
}
