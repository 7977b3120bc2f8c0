import { describe, expect, it } from 'vitest'
import type { EventProfile } from '../../../../preload/contract/notifications.ts'
import type { EventFields } from '../../../../main/core/notifications/receiver.ts'
import { generateCompany } from '../../../../main/practice/generate-company.ts'
import { brokenMessages, hostileMessages } from '../../../../main/practice/odigo/bad-messages.ts'
import { createFloor } from '../../../../main/practice/odigo/floor.ts'
import { odigoAgents } from '../../../../main/practice/odigo/odigo-agents.ts'
import { englishLabels, frenchLabels } from '../../../../main/practice/odigo/odigo-labels.ts'
import { type Encoding, type OdigoMessage, writeMessages } from '../../../../main/practice/odigo/write-message.ts'
import { odigoReceiver } from '../../../../main/systems/odigo/receiver.ts'

const zone = 'Europe/Berlin'
// the hour that the end of summer time repeats lies in the middle
const from = Date.UTC(2026, 9, 25, 0)
const receivedAt = from + 2 * 3_600_000
const happened = createFloor({
  agents: odigoAgents(generateCompany(), 200),
  seed: 11,
  from,
  pace: () => 240_000,
}).until(receivedAt)

function taken({ query, contentType, body }: OdigoMessage): readonly EventFields[] {
  const events = odigoReceiver.readMessage({ query, contentType, body: body.toString() })
  if ('reason' in events) throw new Error(`${events.reason}: ${body.toString().slice(0, 200)}`)
  return events
}

function read(fields: readonly EventFields[], profile: EventProfile, withDetail: boolean) {
  return fields.map((one) => odigoReceiver.readEvent(one, profile, { zone, receivedAt, withDetail }))
}

function expected(labels: typeof englishLabels, withDetail: boolean, isWhole: boolean) {
  return happened.map(({ agent, state, pauseType, since }) => ({
    agent: agent.login,
    agentName: agent.name,
    state: labels.states[state] + (withDetail && pauseType !== null ? ` (${labels.pauseTypes[pauseType]})` : ''),
    since: isWhole ? since : Math.floor(since / 1000) * 1000,
    until: null,
    isAmbiguous: false,
  }))
}

describe.each(['json', 'xml', 'form', 'query', 'mixed', 'odd'] as const)('messages in %s', (encoding: Encoding) => {
  describe.each([true, false])('many events a message: %s', (hasManyEvents) => {
    it.each([true, false])('are read as they happened; details: %s', (hasDetails) => {
      const messages = writeMessages(happened, encoding, { hasManyEvents, hasDetails })
      const fields = messages.flatMap(taken)
      // what is odd can only be told by a person
      const guess = odigoReceiver.guessProfile(fields, zone)
      const path = hasManyEvents ? '' : 'trame.'
      const odd: EventProfile = {
        agent: `${path}ressource.ref`,
        agentName: `${path}ressource.libelle`,
        state: `${path}situation.valeur`,
        detail: `${path}situation.precision`,
        since: `${path}situation.t0`,
      }
      expect([guess.agent, guess.state].includes(undefined)).toBe(encoding === 'odd')
      const profile = encoding === 'odd' ? odd : guess
      const labels = encoding === 'odd' ? frenchLabels : englishLabels
      expect(read(fields, profile, hasDetails)).toEqual(expected(labels, hasDetails, encoding !== 'odd'))
      expect(happened.length).toBeGreaterThan(3000)
    })
  })

  it('are one to an event or fewer', () => {
    const count = (hasManyEvents: boolean) =>
      writeMessages(happened, encoding, { hasManyEvents, hasDetails: true }).length
    expect(count(false)).toBe(happened.length)
    const alone = ['form', 'query', 'mixed'].includes(encoding)
    expect(count(true)).toBe(alone ? happened.length : Math.ceil(happened.length / 50))
  })
})

describe('a mixture of encodings', () => {
  it('uses each in turn, and goes on where the last turn ended', () => {
    const types = (turn: number) =>
      writeMessages(happened.slice(0, 4), 'mixed', { hasManyEvents: false, hasDetails: false }, turn).map(
        ({ method, contentType }) => `${method} ${contentType.split(';')[0]}`,
      )
    const order = ['POST application/json', 'POST application/xml', 'POST application/x-www-form-urlencoded', 'GET ']
    expect(types(0)).toEqual(order)
    expect(types(3)).toEqual([...order.slice(3), ...order.slice(0, 3)])
  })

  it('keeps letters that encodings have their own ideas about', () => {
    const agent = { login: 'o\'b+r & <k> "1"%2B=ü', name: 'Zoë Ĳssel; D’Angelo' }
    const event = { agent, state: 'break', pauseType: 'lunch', since: from } as const
    for (const encoding of ['json', 'xml', 'form', 'query', 'odd'] as const) {
      const [message] = writeMessages([event], encoding, { hasManyEvents: false, hasDetails: true })
      const fields = message === undefined ? [] : taken(message)
      expect([...(fields[0]?.values() ?? [])]).toEqual(expect.arrayContaining([agent.login, agent.name]))
    }
  })
})

describe('bad messages', () => {
  it('are read by nobody, each for a reason', () => {
    const reason = ({ query, contentType, body }: OdigoMessage) => {
      const events = odigoReceiver.readMessage({ query, contentType, body: body.toString() })
      return 'reason' in events ? events.reason : 'read'
    }
    expect(brokenMessages.map(reason)).toEqual(['notJson', 'noFields', 'notXml', 'empty', 'noFields'])
    expect(reason(hostileMessages[0])).toBe('doctype')
    expect(hostileMessages[1]?.body.length).toBeGreaterThan(2 * 1024 * 1024)
    expect(hostileMessages.slice(2).map(reason)).toEqual(['tooDeep'])
  })
})
