import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { type DecidedRow, type Decision, opposite } from './decision.ts'

type Decided = Readonly<Record<string, DecidedRow>>

export interface Decisions {
  readonly byUser: Decided
  /** Carries a decision out. The row is marked at once; a failure opens it again and stays with it. */
  readonly decide: (userId: string, decision: Decision) => void
  /** Takes one decision back, whatever was decided for others since. */
  readonly takeBack: (userId: string, decision: Decision) => void
  /** Marks what was carried out elsewhere. */
  readonly noteDone: (userId: string, decision: Decision) => void
}

/** What was decided since the list was opened. */
export function useDecisions(): Decisions {
  const [byUser, setByUser] = useState<Decided>({})
  const assign = useMutation(api.assignments.assign.mutationOptions())
  const ignore = useMutation(api.assignments.ignore.mutationOptions())
  const postpone = useMutation(api.assignments.postpone.mutationOptions())
  const remove = useMutation(api.assignments.remove.mutationOptions())

  const carryOut = async (userId: string, decision: Decision): Promise<unknown> => {
    if (decision.kind === 'assigned') return assign.mutateAsync({ userId, employeeId: decision.employee.id })
    if (decision.kind === 'removed') return remove.mutateAsync({ userIds: [userId] })
    if (decision.kind === 'postponed' || decision.kind === 'unpostponed')
      return postpone.mutateAsync({ userIds: [userId], postponed: decision.kind === 'postponed' })
    return ignore.mutateAsync({ userIds: [userId], ignored: decision.kind === 'ignored' })
  }
  const note = (userId: string, row: DecidedRow) => setByUser((all) => ({ ...all, [userId]: row }))
  const forget = (userId: string) =>
    setByUser((all) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== userId)))

  const decide = (userId: string, decision: Decision) => {
    // until the answer is there no fetched list can know better
    note(userId, { decision, knownUntil: Number.POSITIVE_INFINITY, failure: null })
    carryOut(userId, decision).then(
      () => note(userId, { decision, knownUntil: Date.now(), failure: null }),
      (error: unknown) => note(userId, { decision, knownUntil: 0, failure: failureOf(error) }),
    )
  }
  const takeBack = (userId: string, decision: Decision) => {
    carryOut(userId, opposite(decision)).then(
      () => forget(userId),
      (error: unknown) => note(userId, { decision, knownUntil: 0, failure: failureOf(error) }),
    )
  }
  const noteDone = (userId: string, decision: Decision) =>
    note(userId, { decision, knownUntil: Date.now(), failure: null })
  return { byUser, decide, takeBack, noteDone }
}
