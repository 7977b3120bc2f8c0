import { describe, expect, it } from 'vitest'
import { addActivity } from '../../../../main/core/activities/activities.ts'
import { addExternalActivity, listMappings, mapActivities } from '../../../../main/core/activities/mappings.ts'
import { renewals } from '../../../../main/core/activities/renewal.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'

const pause = { id: 10, name: 'Pause', type: 'break', colour: '#112233' } as const
const course = { id: 11, name: 'Course', type: 'meeting', colour: '#445566' } as const

/** The states with what each is mapped to, and what the renewal makes of them. */
async function renewed(states: Readonly<Record<string, number | null>>) {
  const { tools, integrate } = await openTestWorkspace()
  const { id } = integrate()
  addActivity(tools, pause)
  addActivity(tools, course)
  for (const [state, activity] of Object.entries(states)) {
    const { externalActivityId } = addExternalActivity(tools, id, state)
    if (activity !== null) mapActivities(tools, [externalActivityId], activity)
  }
  return renewals(listMappings(tools, id)).map(({ state, from, proposal }) => ({
    state: state.state,
    from: from.map((row) => row.state),
    proposal: proposal?.name ?? null,
  }))
}

describe('the mapping after pause types were switched on', () => {
  it('proposes for each pause what the pause counted as', async () => {
    expect(await renewed({ Break: 10, 'Break (Lunch)': null, 'Break (Coffee)': null, Ready: 1 })).toEqual([
      { state: 'Break (Coffee)', from: ['Break'], proposal: 'Pause' },
      { state: 'Break (Lunch)', from: ['Break'], proposal: 'Pause' },
    ])
  })

  it('takes the nearest name where several fit', async () => {
    expect(await renewed({ Break: 10, 'Break (old)': 11, 'Break (old) (Lunch (late))': null })).toEqual([
      { state: 'Break (old) (Lunch (late))', from: ['Break (old)'], proposal: 'Course' },
    ])
  })

  it('leaves alone what is mapped, what is like nothing, and what only begins alike', async () => {
    expect(
      await renewed({ Break: 10, 'Break (Lunch)': 11, Breakfast: null, 'Break time': null, 'Call (out)': null }),
    ).toEqual([])
    expect(await renewed({ Break: null, 'Break (Lunch)': null })).toEqual([])
  })
})

describe('the mapping after pause types were switched off', () => {
  it('proposes what all pauses counted as', async () => {
    expect(await renewed({ Break: null, 'Break (Coffee)': 10, 'Break (Lunch)': 10, 'Break (New)': null })).toEqual([
      { state: 'Break', from: ['Break (Coffee)', 'Break (Lunch)'], proposal: 'Pause' },
    ])
  })

  it('proposes nothing where they differ: a person decides', async () => {
    expect(await renewed({ Break: null, 'Break (Coffee)': 10, 'Break (Course)': 11 })).toEqual([
      { state: 'Break', from: ['Break (Coffee)', 'Break (Course)'], proposal: null },
    ])
  })
})
