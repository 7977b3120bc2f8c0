import { describe, expect, it } from 'vitest'
import { readEvent } from '../../../../main/systems/odigo/read-event.ts'
import { readEventTime } from '../../../../main/systems/odigo/read-event-time.ts'

const receivedAt = Date.UTC(2026, 10, 20, 9, 0, 0)
const place = { zone: 'Europe/Paris', receivedAt, withDetail: true }
const profile = { agent: 'a', agentName: 'n', state: 's', detail: 'd', since: 'b', until: 'e', duration: 'l' }
const read = (fields: Readonly<Record<string, string>>) => readEvent(new Map(Object.entries(fields)), profile, place)

describe('an event', () => {
  it('names the state with its detail, the agent to the letter', () => {
    expect(read({ a: ' j.doe', n: ' Jo ', s: ' Break ', d: 'Lunch break', b: '2026-11-20 09:30:00' })).toEqual({
      agent: ' j.doe',
      agentName: 'Jo',
      state: 'Break (Lunch break)',
      since: Date.UTC(2026, 10, 20, 8, 30),
      until: null,
      isAmbiguous: false,
    })
    expect(read({ a: 'x', s: 'Break', d: 'Break' })).toMatchObject({ state: 'Break' })
  })

  it('begins when it came where it does not say, and ends by its end or its length', () => {
    expect(read({ a: 'x', s: 'Ready' })).toMatchObject({ since: receivedAt, until: null })
    const since = Date.UTC(2026, 10, 20, 8)
    expect(read({ a: 'x', s: 'Ready', b: '1763625600', e: '1763625660' })).toMatchObject({
      since: 1_763_625_600_000,
      until: 1_763_625_660_000,
    })
    expect(read({ a: 'x', s: 'Ready', b: '2026-11-20T08:00:00Z', l: '01:30' })).toMatchObject({ until: since + 90_000 })
  })

  it.each([
    [{ s: 'Ready' }, 'agent', 'missing'],
    [{ a: ' ', s: 'Ready' }, 'agent', 'missing'],
    [{ a: 'x' }, 'state', 'missing'],
    [{ a: 'x', s: 'Ready', b: 'soon' }, 'since', 'timeUnreadable'],
    [{ a: 'x', s: 'Ready', b: '2026-11-22T09:00:00Z' }, 'since', 'timeAhead'],
    [{ a: 'x', s: 'Ready', b: '1970-01-01T00:00:00Z' }, 'since', 'timeAncient'],
    [{ a: 'x', s: 'Ready', b: '2026-11-20T08:00:00Z', e: '2026-11-20T07:00:00Z' }, 'until', 'endBeforeStart'],
    [{ a: 'x', s: 'Ready', e: 'later' }, 'until', 'timeUnreadable'],
    [{ a: 'x', s: 'Ready', l: 'long' }, 'duration', 'durationUnreadable'],
  ])('%j is not understood', (fields, role, code) => {
    expect(read(fields)).toEqual({ role, code })
  })

  it('takes the first pass of a repeated hour, and says so', () => {
    expect(read({ a: 'x', s: 'Ready', b: '2026-10-25 02:30:00' })).toMatchObject({
      since: Date.UTC(2026, 9, 25, 0, 30),
      isAmbiguous: true,
    })
    expect(read({ a: 'x', s: 'Ready', b: '2026-03-29 02:30:00' })).toEqual({ role: 'since', code: 'timeUnreadable' })
    expect(read({ a: 'x', s: 'Ready', b: '2026-10-25 01:59:00', e: '2026-10-25 02:30:00' })).toMatchObject({
      isAmbiguous: true,
    })
  })
})

describe('a moment', () => {
  const at = Date.UTC(2026, 10, 20, 8, 0, 0)
  it.each([
    '1795161600',
    '1795161600000',
    '20261120090000',
    '2026-11-20T08:00:00Z',
    '2026-11-20 09:00',
    ' 20.11.2026 09:00 ',
  ])('is read from %s', (text) => {
    expect(readEventTime(text, 'Europe/Paris')).toEqual({ at, isAmbiguous: false })
  })
  it.each(['', '12', '0012345678', '9999999999', 'now', '2026-13-01'])('is not read from %j', (text) => {
    expect(readEventTime(text, 'Europe/Paris')).toBeUndefined()
  })
})
