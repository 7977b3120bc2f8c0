import type { UnreadableReason } from '../../../preload/contract/notifications.ts'

/** What a message says, whatever it is written in: a text, a list, or named parts in their order. */
export type PayloadTree = string | readonly PayloadTree[] | ReadonlyMap<string, PayloadTree>

/** A message that cannot be read; it is kept and counted, and read again when more is known. */
export class PayloadUnreadable extends Error {
  readonly reason: UnreadableReason
  constructor(reason: UnreadableReason) {
    super(reason)
    this.name = 'PayloadUnreadable'
    this.reason = reason
  }
}

// deeper than any notification known, shallow enough that nothing runs out of stack
export const deepest = 24
// a message of one megabyte with fields of five letters
export const mostNodes = 200_000
