import { describe, expect, it } from 'vitest'
import { generateCompany } from '../../../../main/practice/generate-company.ts'
import { createFloor } from '../../../../main/practice/odigo/floor.ts'
import { odigoAgents } from '../../../../main/practice/odigo/odigo-agents.ts'
import { odigoStates } from '../../../../main/practice/odigo/odigo-event.ts'

const company = generateCompany()
const from = Date.UTC(2026, 10, 20, 8)
const hour = 3_600_000

function floor(pace = 60_000, agents = odigoAgents(company, 200)) {
  return createFloor({ agents, seed: 7, from, pace: () => pace })
}

describe('agents of the practice Odigo', () => {
  it('are as many as wished, each with a login of their own', () => {
    for (const count of [1, 200, 2000]) {
      const agents = odigoAgents(company, count)
      expect(agents).toHaveLength(count)
      expect(new Set(agents.map(({ login }) => login)).size).toBe(count)
      expect(agents.filter(({ login, name }) => login.trim() !== login || login === '' || name === '')).toEqual([])
    }
  })

  it('can be recognised in the lists of the company, some of them', () => {
    const users = new Set(company.users.map(({ identifier }) => identifier.trim()))
    const numbers = new Set(company.employees.map(({ personnelNumber }) => personnelNumber))
    const logins = odigoAgents(company, 200).map(({ login }) => login)
    expect(logins.filter((login) => users.has(login)).length).toBeGreaterThan(90)
    expect(logins.filter((login) => numbers.has(login)).length).toBeGreaterThan(30)
    expect(logins.filter((login) => !users.has(login) && !numbers.has(login)).length).toBeGreaterThanOrEqual(50)
  })
})

describe('the floor', () => {
  it('tells everything once, in order of time, whenever it is asked', () => {
    const whole = floor().until(from + hour)
    const often = floor()
    const parts = Array.from({ length: 3600 }, (_, at) => often.until(from + (at + 1) * 1000)).flat()
    expect(parts.map(({ since }) => since)).toEqual(whole.map(({ since }) => since))
    expect(often.until(from + hour)).toEqual([])
    expect(whole.every(({ since }, at) => since >= (whole[at - 1]?.since ?? from) && since <= from + hour)).toBe(true)
  })

  it('moves as fast as its pace says, and never twice within a second for one agent', () => {
    for (const pace of [60_000, 10_000]) {
      const average = (200 * hour) / 6 / floor(pace).until(from + hour / 6).length
      expect(average / pace).toBeGreaterThan(0.7)
      expect(average / pace).toBeLessThan(1.4)
    }
    for (const pace of [10_000, 1]) {
      const events = floor(pace).until(from + hour / 60)
      const last = new Map<string, number>()
      for (const { agent, since } of events) {
        expect(since - (last.get(agent.login) ?? 0)).toBeGreaterThanOrEqual(1000)
        last.set(agent.login, since)
      }
    }
  })

  it('is a believable day: every state, every change another state, a kind of pause with breaks only', () => {
    const events = floor().until(from + hour)
    expect(new Set(events.map(({ state }) => state))).toEqual(new Set(odigoStates))
    const states = new Map<string, string>()
    for (const { agent, state, pauseType } of events) {
      const before = states.get(agent.login) ?? 'loggedOut'
      expect(before).not.toBe(state)
      // nobody is called or goes for lunch before logging in
      expect(before === 'loggedOut' ? state : 'available').toBe('available')
      states.set(agent.login, state)
      expect(pauseType !== null).toBe(state === 'break')
    }
    const calls = events.filter(({ state }) => state === 'call').length
    expect(calls / events.length).toBeGreaterThan(0.25)
  })
})
