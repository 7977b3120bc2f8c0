import * as z from 'zod'
import { call } from './failure.ts'

/**
 * What mends it: `handOver` to whoever works with the identifier now, `acceptCertain` and `decide` lead to a proposal, `byHand` to choosing somebody, `askSystem` says that nobody has such a
 * user: ask for one, or bring a newer list of users.
 */
export const mends = ['handOver', 'acceptCertain', 'decide', 'byHand', 'askSystem'] as const

/** One side of the ledger: how many are concerned, what it costs, and the costliest of them. */
const LedgerSide = z.object({
  people: z.int(),
  /** Time that injixo does not show, per day with states, in milliseconds. */
  millisecondsPerDay: z.number(),
  /** How many of `people` no time is known of. */
  unknown: z.int(),
  mends: z.array(z.object({ mend: z.enum(mends), people: z.int(), millisecondsPerDay: z.number() })),
  /** The first ones, most time first. */
  rows: z.array(
    z.object({
      id: z.uuid(),
      /** Of an employee `Last, First`, of a user its name. */
      name: z.string(),
      /** Personnel number of an employee, identifier of a user. */
      key: z.string(),
      /** Null: nothing is known of it. */
      millisecondsPerDay: z.number().nullable(),
      mend: z.enum(mends),
    }),
  ),
})
export type LedgerSide = z.infer<typeof LedgerSide>

/** What stays invisible in injixo, or counts for the wrong person, because an employee and an identifier have not found each other. Users and strangers do not overlap. */
export const Ledger = z.object({
  /** Employees of today that have no identifier. Their time is that of the users proposed for them: it is in the other sides too. */
  employees: LedgerSide,
  /** Users of the system's list that are no employee's. */
  users: LedgerSide,
  /** Identifiers that only the data has: no list of users brought them. */
  strangers: LedgerSide,
  /** Identifiers with states after their employee has left, with the time since: somebody else works with them. */
  afterLeaving: LedgerSide,
  /** Days with states that the sums are spread over. */
  days: z.int(),
})
export type Ledger = z.infer<typeof Ledger>

export const ledger = {
  read: call.input(z.object({ integrationId: z.uuid() })).output(Ledger),
}
