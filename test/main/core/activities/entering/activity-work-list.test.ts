import { describe, expect, it } from 'vitest'
import { activityWorkList } from '../../../../../main/core/activities/entering/activity-work-list.ts'
import type { EnteringActivity } from '../../../../../preload/contract/activity-entering.ts'

const pause: EnteringActivity = {
  id: 10,
  name: 'Pause',
  type: 'break',
  colour: '#112233',
  states: [
    { state: 'Lunch', milliseconds: 5, people: 1, stands: { id: 10, name: 'Pause' } },
    { state: 'Not Ready (Toilet)', milliseconds: 5, people: 1, stands: { id: 1, name: 'Present' } },
  ],
  units: [
    { unit: 'Berlin', people: 2, isIn: true },
    { unit: 'Bonn', people: 1, isIn: false },
    { unit: 'Ulm', people: 1, isIn: null },
  ],
  entry: 'changed',
  note: '',
  markedAt: 1,
}
const order = { integration: 'Hotline', generation: 'a', activities: 'left' } as const
const label = (name: string) => `<${name}>`

describe('the work list of activities', () => {
  it('has a line for each state and planning unit that is left, with the classification of the dialogs of WFM', () => {
    const { header, rows } = activityWorkList([pause], order, label)
    expect(header).toEqual([
      '<list.activityId>',
      '<list.activity>',
      '<a.act.system>',
      '<a.act.name>',
      '<a.act.class>',
      '<list.now>',
      '<a.pu.title>',
      '<list.toDo>',
      '<list.done>',
    ])
    expect(rows).toEqual([
      ['10', 'Pause', 'Hotline', 'Not Ready (Toilet)', '1', 'Present (1)', '', '<list.enter>', ''],
      ['10', 'Pause', '', '', '', '', 'Bonn', '<list.addToUnit>', ''],
      ['10', 'Pause', '', '', '', '', 'Ulm', '<list.checkUnit>', ''],
    ])
  })

  it('has no classification on the newer page, and everything where all is asked for', () => {
    const { header, rows } = activityWorkList([pause], { ...order, generation: 'b', activities: 'all' }, label)
    expect(header.slice(2, 4)).toEqual(['<b.map.integrations>', '<b.map.statuses>'])
    expect(rows.map((row) => [row[3], row[5], row.at(-1)])).toEqual([
      ['Lunch', '', 'x'],
      ['Not Ready (Toilet)', '', ''],
      ['', 'Berlin', 'x'],
      ['', 'Bonn', ''],
      ['', 'Ulm', ''],
    ])
  })
})
