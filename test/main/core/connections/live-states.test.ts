import { describe, expect, it } from 'vitest'
import {
  goneState,
  isRenamed,
  liveState,
  type Received,
  takeNews,
} from '../../../../main/core/connections/live-states.ts'

const agent = (identifier: string, state: string): Received => ({ identifier, name: 'A', state, since: 5 })
const names = { activities: new Map([['Break', 30]]), employees: new Map([['a', 'Mara Sommer']]) }
const nobody = { activities: new Map<string, number>(), employees: new Map<string, string>() }

describe('live states', () => {
  it('are what they are mapped to, Present when they are not', () => {
    expect(liveState(agent('a', 'Break'), names)).toEqual({
      identifier: 'a',
      name: 'A',
      state: 'Break',
      since: 5,
      activityId: 30,
      isMapped: true,
      employee: 'Mara Sommer',
    })
    // to the letter
    expect(liveState(agent('A', 'break'), names)).toMatchObject({ activityId: 1, employee: null })
    expect(goneState(agent('a', 'Break'), names)).toMatchObject({
      state: null,
      since: null,
      activityId: 1,
      employee: 'Mara Sommer',
    })
  })

  it('are told again when only their names have changed', () => {
    expect(isRenamed(agent('a', 'Ready'), nobody, names)).toBe(true)
    expect(isRenamed(agent('b', 'Break'), nobody, names)).toBe(true)
    expect(isRenamed(agent('b', 'Ready'), nobody, names)).toBe(false)
  })

  it('add up from news: a whole picture replaces, changes stay, who is gone leaves', () => {
    const first = takeNews(new Map(), { isWhole: true, changed: [agent('a', 'Ready'), agent('b', 'Ready')], gone: [] })
    const then = takeNews(first.agents, { isWhole: false, changed: [agent('b', 'Break')], gone: ['a', 'nobody'] })
    expect([...then.agents.values()]).toEqual([agent('b', 'Break')])
    expect(then.gone).toEqual([agent('a', 'Ready')])
    expect(first.agents.size).toBe(2)
    const anew = takeNews(then.agents, { isWhole: true, changed: [agent('c', 'Ready')], gone: [] })
    expect([...anew.agents.keys()]).toEqual(['c'])
  })
})
