import { describe, expect, it } from 'vitest'
import type { EnteringPerson } from '../../../../../preload/contract/entering.ts'
import { workList } from '../../../../../main/core/people/entering/work-list.ts'

const person = (fields: Partial<EnteringPerson>): EnteringPerson => ({
  employeeId: '00000000-0000-4000-8000-000000000001',
  lastName: 'Bell',
  firstName: 'Bob',
  planningUnit: 'North',
  validTo: null,
  target: { personnelNumber: '007', identifiers: ['bob'] },
  entered: null,
  state: 'open',
  note: '',
  markedAt: null,
  ...fields,
})
const label = (name: string) => name
const lines = (people: readonly EnteringPerson[], generation: 'a' | 'b' = 'b', which: 'all' | 'left' = 'left') =>
  workList(people, { integration: 'Five9', generation, people: which }, label).rows

describe('the work list', () => {
  it('has the two fields of the dialogs and the one of the page, never mixed', () => {
    const of = (generation: 'a' | 'b' | 'c') =>
      workList([person({})], { integration: 'Five9', generation, people: 'left' }, label)
    expect(of('a').header.slice(4, 7)).toEqual(['a.people.system', 'a.people.number', 'a.people.extension'])
    expect(of('a').rows[0]?.slice(4, 7)).toEqual(['Five9', '007', 'bob'])
    expect(of('b').header.slice(4, 6)).toEqual(['b.integration', 'b.identifier'])
    expect(of('c').header.slice(4, 6)).toEqual(['c.integration', 'c.identifier'])
    expect(of('b').rows[0]).toEqual(['007', 'Bell', 'Bob', 'North', 'Five9', 'bob', 'list.enter', ''])
    for (const generation of ['a', 'b', 'c'] as const)
      expect(of(generation).rows[0]).toHaveLength(of(generation).header.length)
  })

  it('takes out what is wrong before it enters what is right', () => {
    const target = { personnelNumber: '007', identifiers: ['bob', 'bob2'] }
    const changed = person({
      state: 'changed',
      target,
      entered: { personnelNumber: '007', identifiers: ['bob', 'bo'] },
    })
    expect(lines([changed]).map((cells) => cells.slice(5, 7))).toEqual([
      ['bo', 'list.takeOut'],
      ['bob', ''],
      ['bob2', 'list.enter'],
    ])
    const removed = person({
      state: 'removed',
      target: { personnelNumber: '007', identifiers: [] },
      entered: { personnelNumber: '007', identifiers: ['bob'] },
    })
    expect(lines([removed])[0]?.slice(5)).toEqual(['bob', 'list.takeOut', ''])
  })

  it('leaves out what stands in injixo, unless all is asked for', () => {
    const done = person({ state: 'done', entered: { personnelNumber: '007', identifiers: ['bob'] } })
    expect(lines([done])).toEqual([])
    expect(lines([done], 'b', 'all')[0]?.slice(5)).toEqual(['bob', '', 'x'])
  })
})
