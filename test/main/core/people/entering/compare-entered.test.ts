import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareEntered,
  type ExpectedPerson,
  type FoundRow,
} from '../../../../../main/core/people/entering/compare-entered.ts'

const person = (personnelNumber: string, ...identifiers: string[]): ExpectedPerson => ({
  employeeId: personnelNumber,
  name: `Name ${personnelNumber}`,
  target: { personnelNumber, identifiers },
})
const list = (...lines: (readonly [string, string])[]): FoundRow[] =>
  lines.map(([personnelNumber, identifier], place) => ({ row: place + 2, personnelNumber, identifier }))
const kinds = (people: readonly ExpectedPerson[], found: readonly FoundRow[]) =>
  compareEntered(people, found).rows.map(({ kind, expected, found }) => [kind, expected, found])

describe('comparing with what stands in injixo', () => {
  it('finds everything right, and says nothing of it but how much', () => {
    const { counts, rows } = compareEntered(
      [person('1', 'ann'), person('2', 'bob', 'bob2')],
      list(['2', 'bob2'], ['1', 'ann'], ['2', 'bob']),
    )
    expect(counts).toEqual({ right: 3, differs: 0, missing: 0, unexpected: 0 })
    expect(rows).toEqual([])
  })

  it('tells a slip of a letter, a blank and a capital from what is missing', () => {
    expect(kinds([person('1', 'j.vdberg')], list(['1', 'J.vdberg']))).toEqual([['differs', 'j.vdberg', 'J.vdberg']])
    expect(kinds([person('1', 'ann')], list(['1', 'ann ']))).toEqual([['differs', 'ann', 'ann ']])
    expect(kinds([person('1', 'ann')], [])).toEqual([['missing', 'ann', null]])
    expect(kinds([person('1', 'ann')], list(['1', '']))).toEqual([['missing', 'ann', null]])
  })

  it('pairs what is most alike when several of a person are wrong', () => {
    expect(kinds([person('1', 'ann.lee', 'training07')], list(['1', 'training7'], ['1', 'ann.le']))).toEqual([
      ['differs', 'training07', 'training7'],
      ['differs', 'ann.lee', 'ann.le'],
    ])
  })

  it('names whose an unexpected identifier is', () => {
    const people = [person('1', 'ann'), person('2')]
    const { rows } = compareEntered(people, list(['2', 'ann'], ['9', 'zoe'], ['1', 'ann']))
    expect(rows).toEqual([
      {
        kind: 'unexpected',
        employeeId: '2',
        personnelNumber: '2',
        name: 'Name 2',
        expected: null,
        found: 'ann',
        row: 2,
        holder: 'Name 1 (1)',
      },
      {
        kind: 'unexpected',
        employeeId: null,
        personnelNumber: '9',
        name: '',
        expected: null,
        found: 'zoe',
        row: 3,
        holder: '',
      },
    ])
  })

  it('knows a number again that lost its zeros, but not where two people could be meant', () => {
    expect(compareEntered([person('0042', 'ann')], list(['42', 'ann'])).counts.right).toBe(1)
    const both = [person('0042', 'ann'), person('042', 'bob')]
    expect(compareEntered(both, list(['42', 'ann'])).counts).toMatchObject({ right: 0, missing: 2, unexpected: 1 })
    expect(compareEntered(both, list(['042', 'bob'])).counts).toMatchObject({ right: 1, missing: 1 })
  })

  it('accounts for each assigned identifier once and for each found one, whatever the order', () => {
    const names = fc.constantFrom('ann', 'Ann', 'bob', 'bob ', 'zoe')
    const lines = fc.array(fc.tuple(fc.constantFrom('1', '2', '3', '9'), names), { maxLength: 12 })
    const people = fc
      .uniqueArray(names, { minLength: 3, maxLength: 5 })
      .map(([a = '', b = '', ...rest]) => [person('1', a), person('2', b, ...rest), person('3')])
    fc.assert(
      fc.property(people, lines, (people, lines) => {
        const found = list(...lines)
        const { counts } = compareEntered(people, found)
        const expected = people.flatMap(({ target }) => target.identifiers)
        expect(counts.right + counts.differs + counts.missing).toBe(expected.length)
        const known = new Set(lines.filter(([number]) => number !== '9').map(String))
        const strangers = lines.filter(([number]) => number === '9').length
        expect(counts.right + counts.differs + counts.unexpected).toBe(known.size + strangers)
        expect(compareEntered(people.toReversed(), found.toReversed()).counts).toEqual(counts)
      }),
    )
  })
})
