import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssignmentRow, MatchReason } from '../../../../preload/contract/assignments.ts'
import { bulkSteps, inOneGo } from '../../../../main/core/people/in-one-go.ts'

interface Sketch {
  readonly list?: AssignmentRow['list']
  readonly sure: number
  readonly employee?: string
  readonly second?: number
  readonly warnings?: readonly string[]
  readonly doubts?: readonly string[]
  readonly postponed?: boolean
}

const reason = (kind: string): MatchReason => ({ kind, user: '', employee: '' })
const employee = (id: string) => ({
  id,
  personnelNumber: id,
  lastName: id,
  firstName: '',
  email: '',
  planningUnit: id.startsWith('a') ? 'North' : 'South',
})

function row(identifier: string, sketch: Sketch): AssignmentRow {
  const { list = 'review', sure, employee: id = identifier, second, warnings = [], doubts = [] } = sketch
  const isAssigned = list === 'assigned'
  return {
    user: { id: identifier, identifier, name: '', email: '', active: true },
    millisecondsPerDay: 0,
    list,
    assigned: isAssigned ? { employee: employee(id), origin: 'byHand', reasons: [] } : null,
    candidates: isAssigned
      ? []
      : [
          { employee: employee(id), confidence: sure, reasons: doubts.map(reason) },
          ...(second === undefined ? [] : [{ employee: employee('other'), confidence: second, reasons: [] }]),
        ],
    warnings: warnings.map(reason),
    postponed: sketch.postponed ?? false,
  }
}
const taken = (rows: readonly AssignmentRow[], atLeast: number, unit?: string) =>
  inOneGo(rows, atLeast, unit).map(({ userId }) => userId)

describe('what may be taken in one go', () => {
  it('is what is certain, and below that what only lacks confidence', () => {
    const rows = [
      row('a', { list: 'certain', sure: 0.995 }),
      row('b', { list: 'certain', sure: 0.96 }),
      row('c', { sure: 0.91 }),
    ]
    expect(taken(rows, 0.99)).toEqual(['a'])
    expect(taken(rows, 0.95)).toEqual(['a', 'b'])
    expect(taken(rows, 0.9)).toEqual(['a', 'b', 'c'])
  })

  it('is never a question, however low one goes', () => {
    const rows = [
      row('certain enough but asked', { sure: 0.99, warnings: ['homonym'] }),
      row('reused', { sure: 0.99, doubts: ['reusedLogin'] }),
      row('two alike', { sure: 0.9, second: 0.9 }),
      row('has one already', { sure: 0.9, employee: 'x' }),
      row('x', { list: 'assigned', sure: 1 }),
      row('one of two', { sure: 0.9, employee: 'y' }),
      row('the other of two', { sure: 0.8, employee: 'y' }),
      row('put off', { list: 'certain', sure: 1, postponed: true }),
      row('nobody', { list: 'none', sure: 0.9 }),
      row('ignored', { list: 'ignored', sure: 0.9 }),
    ]
    expect(taken(rows, 0.5)).toEqual([])
  })

  it('keeps what a number alone suggests above what is certain', () => {
    expect(taken([row('a', { sure: 0.99 })], 0.95)).toEqual([])
  })

  it('stays within a planning unit', () => {
    const rows = [row('a', { list: 'certain', sure: 1 }), row('b', { list: 'certain', sure: 1 })]
    expect(taken(rows, 0.95, 'South')).toEqual(['b'])
  })

  it('takes nobody away by going lower', () => {
    const sketch = fc.record({
      list: fc.constantFrom('certain', 'review', 'none'),
      sure: fc.float({ min: 0.5, max: 1, noNaN: true }),
      employee: fc.constantFrom('a', 'b', 'c', 'd'),
      postponed: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(sketch, { maxLength: 12 }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (sketches, from) => {
          const rows = sketches.map((one, at) => row(String(at), one))
          const low = new Set(taken(rows, 0.5))
          expect(taken(rows, from).every((id) => low.has(id))).toBe(true)
        },
      ),
    )
  })
})

describe('the steps on offer', () => {
  it('tell how many are wrong by all likelihood, and leave out what changes nothing', () => {
    const rows = [
      row('a', { list: 'certain', sure: 0.999 }),
      row('b', { list: 'certain', sure: 0.96 }),
      row('c', { sure: 0.82 }),
    ]
    const steps = bulkSteps(rows, undefined)
    expect(steps.map(({ atLeast, users }) => [atLeast, users])).toEqual([
      [0.99, 1],
      [0.95, 2],
      [0.8, 3],
    ])
    expect(steps.map(({ expectedWrong }) => Math.round(expectedWrong * 1000))).toEqual([1, 41, 221])
  })

  it('are none where nobody can be taken', () => {
    expect(bulkSteps([row('a', { list: 'none', sure: 0.3 })], undefined)).toEqual([])
  })
})
