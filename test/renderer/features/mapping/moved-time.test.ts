import { describe, expect, it } from 'vitest'
import type { Activity } from '../../../../preload/contract/activities.ts'
import type { MappingRow } from '../../../../preload/contract/mappings.ts'
import { movedTime } from '../../../../renderer/features/mapping/moved-time.ts'

const pause: Activity = { id: 7, name: 'Break', type: 'break', colour: '#aabbcc' }
function row(state: string, milliseconds: number, activity: Activity | null): MappingRow {
  return {
    externalActivityId: state,
    state,
    milliseconds,
    people: 1,
    occurrences: 1,
    firstSeen: null,
    lastSeen: null,
    activity,
    classification: 1,
  }
}

describe('time that moves', () => {
  it('adds up by the activity it leaves, most first', () => {
    const rows = [row('Lunch', 5, pause), row('Tea', 20, null), row('Coffee', 30, null)]
    expect(movedTime(rows, 9)).toEqual([
      { from: null, milliseconds: 50, states: 2 },
      { from: pause, milliseconds: 5, states: 1 },
    ])
  })

  it('leaves out what is there already', () => {
    expect(movedTime([row('Lunch', 5, pause), row('Tea', 20, null)], 7)).toEqual([
      { from: null, milliseconds: 20, states: 1 },
    ])
    expect(movedTime([row('Tea', 20, null)], null)).toEqual([])
  })
})
