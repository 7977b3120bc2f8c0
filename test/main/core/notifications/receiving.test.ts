import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverage } from '../../../../main/core/history/coverage.ts'
import { historyRuns } from '../../../../main/core/history/history-runs.ts'
import { removeUsers } from '../../../../main/core/people/external-users.ts'
import { pauseIntegration, resumeIntegration } from '../../../../main/core/integrations/pause.ts'
import { currentAgents } from '../../../../main/core/notifications/current-agents.ts'
import { deleteFeed, feedOf } from '../../../../main/core/notifications/feed.ts'
import { addToken, listTokens } from '../../../../main/core/notifications/tokens.ts'
import type { Database } from '../../../../main/core/platform.ts'
import { expectKeptSums } from '../expect-kept-sums.ts'
import { minute, monday, openReceiver, told } from './receive-messages.ts'

/** States by agent and name, in minutes after 09:00. */
function statesOf(database: Database): string[] {
  return database
    .prepare(`
      SELECT u.identifier, a.name, start_at, end_at, flag FROM agent_state
      JOIN external_user AS u ON u.no = external_user_no JOIN external_activity AS a ON a.no = external_activity_no
      ORDER BY identifier, start_at, a.name`)
    .all<{ identifier: string; name: string; start_at: number; end_at: number; flag: number }>()
    .map(
      ({ identifier, name, start_at: start, end_at: end, flag }) =>
        `${identifier} ${name} ${(start - monday) / minute}-${(end - monday) / minute}${flag === 1 ? ' ?' : ''}`,
    )
}

const count = (database: Database, table: string): number =>
  database.prepare(`SELECT count(*) AS rows FROM ${table}`).one<{ rows: number }>().rows

describe('what is received', () => {
  it('becomes states, agents and external activities, and no step of the journal', async () => {
    const receiver = await openReceiver()
    const steps = count(receiver.database, 'journal_step')
    receiver.bring(
      told('ann', 'Ready', 0),
      told('ann', 'Break', 10),
      told('0042', 'Ready', 3, { until: '2026-10-26T08:05:00Z' }),
    )
    receiver.bring(told('ann', 'Ready', 25))
    expect(statesOf(receiver.database)).toEqual(['0042 Ready 3-5', 'ann Ready 0-10', 'ann Break 10-25'])
    expectKeptSums(receiver.database)
    expect(count(receiver.database, 'journal_step')).toBe(steps)
    expect(feedOf(receiver.tools, receiver.no)).toMatchObject({
      received: 4,
      waiting: 0,
      notUnderstood: 0,
      profileOrigin: 'guess',
    })
    expect(currentAgents(receiver.own, receiver.row, monday + 30 * minute)).toEqual([
      { identifier: 'ann', name: '', state: 'Ready', since: monday + 25 * minute },
    ])
  })

  it('is the same history in any order, in any batches, told twice and over restarts', async () => {
    const someMessage = fc.record({
      agent: fc.constantFrom('ann', 'bo'),
      state: fc.constantFrom('Ready', 'Break', 'Talk'),
      at: fc.integer({ min: 0, max: 20 }),
      length: fc.option(fc.integer({ min: 0, max: 9 })),
    })
    const bodyOf = ({
      agent,
      state,
      at,
      length,
    }: {
      agent: string
      state: string
      at: number
      length: number | null
    }) =>
      told(agent, state, at, { until: length === null ? '' : new Date(monday + (at + length) * minute).toISOString() })
    await fc.assert(
      fc.asyncProperty(
        fc.array(someMessage, { minLength: 1, maxLength: 25 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
        async (messages, chance) => {
          const next = () => chance.next().value ?? 0
          const whole = await openReceiver()
          // one message first, so that both read by the same guess
          const first = told('zoe', 'Ready', 0, { until: new Date(monday + minute).toISOString() })
          whole.bring(first, ...messages.map(bodyOf))
          const bit = await openReceiver()
          bit.bring(first)
          const shuffled = [...messages, ...messages.filter(() => next() < 3)]
            .map((one) => ({ one, place: next() }))
            .sort((a, b) => a.place - b.place)
            .map(({ one }) => bodyOf(one))
          while (shuffled.length > 0) {
            bit.bring(...shuffled.splice(0, (next() % 4) + 1))
            if (next() < 3) bit.restart()
          }
          expect(statesOf(bit.database)).toEqual(statesOf(whole.database))
          expectKeptSums(bit.database)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is kept while the integration is paused, and read afterwards', async () => {
    const receiver = await openReceiver()
    receiver.bring(told('ann', 'Ready', 0))
    pauseIntegration(receiver.tools, receiver.id)
    expect(receiver.bring(told('ann', 'Break', 5), told('ann', 'Ready', 9))).toBe('taken')
    receiver.finish()
    expect(statesOf(receiver.database)).toEqual([])
    expect(feedOf(receiver.tools, receiver.no)).toMatchObject({ received: 3, waiting: 2 })
    resumeIntegration(receiver.tools, receiver.id)
    receiver.finish()
    expect(statesOf(receiver.database)).toEqual(['ann Ready 0-5', 'ann Break 5-9'])
    expect(feedOf(receiver.tools, receiver.no).waiting).toBe(0)
  })

  it('is refused as a whole while the disk is full, and taken when there is room again', async () => {
    const receiver = await openReceiver()
    receiver.bring(told('ann', 'Ready', 0))
    const { page_count: pages } = receiver.own.database.prepare('PRAGMA page_count').one<{ page_count: number }>()
    receiver.own.database.prepare(`PRAGMA max_page_count = ${pages + 2}`).get()
    const large = told('ann', 'Break', 5, { text: 'x'.repeat(100_000) })
    expect(receiver.bring(told('bo', 'Ready', 1), large)).toBe('full')
    expect(feedOf(receiver.tools, receiver.no)).toMatchObject({ received: 1, waiting: 0 })
    expect(count(receiver.database, 'external_user')).toBe(1)
    receiver.own.database.prepare('PRAGMA max_page_count = 1000000').get()
    expect(receiver.bring(told('bo', 'Ready', 1), large)).toBe('taken')
    receiver.at += 2000
    receiver.finish()
    expect(statesOf(receiver.database)).toEqual(['ann Ready 0-5'])
    expect(feedOf(receiver.tools, receiver.no)).toMatchObject({ received: 3, waiting: 0 })
    expectKeptSums(receiver.database)
  })

  it('is read when there is room again, with agents and states that had no room', async () => {
    const receiver = await openReceiver()
    receiver.bring(told('zoe', 'Ready', 0))
    pauseIntegration(receiver.tools, receiver.id)
    receiver.bring(
      ...Array.from({ length: 200 }, (_, place) => told(`agent ${place}`, `State ${place % 9}`, place % 7)),
    )
    resumeIntegration(receiver.tools, receiver.id)
    const { page_count: pages } = receiver.own.database.prepare('PRAGMA page_count').one<{ page_count: number }>()
    receiver.own.database.prepare(`PRAGMA max_page_count = ${pages + 4}`).get()
    expect(receiver.bring()).toBe('full')
    expect(feedOf(receiver.tools, receiver.no).waiting).toBe(200)
    expect(count(receiver.database, 'external_user')).toBe(1)
    // it does not try again at once
    expect(receiver.inbox.hasWork()).toBe(false)
    receiver.own.database.prepare('PRAGMA max_page_count = 1000000').get()
    receiver.pass(1)
    expect(feedOf(receiver.tools, receiver.no)).toMatchObject({ waiting: 0, notUnderstood: 0 })
    expect(count(receiver.database, 'external_user')).toBe(201)
    expect(receiver.database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
  })

  it('marks the hour that a clock change repeats', async () => {
    const receiver = await openReceiver()
    receiver.at = Date.UTC(2026, 9, 25, 4)
    // 02:30 is shown twice in this night; the first is 00:30 UTC
    receiver.bring(
      { login: 'ann', state: 'Ready', since: '2026-10-25 02:30:00' },
      { login: 'ann', state: 'Break', since: '2026-10-25 03:00:00' },
    )
    expect(
      receiver.database
        .prepare('SELECT start_at, end_at, flag FROM agent_state')
        .all<object>()
        .map((row) => ({ ...row })),
    ).toEqual([{ start_at: Date.UTC(2026, 9, 25, 0, 30), end_at: Date.UTC(2026, 9, 25, 2), flag: 1 }])
    // told once without a doubt and once with it, in either order
    receiver.bring(
      { login: 'bo', state: 'Ready', since: '2026-10-25T00:30:00Z' },
      { login: 'bo', state: 'Break', since: '2026-10-25T02:00:00Z' },
      { login: 'bo', state: 'Ready', since: '2026-10-25 02:30:00' },
    )
    expect(statesOf(receiver.database).filter((state) => state.endsWith('?'))).toHaveLength(2)
  })

  it('is kept when it cannot be understood: other times, no fields, broken and hostile texts', async () => {
    const receiver = await openReceiver()
    receiver.bring(
      told('ann', 'Ready', 0),
      told('ann', 'Break', 3 * 24 * 60),
      { login: 'ann', state: 'Ready', since: '1970-01-01T00:00:00Z' },
      '{"login": "ann", ',
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      '['.repeat(1000),
      '',
      [told('bo', 'Ready', 1), { login: 'bo' }],
    )
    receiver.finish()
    expect(feedOf(receiver.tools, receiver.no)).toMatchObject({ received: 8, waiting: 0, notUnderstood: 7 })
    expect(
      receiver.database
        .prepare('SELECT state, troubles FROM inbox_message ORDER BY no')
        .all<object>()
        .map((row) => ({ ...row })),
    ).toEqual([
      { state: 'understood', troubles: '' },
      { state: 'notUnderstood', troubles: '[{"role":"since","code":"timeAhead"}]' },
      { state: 'notUnderstood', troubles: '[{"role":"since","code":"timeAncient"}]' },
      { state: 'unreadable', troubles: '"notJson"' },
      { state: 'unreadable', troubles: '"doctype"' },
      { state: 'unreadable', troubles: '"tooDeep"' },
      { state: 'unreadable', troubles: '"empty"' },
      { state: 'partly', troubles: '[null,{"role":"state","code":"missing"}]' },
    ])
  })

  it('leaves what a person or a file has brought as it is', async () => {
    const receiver = await openReceiver()
    receiver.bring(told('ann', 'Ready', 0), told('ann', 'Break', 10), told('ann', 'Ready', 20))
    receiver.database
      .prepare('UPDATE agent_state SET end_at = end_at - 60000, touched = 1 WHERE start_at = ?')
      .run(monday)
    receiver.bring(told('ann', 'Talk', 5), told('ann', 'Talk', 15))
    receiver.database
      .prepare(`
        INSERT INTO agent_state (integration_no, external_user_no, external_activity_no, start_at, end_at, flag, touched)
        SELECT integration_no, external_user_no, 1, start_at, end_at, 0, 0 FROM agent_state WHERE start_at = ?`)
      .run(monday + 15 * minute)
    receiver.bring(told('ann', 'Break', 18))
    expect(statesOf(receiver.database)).toEqual([
      'ann Ready 0-9',
      'ann Talk 5-10',
      'ann Break 10-15',
      'ann Ready 15-20',
      'ann Talk 15-18',
      'ann Break 18-20',
    ])
  })

  it('is let go of a week after it was understood; what was not understood stays', async () => {
    const receiver = await openReceiver()
    receiver.bring(told('ann', 'Ready', 0), told('ann', 'Break', 10), 'no=thing')
    receiver.at += 7 * 24 * 60 * minute + 1
    receiver.bring(told('ann', 'Ready', 20))
    receiver.pass(1)
    expect(
      receiver.database
        .prepare('SELECT no FROM inbox_message ORDER BY no')
        .all<{ no: number }>()
        .map(({ no }) => no),
    ).toEqual([3, 4])
    // what they said stays
    expect(statesOf(receiver.database)).toEqual(['ann Ready 0-10', 'ann Break 10-20'])
  })
})

describe('listening', () => {
  it('counts as asked for while it lasts, and as a gap while nobody does', async () => {
    const receiver = await openReceiver()
    receiver.bring()
    receiver.pass(10)
    receiver.inbox.end()
    receiver.at += 5 * minute
    receiver.restart()
    receiver.bring()
    receiver.pass(2)
    expect(coverage(receiver.tools, receiver.no, 'states', { from: monday - minute, to: receiver.at })).toEqual([
      { from: monday, to: monday + 10 * minute },
      { from: monday + 15 * minute, to: monday + 17 * minute },
    ])
  })

  it('is none while the computer sleeps', async () => {
    const receiver = await openReceiver()
    receiver.bring()
    receiver.pass(3)
    receiver.at += 60 * minute
    receiver.bring(told('ann', 'Ready', 0))
    receiver.pass(2)
    expect(coverage(receiver.tools, receiver.no, 'states', { from: monday, to: receiver.at })).toEqual([
      { from: monday, to: monday + 3 * minute },
      { from: monday + 63 * minute, to: monday + 65 * minute },
    ])
    // what nobody could hear was no silence
    expect(receiver.database.prepare('SELECT longest_silence AS silence FROM message_hour').all()).toMatchObject([
      { silence: 0 },
    ])
  })

  it('ends with the last token, whose removal is seen at once', async () => {
    const receiver = await openReceiver()
    receiver.bring()
    expect(receiver.inbox.hashes()).toEqual(['a'.repeat(64)])
    receiver.pass(1)
    receiver.database.prepare('DELETE FROM notification_token').run()
    expect(receiver.inbox.hashes()).toEqual([])
    receiver.pass(10)
    expect(coverage(receiver.tools, receiver.no, 'states', { from: 0, to: receiver.at })).toEqual([
      { from: monday, to: monday + 2 * minute },
    ])
  })

  it('is a run that nobody can undo, and its agents stay while something was received of them', async () => {
    const receiver = await openReceiver()
    receiver.bring(told('ann', 'Ready', 0))
    receiver.pass(1)
    const [run] = historyRuns(receiver.tools, receiver.no, { offset: 0, limit: 10 }).rows
    expect(run).toMatchObject({ source: 'received', state: 'done', canUndo: false, canResume: false })
    await expect(receiver.undo(1)).rejects.toThrow('importNotUndoable')
    const { id } = receiver.database.prepare('SELECT id FROM external_user').one<{ id: string }>()
    expect(() => removeUsers(receiver.tools, [id])).toThrow('userHasStates')
  })
})

describe('the name of an agent', () => {
  it('may come later, and is not taken from a person', async () => {
    const receiver = await openReceiver()
    const name = () => receiver.database.prepare('SELECT name, search FROM external_user').one()
    receiver.bring(told('ann', 'Ready', 0), told('bo', 'Ready', 0, { agentName: 'Bo' }))
    expect(name()).toMatchObject({ name: '' })
    receiver.bring(told('ann', 'Break', 1, { agentName: 'Ann Ä' }))
    expect(name()).toMatchObject({ name: 'Ann Ä', search: 'ann ann a' })
    receiver.bring(told('ann', 'Ready', 2, { agentName: 'Other' }))
    expect(name()).toMatchObject({ name: 'Ann Ä' })
  })
})

describe('tokens', () => {
  it('are two at most: with a third the oldest goes', async () => {
    const { tools, no } = await openReceiver()
    const second = addToken(tools, no, 'b'.repeat(64))
    const third = addToken(tools, no, 'c'.repeat(64))
    expect(listTokens(tools, no).map(({ id }) => id)).toEqual([third.id, second.id])
  })

  it('know when they were used', async () => {
    const receiver = await openReceiver()
    expect(listTokens(receiver.tools, receiver.no)[0]?.lastUsedAt).toBeNull()
    receiver.bring(told('ann', 'Ready', 0))
    expect(listTokens(receiver.tools, receiver.no)[0]?.lastUsedAt).toBe(monday)
  })
})

describe('a feed', () => {
  it('goes with its integration', async () => {
    const receiver = await openReceiver()
    receiver.bring('no=thing')
    deleteFeed(receiver.tools, receiver.no)
    for (const table of [
      'notification_token',
      'notification_feed',
      'inbox_message',
      'state_event',
      'message_hour',
      'import_run',
    ])
      expect(count(receiver.database, table)).toBe(0)
    receiver.finish()
    expect(count(receiver.database, 'import_run')).toBe(0)
  })
})
