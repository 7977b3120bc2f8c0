import { describe, expect, it } from 'vitest'
import { activitySteps, unitSteps } from '../../../../renderer/features/entering/activity-steps.ts'
import { statesToShow } from '../../../../renderer/features/entering/states-to-show.ts'

const sentences = (steps: ReturnType<typeof activitySteps>) => steps.map(({ sentence }) => sentence)

describe('the clicks for an activity', () => {
  it('go through the window of WFM once per state, always with a classification', () => {
    expect(sentences(activitySteps(1, 'a'))).toEqual([
      'step.a.open',
      'step.a.edit',
      'step.a.add',
      'step.a.system',
      'step.a.state',
      'step.a.class',
      'step.a.ok',
    ])
    expect(activitySteps(2, 'a').at(-1)).toEqual({ sentence: 'step.a.again', labels: ['a.add'] })
  })

  it('tick all states at once on the page Intraday, with English words where only those are known', () => {
    expect(activitySteps(5, 'b').flatMap(({ labels }) => labels)).toEqual([
      'b.intraday',
      'b.map.searchActivity',
      'b.map.integrations',
      'b.map.statuses',
      'b.map.save',
      'b.map.saved',
    ])
    const foreign = [...activitySteps(5, 'c'), ...unitSteps('c')].flatMap(({ labels }) => labels)
    expect(foreign.every((label) => label.startsWith('c.'))).toBe(true)
  })

  it('add it to a planning unit where each look of injixo has that', () => {
    expect(unitSteps('a').flatMap(({ labels }) => labels)).toEqual(['a.pu.path', 'a.pu.section', 'a.add', 'a.ok'])
    expect(unitSteps('b')[0]?.labels).toEqual(['b.pu.path'])
  })
})

describe('the states of an activity', () => {
  it('are those left, as many as can be carried over, and those that stand there', () => {
    const state = (at: number, id: number) => ({
      state: `s${at}`,
      milliseconds: 1,
      people: 1,
      stands: { id, name: '' },
    })
    const states = [state(0, 10), ...Array.from({ length: 42 }, (_, at) => state(at + 1, 1))]
    const { left, there, more } = statesToShow({ id: 10, states })
    expect([left.length, left[0]?.state, there, more]).toEqual([40, 's1', ['s0'], 2])
    expect(statesToShow({ id: 10, states: states.slice(0, 3) }).more).toBe(0)
  })
})
