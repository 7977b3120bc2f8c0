import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../../preload/contract/failure.ts'
import type { ReportRow } from '../../../../main/systems/five9/report-row.ts'
import { contactIntervals } from '../../../../main/core/contacts/contact-intervals.ts'
import { readAgentStates, readCallLegs } from '../../../../main/systems/five9/transform.ts'

const berlin = { zone: 'Europe/Berlin' }
const header = [
  'CALL ID',
  'TIMESTAMP',
  'CAMPAIGN',
  'SKILL',
  'CALL TYPE',
  'AGENT',
  'TALK TIME',
  'HOLD TIME',
  'PARK TIME',
  'AFTER CALL WORK TIME',
  'ABANDONED',
] as const
type Column = (typeof header)[number]

const usual: Record<Column, string> = {
  'CALL ID': '300000000000007',
  TIMESTAMP: 'Mon, 12 Oct 2026 09:00:12',
  CAMPAIGN: 'Service',
  SKILL: 'Billing',
  'CALL TYPE': 'Inbound',
  AGENT: 'a@example.com',
  'TALK TIME': '00:02:00',
  'HOLD TIME': '00:00:30',
  'PARK TIME': '00:00:10',
  'AFTER CALL WORK TIME': '00:00:20.500',
  ABANDONED: '0',
}

function log(...rows: (Partial<Record<Column, string | null>> & { problem?: ReportRow['problem'] })[]): ReportRow[] {
  return rows.map(({ problem, ...own }, place) => {
    const cells = { ...usual, ...own }
    return {
      row: place + 2,
      cells: header.map((column) => cells[column]),
      ...(problem === undefined ? {} : { problem }),
    }
  })
}

const legsOf = (rows: Iterable<ReportRow>, grouping: 'campaign' | 'skill' = 'campaign') =>
  readCallLegs(header, rows, grouping, berlin)
const intervalsOf = (rows: Iterable<ReportRow>, grouping: 'campaign' | 'skill' = 'campaign') =>
  contactIntervals(legsOf(rows, grouping).legs)

describe('a call log', () => {
  it('becomes contacts of a quarter of an hour: offered, answered, AHT with talk, hold, park and after-call work', () => {
    const rows = log(
      {},
      { 'CALL ID': '2', 'TALK TIME': '00:04:00', 'HOLD TIME': '', 'PARK TIME': '-', 'AFTER CALL WORK TIME': null },
    )
    expect(intervalsOf(rows)).toEqual([
      {
        queue: 'Service',
        grouping: 'campaign',
        start: Date.parse('2026-10-12T07:00:00Z'),
        offered: 2,
        answered: 2,
        abandoned: 0,
        handle: 420_500,
        aht: 210.25,
      },
    ])
    expect(intervalsOf(rows, 'skill').map(({ queue }) => queue)).toEqual(['Billing'])
  })

  it('counts a call once per queue though transfers repeat its CALL ID', () => {
    const rows = log(
      {
        'CALL TYPE': '3rd party transfer',
        TIMESTAMP: 'Mon, 12 Oct 2026 09:16:00',
        AGENT: 'b@example.com',
        ABANDONED: '-',
      },
      {},
      { 'CALL TYPE': '3rd party transfer', TIMESTAMP: 'Mon, 12 Oct 2026 09:20:00', CAMPAIGN: 'Orders', ABANDONED: '' },
    )
    expect(
      intervalsOf(rows).map(({ queue, start, offered, answered, handle }) => [
        queue,
        new Date(start).toISOString(),
        offered,
        answered,
        handle,
      ]),
    ).toEqual([
      ['Service', '2026-10-12T07:00:00.000Z', 1, 1, 361_000],
      ['Orders', '2026-10-12T07:15:00.000Z', 1, 1, 180_500],
    ])
  })

  it('tells answered, abandoned and what was neither', () => {
    const none = { 'TALK TIME': '00:00:00', 'HOLD TIME': '', 'PARK TIME': '', 'AFTER CALL WORK TIME': '' }
    const rows = log(
      { 'CALL ID': '1', AGENT: '[None]', ABANDONED: '1', ...none },
      // Rang in vain: an agent is named.
      { 'CALL ID': '2', ABANDONED: '1', ...none },
      // A talk of less than a second.
      { 'CALL ID': '3', ...none },
      // Ended in the menu.
      { 'CALL ID': '4', AGENT: '[None]', ...none },
      // Given up first, called back and reached then.
      { 'CALL ID': '5', AGENT: '[None]', ABANDONED: '1', ...none },
      { 'CALL ID': '5', 'CALL TYPE': 'Queue Callback', TIMESTAMP: 'Mon, 12 Oct 2026 09:05:00' },
      { 'CALL ID': '6', AGENT: '[Deleted]', ABANDONED: '1' },
    )
    expect(intervalsOf(rows)).toMatchObject([{ offered: 6, answered: 3, abandoned: 2 }])
    expect(intervalsOf(log({ AGENT: '[None]', ABANDONED: '1', ...none }))).toMatchObject([{ answered: 0, aht: null }])
  })

  it('sets aside calls of agents, voicemails and calls of no queue, and says how many', () => {
    const rows = log(
      { 'CALL TYPE': 'Manual' },
      { 'CALL TYPE': 'Outbound' },
      { 'CALL TYPE': 'Manual' },
      { CAMPAIGN: '' },
      { CAMPAIGN: '[None]' },
      { CAMPAIGN: '-' },
      { 'CALL TYPE': 'Inbound Voicemail' },
      { 'CALL TYPE': '' },
      { CAMPAIGN: '[Deleted]' },
    )
    const { legs, setAside, refused } = legsOf(rows)
    expect(Object.fromEntries(setAside)).toEqual({ Manual: 2, Outbound: 1, noQueue: 3, 'Inbound Voicemail': 1 })
    expect(legs.map(({ queue }) => queue)).toEqual(['Service', '[Deleted]'])
    expect(refused).toEqual([])
  })

  it('keeps call numbers as text, 15 digits and letters included', () => {
    const rows = log(
      { 'CALL ID': '000300000000007' },
      { 'CALL ID': '300000000000007' },
      { 'CALL ID': '300000000000007x' },
    )
    expect(intervalsOf(rows)).toMatchObject([{ offered: 3 }])
  })

  it('refuses rows with row, column and code, and takes the others', () => {
    const rows = log(
      { 'CALL ID': '' },
      { TIMESTAMP: '' },
      { TIMESTAMP: 'yesterday' },
      { TIMESTAMP: 'Sun, 29 Mar 2026 02:30:00' },
      { 'TALK TIME': '2 min' },
      { ABANDONED: 'perhaps' },
      { problem: 'quoteOpen', CAMPAIGN: '' },
      {},
    )
    const { legs, refused } = legsOf(rows)
    expect(refused).toEqual([
      { row: 2, column: 'CALL ID', code: 'valueMissing', value: '' },
      { row: 3, column: 'TIMESTAMP', code: 'valueMissing', value: '' },
      { row: 4, column: 'TIMESTAMP', code: 'timeUnreadable', value: 'yesterday' },
      { row: 5, column: 'TIMESTAMP', code: 'timeSkipped', value: 'Sun, 29 Mar 2026 02:30:00' },
      { row: 6, column: 'TALK TIME', code: 'durationUnreadable', value: '2 min' },
      { row: 7, column: 'ABANDONED', code: 'numberUnreadable', value: 'perhaps' },
      { row: 8, column: '', code: 'quoteOpen', value: '' },
    ])
    expect(legs.length).toBe(1)
  })

  it('decides an hour shown twice by the window asked for, else flags it', () => {
    const rows = log({ TIMESTAMP: 'Sun, 25 Oct 2026 02:30:00' })
    const at = (window?: { start: number; end: number }) => {
      const { legs, flagged } = readCallLegs(header, rows, 'campaign', { ...berlin, ...(window && { window }) })
      return [new Date(legs[0]?.start ?? 0).toISOString(), flagged.map(({ code }) => code)]
    }
    expect(at()).toEqual(['2026-10-25T00:30:00.000Z', ['timeAmbiguous']])
    const later = { start: Date.parse('2026-10-25T01:00:00Z'), end: Date.parse('2026-10-25T02:00:00Z') }
    expect(at(later)).toEqual(['2026-10-25T01:30:00.000Z', []])
    expect(at({ start: later.start - 3_600_000, end: later.end })).toEqual([
      '2026-10-25T00:30:00.000Z',
      ['timeAmbiguous'],
    ])
    expect(legsOf(rows).flagged).toEqual([
      { row: 2, column: 'TIMESTAMP', code: 'timeAmbiguous', value: 'Sun, 25 Oct 2026 02:30:00' },
    ])
  })

  it('resolves columns by name, wherever they are, and needs only those it cannot do without', () => {
    const few = ['abandoned', ' agent ', 'DATE', '\uFEFFCampaign', 'TIME', 'call id', 'TALK TIME']
    const rows = [{ row: 2, cells: ['1', '[none]', '2026/10/12', 'Service', '09:00:12', '7', '00:00:00'] }]
    expect(contactIntervals(readCallLegs(few, rows, 'campaign', berlin).legs)).toMatchObject([
      { queue: 'Service', start: Date.parse('2026-10-12T07:00:00Z'), abandoned: 1 },
    ])
    const both = ['DATE', 'TIMESTAMP', 'CALL ID', 'CAMPAIGN', 'CAMPAIGN', 'AGENT', 'TALK TIME']
    const timeOnly = [{ row: 2, cells: ['2026/10/12', '09:00:12', '7', 'First', 'Second', 'a', '00:01:00'] }]
    expect(contactIntervals(readCallLegs(both, timeOnly, 'campaign', berlin).legs)).toMatchObject([
      { queue: 'First', start: Date.parse('2026-10-12T07:00:00Z') },
    ])
    const short = [{ row: 2, cells: ['2026/10/12', '09:00:12'] }]
    expect(readCallLegs(both, short, 'campaign', berlin).setAside.get('noQueue')).toBe(1)
  })

  it('fails with the missing column, of a report without SKILL for skills', () => {
    const missing = (names: readonly string[], grouping: 'campaign' | 'skill') => {
      try {
        readCallLegs(names, [], grouping, berlin)
        return 'none'
      } catch (error) {
        return error instanceof Failure ? JSON.stringify(error.details) : 'other'
      }
    }
    const without = header.filter((name) => name !== 'SKILL')
    expect(missing(without, 'skill')).toBe(JSON.stringify({ column: 'SKILL', found: without.join(', ') }))
    expect(missing(without, 'campaign')).toBe('none')
    expect(missing(['CALL ID', 'CAMPAIGN', 'AGENT', 'TALK TIME'], 'campaign')).toContain('"TIMESTAMP / DATE"')
    expect(missing(['CALL ID', 'CAMPAIGN', 'AGENT', 'TALK TIME', 'DATE'], 'campaign')).toContain('"TIME"')
  })
})

const stateHeader = ['AGENT', 'AGENT NAME', 'TIMESTAMP', 'STATE', 'REASON CODE', 'AGENT STATE TIME']

function states(
  ...rows: readonly (readonly [agent: string, time: string, state: string, reason: string, length: string])[]
) {
  const cells = rows.map(([agent, time, state, reason, length], place) => ({
    row: place + 2,
    cells: [agent, 'Anna Beispiel', `Mon, 12 Oct 2026 ${time}`, state, reason, length],
  }))
  return readAgentStates(stateHeader, cells, { zone: 'UTC' })
}

const shown = ({ states: list }: ReturnType<typeof readAgentStates>) =>
  list.map(({ agent, state, start, end }) =>
    [
      agent,
      state,
      new Date(start).toISOString().slice(11, 19),
      end === null ? 'open' : new Date(end).toISOString().slice(11, 19),
    ].join(' '),
  )

describe('agent states', () => {
  it('carry their reason in the name, and end after their length', () => {
    const read = states(
      ['a', '13:00:00', 'Ready', '', '00:00:05'],
      ['a', '13:00:00', 'On Call', '[None]', '00:03:00'],
      ['a', '13:03:00', 'Not Ready', 'Break', '00:10:00.500'],
      ['a', '13:13:00', 'Not Ready', 'No Reason', '00:00:01'],
      ['a', '13:13:01', 'Not Ready', 'Not Ready', '00:00:01'],
    )
    expect(shown(read)).toEqual([
      'a On Call 13:00:00 13:03:00',
      'a Ready 13:00:00 13:00:05',
      'a Not Ready (Break) 13:03:00 13:13:00',
      'a Not Ready 13:13:00 13:13:01',
      'a Not Ready 13:13:01 13:13:02',
    ])
    expect(read.states[2]?.end).toBe(Date.parse('2026-10-12T13:13:00.500Z'))
    expect(read.states[0]?.agentName).toBe('Anna Beispiel')
  })

  it('are closed by Logout and Login; Logout itself takes no time', () => {
    const read = states(
      ['a', '08:00:00', 'Login', '', '00:00:02'],
      ['a', '08:00:02', 'Not Ready', 'Forgotten', '15:00:00'],
      ['a', '17:00:00', 'Logout', '', '13:00:00'],
      ['b', '08:00:00', 'Ready', '', '09:00:00'],
      ['b', '09:00:00', 'Login', '', '00:00:00'],
      ['b', '09:00:00', 'Ready', '', '01:00:00'],
    )
    expect(shown(read)).toEqual([
      'a Login 08:00:00 08:00:02',
      'a Not Ready (Forgotten) 08:00:02 17:00:00',
      'b Ready 08:00:00 09:00:00',
      'b Ready 09:00:00 10:00:00',
    ])
    expect(read.cut).toBe(2)
  })

  it('without a length end where the next begins, and last while nothing does', () => {
    expect(
      shown(
        states(
          ['a', '08:00:00', 'Ready', '', ''],
          ['a', '08:10:00', 'On Call', '', '-'],
          ['b', '09:00:00', 'Ready', '', '00:00:00'],
        ),
      ),
    ).toEqual(['a Ready 08:00:00 08:10:00', 'a On Call 08:10:00 open'])
  })

  it('keep agents to the letter and refuse rows as data', () => {
    const read = states(
      ['anna ', '08:00:00', 'Ready', '', '00:01:00'],
      ['Anna', '08:00:00', 'Ready', '', '00:01:00'],
      ['[None]', '08:00:00', 'Ready', '', '00:01:00'],
      ['a', '08:00:00', '', '', '00:01:00'],
      ['a', '25:00:00', 'Ready', '', '00:01:00'],
      ['a', '08:00:00', 'Ready', '', 'long'],
    )
    expect(read.states.map(({ agent }) => agent)).toEqual(['Anna', 'anna '])
    expect(read.refused.map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, 'AGENT', 'valueMissing'],
      [5, 'STATE', 'valueMissing'],
      [6, 'TIMESTAMP', 'timeUnreadable'],
      [7, 'AGENT STATE TIME', 'durationUnreadable'],
    ])
  })

  it('take DATE and TIME, flag an hour shown twice, and need their columns', () => {
    const columns = ['STATE', 'TIME', 'AGENT', 'DATE', 'AGENT STATE TIME']
    const read = readAgentStates(
      columns,
      [{ row: 2, cells: ['Ready', '02:30:00', 'a', '2026/10/25', '00:01:00'] }],
      berlin,
    )
    expect(shown(read)).toEqual(['a Ready 00:30:00 00:31:00'])
    expect(read.flagged).toEqual([{ row: 2, column: 'DATE', code: 'timeAmbiguous', value: '2026/10/25' }])
    expect(() => readAgentStates(columns.slice(0, 4), [], berlin)).toThrow('columnMissing')
  })

  it('do not depend on the order of rows, nor on their being given twice', () => {
    const row = fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.integer({ min: 10, max: 30 }).map((minute) => `08:${minute}:00`),
      fc.constantFrom('Login', 'Logout', 'Ready', 'On Call', 'Not Ready'),
      fc.constantFrom('', 'Break'),
      fc.constantFrom('', '00:00:00', '00:01:00', '00:07:00', '02:00:00'),
    )
    fc.assert(
      fc.property(
        fc
          .array(row, { maxLength: 15 })
          .chain((rows) =>
            fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length * 2 })),
          ),
        ([rows, shuffled]) => {
          const read = states(...rows)
          expect(states(...shuffled).states).toEqual(read.states)
          for (const { agent, start, end } of read.states) {
            expect(end === null || end > start).toBe(true)
            // No state runs over a Login or Logout of its agent.
            for (const [other, time, state] of rows) {
              const border = Date.parse(`2026-10-12T${time}Z`)
              const isBorder = other === agent && state.startsWith('Log') && border > start
              expect(isBorder && (end ?? Number.POSITIVE_INFINITY) > border).toBe(false)
            }
          }
        },
      ),
    )
  })
})
