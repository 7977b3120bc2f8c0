import { describe, expect, it } from 'vitest'
import type { AssignmentRow, EmployeeBrief } from '../../../../../preload/contract/assignments.ts'
import { sumLedger } from '../../../../../main/core/people/ledger/sum-ledger.ts'

const employee = (personnelNumber: string): EmployeeBrief => ({
  id: `e${personnelNumber}`,
  personnelNumber,
  lastName: `Last${personnelNumber}`,
  firstName: '',
  email: '',
  planningUnit: '',
})
const user = (identifier: string, list: AssignmentRow['list'], minutes: number, candidate?: string): AssignmentRow => ({
  user: { id: `u-${identifier}`, identifier, name: '', email: '', active: true },
  millisecondsPerDay: minutes * 60_000,
  list,
  assigned: null,
  candidates: candidate === undefined ? [] : [{ employee: employee(candidate), confidence: 0.9, reasons: [] }],
  warnings: [],
  postponed: false,
})
const without = (personnelNumber: string, validTo: string | null = null) => ({ ...employee(personnelNumber), validTo })
const source = {
  employeesWithout: [],
  strangers: new Set<string>(),
  today: '2026-11-20',
  days: 5,
  rows: [],
  afterLeaving: [],
}
const minutes = (count: number) => count * 60_000

describe('the ledger of both sides', () => {
  it('counts users that are nobody’s, by what mends it, costliest first', () => {
    const rows = [user('a', 'review', 10, '1'), user('b', 'none', 30), user('c', 'certain', 20, '2')]
    const { users, strangers } = sumLedger({ ...source, rows })
    expect(users).toMatchObject({ people: 3, millisecondsPerDay: minutes(60), unknown: 0 })
    expect(users.rows.map(({ key, mend }) => [key, mend])).toEqual([
      ['b', 'byHand'],
      ['c', 'acceptCertain'],
      ['a', 'decide'],
    ])
    expect(users.mends).toEqual([
      { mend: 'acceptCertain', people: 1, millisecondsPerDay: minutes(20) },
      { mend: 'decide', people: 1, millisecondsPerDay: minutes(10) },
      { mend: 'byHand', people: 1, millisecondsPerDay: minutes(30) },
    ])
    expect(strangers.people).toBe(0)
  })

  it('keeps apart whom only the data knows, and leaves out who is assigned or ignored on purpose', () => {
    const rows = [user('a', 'none', 10), user('b', 'none', 30), user('c', 'assigned', 20), user('d', 'ignored', 5)]
    const { users, strangers } = sumLedger({ ...source, rows, strangers: new Set(['u-b', 'u-d']) })
    expect([users.people, users.millisecondsPerDay]).toEqual([1, minutes(10)])
    expect([strangers.people, strangers.millisecondsPerDay]).toEqual([1, minutes(30)])
  })

  it('gives an employee without identifier the time of the users proposed, and says of whom none is known', () => {
    const rows = [user('a', 'review', 10, '1'), user('b', 'certain', 30, '1'), user('x', 'none', 99, '2')]
    const { employees } = sumLedger({ ...source, rows, employeesWithout: [without('2'), without('1')] })
    expect(employees).toMatchObject({ people: 2, millisecondsPerDay: minutes(40), unknown: 1 })
    expect(employees.rows.map(({ key, mend, millisecondsPerDay }) => [key, mend, millisecondsPerDay])).toEqual([
      ['1', 'acceptCertain', minutes(40)],
      ['2', 'askSystem', null],
    ])
  })

  it('wants no identifier for who has left', () => {
    const employeesWithout = [without('1', '2026-11-19'), without('2', '2026-11-20')]
    expect(sumLedger({ ...source, employeesWithout }).employees.rows.map(({ key }) => key)).toEqual(['2'])
  })
})
