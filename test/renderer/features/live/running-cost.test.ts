import { describe, expect, test } from 'vitest'
import type { LiveState } from '../../../../preload/contract/connection.ts'
import { agentCosts, stateCosts } from '../../../../renderer/features/live/running-cost.ts'

const agent = (identifier: string, changes: Partial<LiveState>): readonly [string, LiveState] => [
  identifier,
  {
    identifier,
    name: '',
    state: 'Ready',
    since: 1,
    activityId: 1,
    isMapped: false,
    employee: null,
    ...changes,
  },
]
const minute = 60_000

describe('what costs goes on', () => {
  const board = new Map([
    agent('ann', {}),
    agent('bob', { employee: 'Bob Baker' }),
    agent('cid', { state: 'Break', isMapped: true }),
  ])

  test('for an agent who is in a state and nobody yet', () => {
    const agents = [
      { identifier: 'gone', name: 'Gone', milliseconds: 10 * minute, lastAt: 1 },
      { identifier: 'bob', name: 'Bob', milliseconds: 9 * minute, lastAt: 1 },
      { identifier: 'ann', name: 'Ann', milliseconds: 8 * minute, lastAt: 1 },
    ]
    expect(
      agentCosts({ agents }, board, 3 * minute).map(({ id, milliseconds }) => [id, milliseconds / minute]),
    ).toEqual([
      ['ann', 11],
      ['gone', 10],
      ['bob', 9],
    ])
  })

  test('for a state once for each agent who is in it, unless it is mapped by now', () => {
    const states = [
      { name: 'Break', people: 1, milliseconds: 4 * minute, lastAt: 1 },
      { name: 'Ready', people: 2, milliseconds: minute, lastAt: 1 },
    ]
    expect(
      stateCosts({ states }, board, 3 * minute).map(({ id, milliseconds }) => [id, milliseconds / minute]),
    ).toEqual([
      ['Ready', 7],
      ['Break', 4],
    ])
  })
})
