import { describe, expect, test } from 'vitest'
import type { LiveBoard, LiveState } from '../../../../preload/contract/connection.ts'
import { countStates, shownAgents, unknownBoard, withMessage } from '../../../../renderer/features/live/board.ts'

const agent = (identifier: string, state: string | null, since: number | null = 1): LiveState => ({
  identifier,
  name: identifier.toUpperCase(),
  state,
  since,
  activityId: 1,
  employee: null,
})
const message = (agents: readonly LiveState[], isWhole = false): LiveBoard => ({
  state: 'connected',
  trouble: null,
  repliedAt: 5,
  isWhole,
  agents: [...agents],
})
const whole = withMessage(
  unknownBoard,
  message([agent('a', 'Ready'), agent('b', 'Break', 9), agent('c', 'Ready', 4)], true),
)

describe('the board', () => {
  test('is unknown until the first whole message', () => {
    const connecting = withMessage(unknownBoard, { ...message([]), state: 'connecting' })
    expect([connecting.isKnown, whole.isKnown]).toEqual([false, true])
    expect(whole.changed).toEqual([])
  })

  test('changes only who has changed', () => {
    const next = withMessage(whole, message([agent('a', 'On Call', 7), agent('b', 'Break', 9)]))
    expect(next.agents.get('a')?.state).toBe('On Call')
    expect(next.agents.get('b')).toBe(whole.agents.get('b'))
    expect(next.agents.get('c')).toBe(whole.agents.get('c'))
  })

  test('keeps the agents in place when only the line has news', () => {
    const next = withMessage(whole, { ...message([]), state: 'waiting' })
    expect(next.state).toBe('waiting')
    expect(next.agents).toBe(whole.agents)
  })

  test('lets go of who has left, and of all who are not in a whole message', () => {
    expect([...withMessage(whole, message([agent('b', null)])).agents.keys()]).toEqual(['a', 'c'])
    expect([...withMessage(whole, message([agent('c', 'Ready', 4)], true)).agents.keys()]).toEqual(['c'])
  })
})

test('states are counted, the most frequent first', () => {
  expect(countStates(whole)).toEqual([
    { state: 'Ready', agents: 2 },
    { state: 'Break', agents: 1 },
  ])
})

test('agents of one state or all, in the order asked for', () => {
  const by = (column: 'name' | 'state' | 'since', direction: 'ascending' | 'descending', state: string | null = null) =>
    shownAgents(whole, state, { column, direction }).map(({ identifier }) => identifier)
  expect(by('name', 'descending')).toEqual(['c', 'b', 'a'])
  expect(by('state', 'ascending')).toEqual(['b', 'a', 'c'])
  expect(by('since', 'ascending')).toEqual(['a', 'c', 'b'])
  expect(by('since', 'descending', 'Ready')).toEqual(['c', 'a'])
})
