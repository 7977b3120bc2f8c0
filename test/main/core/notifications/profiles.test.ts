import { describe, expect, it } from 'vitest'
import { feedOf } from '../../../../main/core/notifications/feed.ts'
import { listMessages } from '../../../../main/core/notifications/list-messages.ts'
import { mask } from '../../../../main/core/notifications/mask-fields.ts'
import { keepProfile } from '../../../../main/core/notifications/reread-messages.ts'
import { messageFields, tryProfile } from '../../../../main/core/notifications/try-profile.ts'
import { unresolved } from '../../../../main/core/notifications/unresolved.ts'
import { odigoReceiver } from '../../../../main/systems/odigo/receiver.ts'
import { expectKeptSums } from '../expect-kept-sums.ts'
import { minute, monday, type OpenReceiver, openReceiver, told } from './receive-messages.ts'

const namesOf = ({ database }: OpenReceiver): string[] =>
  database
    .prepare(`
      SELECT DISTINCT u.identifier || ' ' || a.name AS name FROM agent_state
      JOIN external_user AS u ON u.no = external_user_no JOIN external_activity AS a ON a.no = external_activity_no ORDER BY 1`)
    .all<{ name: string }>()
    .map(({ name }) => name)

const page = { states: [], offset: 0, limit: 50 } as const
const odd = (who: string, what: string, at: number) => ({
  Wer: who,
  Was: what,
  Wann: new Date(monday + at * minute).toISOString(),
})

describe('the profile', () => {
  it('is guessed, and guessed better when a message says more', async () => {
    const receiver = await openReceiver({ pauseDetails: 'on', url: 'https://example.odigo.cx/tenant', wsUser: 'ws' })
    receiver.bring(told('ann', 'Ready', 0))
    const { profile } = feedOf(receiver.tools, receiver.no)
    expect(profile).toEqual({ agent: 'login', state: 'state', since: 'since' })
    receiver.bring(told('ann', 'Pause', 5, { pauseType: 'Lunch' }), told('ann', 'Ready', 9))
    expect(feedOf(receiver.tools, receiver.no)).toMatchObject({
      profile: { ...profile, detail: 'pauseType' },
      profileOrigin: 'guess',
      waiting: 0,
    })
    expect(namesOf(receiver)).toEqual(['ann Pause (Lunch)', 'ann Ready'])
    expectKeptSums(receiver.database)
  })

  it('that understands something is given up for none that does not understand it', async () => {
    const receiver = await openReceiver()
    receiver.bring(told('ann', 'Ready', 0), told('ann', 'Break', 10))
    const before = feedOf(receiver.tools, receiver.no).profile
    // names that a guess likes better
    const other = (at: number) => ({
      agentLogin: 'x',
      agentState: 'Pause',
      stateStart: new Date(monday + at * minute).toISOString(),
    })
    for (let at = 20; at < 150; at += 1) receiver.bring(other(at))
    expect(feedOf(receiver.tools, receiver.no)).toMatchObject({ profile: before, notUnderstood: 130 })
    expect(namesOf(receiver)).toEqual(['ann Ready'])
  })

  it('of a person stands, and what was kept is read by it anew', async () => {
    const receiver = await openReceiver()
    receiver.bring(odd('ann', 'Frei', 0), odd('ann', 'Mittag', 10), odd('ann', 'Frei', 30))
    expect(feedOf(receiver.tools, receiver.no)).toMatchObject({ profileOrigin: 'none', notUnderstood: 3 })
    const right = { agent: 'Wer', state: 'Was', since: 'Wann' }
    const trial = tryProfile(receiver.tools, receiver.row, odigoReceiver, right)
    expect(trial).toMatchObject({ messages: 3, events: 3, understood: 3, agents: 1, troubles: [] })
    expect(trial.states).toEqual([
      { name: 'Frei', occurrences: 2 },
      { name: 'Mittag', occurrences: 1 },
    ])
    expect(tryProfile(receiver.tools, receiver.row, odigoReceiver, { agent: 'Wer' }).troubles).toEqual([
      { role: 'state', code: 'missing', events: 3 },
    ])
    keepProfile(receiver.tools, receiver.row, right)
    expect(feedOf(receiver.tools, receiver.no)).toMatchObject({ waiting: 3, profileOrigin: 'person' })
    receiver.finish()
    expect(feedOf(receiver.tools, receiver.no)).toMatchObject({ waiting: 0, notUnderstood: 0, profile: right })
    expect(namesOf(receiver)).toEqual(['ann Frei', 'ann Mittag'])

    // pointed at the wrong fields: what it said is taken back, but not what a person has changed
    receiver.database.prepare('UPDATE agent_state SET touched = 1 WHERE start_at = ?').run(monday)
    keepProfile(receiver.tools, receiver.row, { agent: 'Was', state: 'Wer', since: 'Wann' })
    expect(namesOf(receiver)).toEqual(['ann Frei'])
    expectKeptSums(receiver.database)
    receiver.finish()
    expect(namesOf(receiver)).toEqual(['Frei ann', 'ann Frei'])
    expectKeptSums(receiver.database)
    // a message that a guess would understand does not move it
    receiver.bring(told('bo', 'Ready', 40))
    expect(feedOf(receiver.tools, receiver.no)).toMatchObject({ profileOrigin: 'person', notUnderstood: 1 })
  })

  it('takes back only what kept messages said', async () => {
    const receiver = await openReceiver()
    receiver.bring(told('ann', 'Ready', 0), told('ann', 'Break', 10))
    receiver.at += 8 * 24 * 60 * minute
    receiver.bring()
    receiver.pass(1)
    receiver.bring(told('ann', 'Talk', 25))
    expect(namesOf(receiver)).toEqual(['ann Break', 'ann Ready'])
    keepProfile(receiver.tools, receiver.row, { agent: 'state', state: 'login', since: 'since' })
    // nobody knows any more when the break ended
    expect(namesOf(receiver)).toEqual(['ann Ready'])
    receiver.finish()
    expectKeptSums(receiver.database)
  })
})

describe('kept messages', () => {
  it('show what was said, without secrets, phone numbers and customers', async () => {
    const receiver = await openReceiver()
    receiver.bring(
      told('ann', 'Talk', 0, {
        call: { callerNumber: '0301234567', customer: { name: 'C. Ustomer' } },
        callback: '+49 30 123 45 67',
        apiKey: 'k-1',
        queue: 'Sales',
      }),
      'login=ann&password=hunter2&x',
      '{"token": "s3cr3t", "login": ',
    )
    const { rows, total } = listMessages(receiver.tools, receiver.row, odigoReceiver, page)
    expect(total).toBe(3)
    expect(rows.map(({ state }) => state)).toEqual(['unreadable', 'notUnderstood', 'understood'])
    expect(rows[0]).toMatchObject({ reason: 'notJson', text: `{"token": ${mask}, "login": `, events: [] })
    expect(rows[2]?.events[0]?.fields).toEqual([
      { path: 'login', value: 'ann' },
      { path: 'state', value: 'Talk' },
      { path: 'since', value: '2026-10-26T08:00:00.000Z' },
      { path: 'call.callerNumber', value: mask },
      { path: 'call.customer.name', value: mask },
      { path: 'callback', value: mask },
      { path: 'apiKey', value: mask },
      { path: 'queue', value: 'Sales' },
    ])
    expect(rows[2]?.events[0]?.read).toMatchObject({ agent: 'ann', state: 'Talk', since: monday, until: null })
    const whole = JSON.stringify(receiver.database.prepare('SELECT * FROM inbox_message').all())
    for (const secret of ['0301234567', 'Ustomer', '123 45', 'k-1', 'hunter2', 's3cr3t'])
      expect(whole).not.toContain(secret)
  })

  it('never make an agent of what was masked', async () => {
    const receiver = await openReceiver()
    receiver.bring({ callerNumber: '0301', Was: 'Frei' }, { callerNumber: '0302', Was: 'Frei' })
    keepProfile(receiver.tools, receiver.row, { agent: 'callerNumber', state: 'Was' })
    receiver.finish()
    expect(feedOf(receiver.tools, receiver.no)).toMatchObject({ waiting: 0, notUnderstood: 2 })
    // from now on it is what a person has said that it is
    receiver.bring({ callerNumber: '0303', Was: 'Frei' })
    expect(
      receiver.database.prepare('SELECT identifier FROM external_user').all<{ identifier: string }>(),
    ).toMatchObject([{ identifier: '0303' }])
  })

  it('are listed by what became of them, in pages', async () => {
    const receiver = await openReceiver()
    receiver.bring(...Array.from({ length: 5 }, (_, at) => told('ann', 'Ready', at)), 'no=thing')
    const list = (given: Partial<Parameters<typeof listMessages>[3]>) =>
      listMessages(receiver.tools, receiver.row, odigoReceiver, { ...page, ...given })
    expect(list({ states: ['notUnderstood'] })).toMatchObject({ total: 1, rows: [{ no: 6 }] })
    expect(list({ states: ['understood'], offset: 1, limit: 2 })).toMatchObject({
      total: 5,
      rows: [{ no: 4 }, { no: 3 }],
    })
  })

  it('tell their fields with values to know them by', async () => {
    const receiver = await openReceiver()
    receiver.bring(told('ann', 'Ready', 0), told('bo', 'Ready', 1))
    const { fields, guess } = messageFields(receiver.tools, receiver.row, odigoReceiver)
    expect(guess).toEqual({ agent: 'login', state: 'state', since: 'since' })
    expect(fields.find(({ path }) => path === 'login')).toEqual({ path: 'login', events: 2, samples: ['bo', 'ann'] })
    expect(fields.find(({ path }) => path === 'state')).toEqual({ path: 'state', events: 2, samples: ['Ready'] })
  })
})

describe('what counts for nobody', () => {
  it('is told with the time it costs, also that of the state that is running', async () => {
    const receiver = await openReceiver()
    receiver.bring(
      told('ann', 'Ready', 0),
      told('ann', 'Break', 10),
      told('bo', 'Ready', 5, { until: new Date(monday + 25 * minute).toISOString() }),
      told('cy', 'Ready', 35),
    )
    receiver.database
      .prepare(
        "INSERT INTO employee (id, personnel_number, last_name, first_name, email, planning_unit, search) VALUES ('e', '1', 'O', 'B', '', '', '')",
      )
      .run()
    receiver.database
      .prepare(`
        INSERT INTO assignment (external_user_no, employee_no, origin, evidence, assigned_at)
        SELECT no, 1, 'person', '[]', 0 FROM external_user WHERE identifier = 'bo'`)
      .run()
    receiver.database.prepare("INSERT INTO mapping SELECT no, 1, 1 FROM external_activity WHERE name = 'Break'").run()
    const at = (now: number, from = '2026-10-26', to = '2026-10-26') =>
      unresolved({ ...receiver.tools, clock: { ...receiver.tools.clock, now: () => now } }, receiver.row, { from, to })
    expect(at(monday + 40 * minute)).toEqual({
      agents: [
        { identifier: 'ann', name: '', milliseconds: 40 * minute, lastAt: monday + 10 * minute },
        { identifier: 'cy', name: '', milliseconds: 5 * minute, lastAt: monday + 35 * minute },
      ],
      states: [{ name: 'Ready', people: 3, milliseconds: 35 * minute, lastAt: monday + 35 * minute }],
    })
    expect(at(monday + 40 * minute, '2026-10-25', '2026-10-25')).toEqual({ agents: [], states: [] })
    expect(() => at(monday, '2026-10-27', '2026-10-26')).toThrow('rangeInvalid')
  })
})
