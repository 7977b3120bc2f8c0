import { describe, expect, it } from 'vitest'
import { guessProfile } from '../../../../main/systems/odigo/guess-profile.ts'

const guess = (...events: Readonly<Record<string, string>>[]) =>
  guessProfile(
    events.map((event) => new Map(Object.entries(event))),
    'Europe/Paris',
  )

describe('the guess of fields', () => {
  it('knows them in English, nested', () => {
    expect(
      guess({
        'event.agent.login': 'j.doe',
        'event.agent.name': 'Jo Doe',
        'event.state': 'Break',
        'event.pauseType': 'Lunch',
        'event.timestamp': '2026-11-20T09:00:00Z',
      }),
    ).toEqual({
      agent: 'event.agent.login',
      agentName: 'event.agent.name',
      state: 'event.state',
      detail: 'event.pauseType',
      since: 'event.timestamp',
    })
  })

  it('knows them in French and in German', () => {
    expect(
      guess({
        matricule: '1204',
        nom_agent: 'Doe',
        état: 'Pause',
        type_pause: 'Déjeuner',
        date_début: '20/11/2026 09:00:00',
      }),
    ).toEqual({
      agent: 'matricule',
      agentName: 'nom_agent',
      state: 'état',
      detail: 'type_pause',
      since: 'date_début',
    })
    expect(
      guess({ Benutzername: 'doe', Zustand: 'Pause', Pausengrund: 'Mittag', Seit: '1763625600', Dauer: '12:00' }),
    ).toEqual({ agent: 'Benutzername', state: 'Zustand', detail: 'Pausengrund', since: 'Seit', duration: 'Dauer' })
  })

  it('takes the plainer name, and no value that cannot be it', () => {
    expect(guess({ user: 'x', agentLogin: 'j.doe', status: 'Ready', agentState: 'Ready' })).toMatchObject({
      agent: 'agentLogin',
      state: 'agentState',
    })
    expect(guess({ agent: 'j.doe', state: 'Ready', date: 'yesterday' })).toEqual({ agent: 'agent', state: 'state' })
    expect(guess({ agent: '2026-11-20T09:00:00Z', login: 'doe', state: 'Ready' }).agent).toBe('login')
  })

  it('gives a field one meaning only, and nothing to what it does not know', () => {
    expect(guess({ username: 'j.doe', state: 'Ready' })).toEqual({ agent: 'username', state: 'state' })
    expect(guess({ foo: 'a', bar: 'b' })).toEqual({})
    expect(guess()).toEqual({})
  })
})
