import { describe, expect, test } from 'vitest'
import { generateCompany } from '../../../main/practice/generate-company.ts'
import { generateStates } from '../../../main/practice/generate-states.ts'

const company = generateCompany()
const rows = [...generateStates(company)]
const timed = rows.map((row) => ({ ...row, from: Date.parse(row.start), to: Date.parse(row.end) }))

function agentsOf(list: readonly { readonly agent: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ agent }) => agent))
}

describe('two weeks of agent states', () => {
  test('are as many as a company of this size has', () => {
    expect(rows.length).toBeGreaterThan(150_000)
    expect(rows.length).toBeLessThan(200_000)
    const shifts = rows.filter(({ state }) => state === 'Login').length
    expect(rows.length / shifts).toBeGreaterThan(40)
    expect(rows.length / shifts).toBeLessThan(60)
  })

  test('are the same again for the same seed, and others for another', () => {
    const part = { ...company, users: company.users.slice(0, 20) }
    expect([...generateStates(part)]).toEqual([...generateStates(part)])
    expect([...generateStates(part, { seed: 5 })]).not.toEqual([...generateStates(part)])
  })

  test('do not depend on who else is asked for', () => {
    const user = company.users.find(({ identifier }) => identifier === 'markus.vogel')
    expect(user).toBeDefined()
    const alone = [...generateStates({ ...company, users: user ? [user] : [] })]
    expect(alone.length).toBeGreaterThan(0)
    expect(alone).toEqual(rows.filter(({ agent }) => agent === user?.identifier))
  })

  test('never end before they start, and begin within the days asked for', () => {
    const wrong = timed.filter(({ from, to }) => !(to >= from))
    expect(wrong).toEqual([])
    const from = Date.parse('2026-10-12T00:00:00+02:00')
    const to = Date.parse('2026-10-26T00:00:00+01:00')
    expect(timed.filter((row) => row.from < from || row.from >= to)).toEqual([])
    expect(agentsOf(timed.filter((row) => row.to > to)).size).toBeGreaterThan(0)
  })

  test('run parallel in about three of a hundred rows', () => {
    let parallel = 0
    let agent = ''
    let latest = 0
    for (const row of timed) {
      if (row.agent !== agent) latest = 0
      agent = row.agent
      if (row.from < latest && row.to > row.from) parallel++
      latest = Math.max(latest, row.to)
    }
    expect(parallel / rows.length).toBeGreaterThan(0.02)
    expect(parallel / rows.length).toBeLessThan(0.04)
  })

  test('run parallel in every way: nested, same start, partly, equal, equal in time only', () => {
    const found = { nested: 0, sameStart: 0, partial: 0, equal: 0, tie: 0 }
    for (const [index, next] of timed.entries()) {
      const row = timed[index - 1]
      if (!row || row.agent !== next.agent || next.from >= row.to || next.from === next.to) continue
      if (row.from === next.from && row.to === next.to) found[row.state === next.state ? 'equal' : 'tie']++
      else if (row.from === next.from) found.sameStart++
      else if (next.to < row.to) found.nested++
      else found.partial++
    }
    for (const count of Object.values(found)) expect(count).toBeGreaterThan(10)
  })

  test('come from active users only, never from programs, rarely from test accounts', () => {
    const agents = agentsOf(rows)
    const working = company.users.filter(({ identifier }) => agents.has(identifier))
    expect(working).toHaveLength(agents.size)
    expect(working.filter(({ active, account }) => !active || account === 'machine')).toEqual([])
    expect(working.some(({ account }) => account === 'agency')).toBe(true)
    const tests = agentsOf(
      company.users.filter(({ account }) => account === 'test').map(({ identifier }) => ({ agent: identifier })),
    )
    const share = rows.filter(({ agent }) => tests.has(agent)).length / rows.length
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(0.01)
  })

  test('end with the employment', () => {
    const byNumber = new Map(company.employees.map((employee) => [employee.personnelNumber, employee]))
    const late = rows.filter(({ agent, start, state }) => {
      const employee = byNumber.get(company.truth.get(agent) ?? '')
      if (!employee || state !== 'Login') return false
      const day = start.slice(0, 10)
      return day < employee.validFrom || (employee.validTo !== '' && day > employee.validTo)
    })
    expect(late).toEqual([])
  })

  test("use the telephone system's words", () => {
    const words = new Set(rows.map(({ state, reason }) => (reason === '' ? state : `${state}: ${reason}`)))
    expect([...words].toSorted()).toEqual([
      'After Call Work',
      'Login',
      'Logout',
      'Not Ready',
      'Not Ready: Back Office',
      'Not Ready: Break',
      'Not Ready: Coaching',
      'Not Ready: Lunch',
      'Not Ready: Meeting',
      'Not Ready: Training',
      'On Call',
      'On Hold',
      'On Voicemail',
      'Ready',
      'Ringing',
    ])
    const logins = timed.filter(({ state }) => state.startsWith('Log'))
    expect(logins.filter(({ from, to }) => to - from > 4000)).toEqual([])
  })
})

describe('midnight and the clock change of 25 October', () => {
  test('states run across midnight', () => {
    expect(rows.filter(({ start, end }) => start.slice(0, 10) < end.slice(0, 10)).length).toBeGreaterThan(20)
  })

  test('every time carries the offset of its moment', () => {
    const change = Date.parse('2026-10-25T01:00:00Z')
    const pattern = /^2026-10-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/
    expect(rows.filter(({ start }) => !pattern.test(start))).toEqual([])
    expect(timed.filter(({ start, from }) => start.endsWith('+02:00') !== from < change)).toEqual([])
  })

  test('the repeated hour is lived twice, and some state spans the change', () => {
    const hour = rows.filter(({ start }) => start.startsWith('2026-10-25T02'))
    expect(hour.filter(({ start }) => start.endsWith('+02:00')).length).toBeGreaterThan(10)
    expect(hour.filter(({ start }) => start.endsWith('+01:00')).length).toBeGreaterThan(10)
    const spanning = rows.filter(({ start, end }) => start.endsWith('+02:00') && end.endsWith('+01:00'))
    expect(spanning.length).toBeGreaterThan(2)
    expect(spanning.some(({ start, end }) => end.slice(0, 19) < start.slice(0, 19))).toBe(true)
  })

  test('days and zone are taken as given', () => {
    const part = { ...company, users: company.users.slice(0, 60) }
    const day = [...generateStates(part, { firstDay: '2026-03-10', days: 1, zone: 'Pacific/Auckland' })]
    expect(day.length).toBeGreaterThan(100)
    for (const { start } of day) expect(start).toMatch(/^2026-03-10T.*\+13:00$/)
    expect(() => [...generateStates(part, { zone: 'Europe/Nowhere' })]).toThrow(RangeError)
  })
})
