import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LiveNews } from '../../../../main/core/connections/connector.ts'
import { createLivePicture, liveColumns } from '../../../../main/systems/five9/live-picture.ts'
import type { StatisticsUpdate } from '../../../../main/systems/five9/supervisor-calls.ts'

const columns = ['Reason Code', 'State', 'Username', 'State Since', 'Mood', 'Full Name']
const row = (user: string, state: string, reason: string | null = null, since = '2026-10-12 08:00:00') => [
  reason,
  state,
  user,
  since,
  'good',
  `Name of ${user}`,
]
const pictureOf = (...rows: readonly (readonly (string | null)[])[]) =>
  createLivePicture({ columns, rows, timestamp: '1' })
const none: StatisticsUpdate = { added: [], changed: [], deleted: [], timestamp: '2' }
const change = (object: string, column: string, value: string) => ({ object, column, value })

describe('the columns of live states', () => {
  it('are asked for as Five9 writes them, those alone that are needed', () => {
    expect(liveColumns(['STATE', ' Username', 'Call Type', 'Reason Code', 'State Since', 'Full Name'])).toEqual([
      ' Username',
      'Full Name',
      'STATE',
      'Reason Code',
      'State Since',
    ])
    expect(liveColumns(['Username', 'State'])).toEqual(['Username', 'State'])
  })

  it('must have a user and a state', () => {
    for (const offered of [['State'], ['Username', 'State Since'], []]) {
      expect(() => liveColumns(offered)).toThrow('unexpectedAnswer')
    }
  })
})

describe('a live picture', () => {
  it('is read by the names of columns, with the reason in the state and times in UTC', () => {
    const picture = pictureOf(
      row('a ', 'Not Ready', 'Break'),
      row('b', 'Ready', 'No Reason', ''),
      row('c', '', null),
      row('', 'Ready'),
    )
    expect(picture.whole()).toEqual({
      isWhole: true,
      changed: [
        {
          identifier: 'a ',
          name: 'Name of a',
          state: 'Not Ready (Break)',
          since: Date.parse('2026-10-12T08:00:00Z'),
        },
        { identifier: 'b', name: 'Name of b', state: 'Ready', since: null },
      ],
      gone: [],
    })
  })

  it('takes changes over cell by cell, and tells each agent once', () => {
    const picture = pictureOf(row('a', 'Not Ready', 'Break'), row('b', 'Ready'))
    const news = picture.update({
      ...none,
      changed: [
        change('a', 'state', 'On Call'),
        change('a', 'Reason Code', ''),
        change('a', 'State Since', '2026-10-12 09:30:01'),
        change('b', 'Mood', 'bad'),
      ],
    })
    expect(news).toEqual({
      isWhole: false,
      changed: [{ identifier: 'a', name: 'Name of a', state: 'On Call', since: Date.parse('2026-10-12T09:30:01Z') }],
      gone: [],
    })
    expect(picture.update(none)).toEqual({ isWhole: false, changed: [], gone: [] })
  })

  it('takes agents in and lets them go; one that comes back is not gone', () => {
    const picture = pictureOf(row('a', 'Ready'), row('b', 'Ready'))
    const news = picture.update({
      ...none,
      deleted: ['a', 'b', 'nobody'],
      added: [row('b', 'On Call'), row('c', 'Ready')],
    })
    expect(news.gone).toEqual(['a'])
    expect(news.changed.map(({ identifier, state }) => [identifier, state])).toEqual([
      ['b', 'On Call'],
      ['c', 'Ready'],
    ])
    expect(picture.whole().changed.map(({ identifier }) => identifier)).toEqual(['b', 'c'])
  })

  it('holds nobody whose state nobody has told', () => {
    const picture = pictureOf()
    expect(picture.update({ ...none, changed: [change('x', 'Reason Code', 'Break')] }).changed).toEqual([])
    expect(picture.update({ ...none, changed: [change('x', 'State', 'Not Ready')] }).changed).toMatchObject([
      { identifier: 'x', state: 'Not Ready (Break)' },
    ])
  })

  it('told piece by piece is what it is as a whole', () => {
    const users = fc.constantFrom('a', 'b', 'c', 'd')
    const update = fc.record({
      added: fc.array(
        fc.tuple(users, fc.constantFrom('Ready', 'On Call')).map(([user, state]) => row(user, state)),
        { maxLength: 2 },
      ),
      changed: fc.array(
        fc
          .tuple(users, fc.constantFrom('State', 'Reason Code', 'Full Name'), fc.constantFrom('', 'Ready', 'Break'))
          .map(([object, column, value]) => ({ object, column, value })),
        { maxLength: 4 },
      ),
      deleted: fc.array(users, { maxLength: 2 }),
      timestamp: fc.constant('3'),
    })
    fc.assert(
      fc.property(fc.array(update, { maxLength: 8 }), (updates) => {
        const picture = pictureOf(row('a', 'Ready'), row('b', 'Not Ready', 'Break'))
        const board = new Map<string, LiveNews['changed'][number]>()
        const hear = ({ isWhole, changed, gone }: LiveNews) => {
          if (isWhole) board.clear()
          for (const identifier of gone) board.delete(identifier)
          for (const agent of changed) board.set(agent.identifier, agent)
        }
        hear(picture.whole())
        for (const one of updates) hear(picture.update(one))
        const whole = new Map(picture.whole().changed.map((agent) => [agent.identifier, agent]))
        expect(board).toEqual(whole)
      }),
    )
  })
})
