import { describe, expect, test } from 'vitest'
import type { LiveBoard, LiveState } from '../../../../preload/contract/connection.ts'
import { countStates, shownAgents, unknownBoard, withMessages } from '../../../../renderer/features/live/board.ts'

const agent = (identifier: string, state: string | null, since: number | null = 1): LiveState => ({
  identifier,
  name: identifier.toUpperCase(),
  state,
  since,
  activityId: 1,
  isMapped: true,
  employee: null,
})
const message = (agents: readonly LiveState[], isWhole = false): LiveBoard => ({
  state: 'connected',
  trouble: null,
  repliedAt: 5,
  isWhole,
  agents: [...agents],
})
const withMessage = (board: typeof unknownBoard, next: LiveBoard) => withMessages(board, [next])
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

describe('several messages at once', () => {
  test('leave the same board as one after the other', () => {
    const first = message([agent('a', 'On Call', 7), agent('b', null)])
    const second = { ...message([agent('d', 'Ready'), agent('a', 'Break', 8)]), repliedAt: 9 }
    const atOnce = withMessages(whole, [first, second])
    const inTurn = withMessage(withMessage(whole, first), second)
    expect([...atOnce.agents]).toEqual([...inTurn.agents])
    expect(atOnce.repliedAt).toBe(9)
    expect(atOnce.changed.map(({ identifier, state }) => [identifier, state])).toEqual([
      ['a', 'Break'],
      ['b', null],
      ['d', 'Ready'],
    ])
  })

  test('before a whole one count for nothing', () => {
    const next = withMessages(whole, [message([agent('a', 'On Call', 7)]), message([agent('c', 'Ready', 4)], true)])
    expect([...next.agents.keys()]).toEqual(['c'])
    expect(next.changed).toEqual([])
  })

  test('none leave it as it is', () => {
    expect(withMessages(whole, [])).toBe(whole)
  })
})

test('agents stand by name, whoever comes later and whoever is called otherwise', () => {
  const named = (identifier: string, name: string) => ({ ...agent(identifier, 'Ready'), name })
  const board = withMessage(unknownBoard, message([named('3', 'Cleo'), named('1', 'Ann')], true))
  const names = (next: typeof board) => [...next.agents.values()].map(({ name }) => name)
  expect(names(board)).toEqual(['Ann', 'Cleo'])
  expect(names(withMessage(board, message([named('2', 'Bo')])))).toEqual(['Ann', 'Bo', 'Cleo'])
  expect(names(withMessage(board, message([named('1', 'Zoe')])))).toEqual(['Cleo', 'Zoe'])
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
