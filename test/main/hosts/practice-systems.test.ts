import { afterEach, describe, expect, it } from 'vitest'
import { type Language, languages } from '../../../preload/contract/language.ts'
import type { PracticeSystem } from '../../../preload/contract/practice.ts'
import { createPracticeSystems } from '../../../main/hosts/practice-systems.ts'
import { http } from '../../../main/platform/http.ts'
import { timer } from '../../../main/platform/timer.ts'
import type { PracticeSystems } from '../../../main/app/app-ports.ts'
import { createFive9Client } from '../../../main/systems/five9/client.ts'
import de from '../../../locales/de/practice.json' with { type: 'json' }
import en from '../../../locales/en/practice.json' with { type: 'json' }
import it_ from '../../../locales/it/practice.json' with { type: 'json' }
import nl from '../../../locales/nl/practice.json' with { type: 'json' }

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = { de, en, it: it_, nl }
let systems: PracticeSystems = createPracticeSystems()

afterEach(async () => {
  await systems.close()
  systems = createPracticeSystems()
})

async function five9(): Promise<PracticeSystem> {
  const [first] = await systems.list()
  if (first === undefined) throw new Error('No practice Five9')
  return first
}

function account(asked: PracticeSystem['asked']): NonNullable<PracticeSystem['asked']> {
  if (asked === null) throw new Error('Nobody can log in there')
  return asked
}

async function skillsAs({ asked }: PracticeSystem, password: string): Promise<string> {
  const ports = { http, timer, clock: { now: Date.now }, log: { warn: () => undefined } }
  const { endpoint, user } = account(asked)
  const client = createFive9Client(ports, { endpoint, user, password }, 'Europe/Berlin')
  return client
    .admin((calls) => calls.skills(), undefined, { isOnce: true })
    .then(
      (skills) => `${skills.length} skills`,
      (error: { code: string }) => error.code,
    )
}

describe('systems to practise with', () => {
  it('are there when first asked for, on this computer only, and gone when closed', async () => {
    const endpoint = await systems.endpoint('five9')
    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await systems.endpoint('odigo')).toBeNull()
    expect(account((await five9()).asked).endpoint).toBe(endpoint)
    expect(await skillsAs(await five9(), account((await five9()).asked).password)).toMatch(/^\d+ skills$/)
    await systems.close()
    await expect(fetch(String(endpoint))).rejects.toThrow('fetch failed')
    await systems.close()
  })

  it('are healthy at first: every switch at its first value, each with at least two', async () => {
    const { switches } = await five9()
    expect(switches.length).toBeGreaterThan(15)
    for (const { id, value, values } of switches) {
      expect([id, value]).toEqual([id, values[0]])
      expect(new Set(values).size).toBe(values.length)
      expect(values.length).toBeGreaterThan(1)
    }
    expect(new Set(switches.map(({ id }) => id)).size).toBe(switches.length)
  })

  it('take every value of every switch, one without touching another, and back', async () => {
    const healthy = await five9()
    for (const { id, values } of healthy.switches) {
      for (const value of values.toReversed()) {
        const changed = await systems.set('five9', id, value)
        const expected = healthy.switches.map((one) => (one.id === id ? { ...one, value } : one))
        expect(changed.switches).toEqual(expected)
      }
    }
    expect(await five9()).toEqual(healthy)
  })

  it('refuse what they do not know', async () => {
    const refused = expect.objectContaining({ code: 'inputInvalid' })
    await expect(systems.set('five9', 'mood', 'bad')).rejects.toEqual(refused)
    await expect(systems.set('five9', 'api', 'ajar')).rejects.toEqual(refused)
    await expect(systems.set('odigo', 'api', 'closed')).rejects.toEqual(refused)
    await expect(systems.set('vonage', 'encoding', 'xml')).rejects.toEqual(refused)
    await expect(systems.setAddress('five9', 'http://127.0.0.1/x')).rejects.toEqual(refused)
    await expect(systems.setAddress('odigo', 'https://example.com/x')).rejects.toEqual(refused)
    await expect(systems.restart('five9')).rejects.toEqual(refused)
    await expect(systems.setPassword('odigo', 'x')).rejects.toEqual(refused)
    await expect(systems.setPassword('five9', '')).rejects.toEqual(refused)
    await expect(systems.setPassword('vonage', 'x')).rejects.toEqual(refused)
  })

  it('break as they are told to: what a switch says is what the server does', async () => {
    const one = await five9()
    const outcome = async (id: string, value: string) => {
      await systems.set('five9', id, value)
      const said = await skillsAs(one, account(one.asked).password)
      await systems.set('five9', id, one.switches.find((known) => known.id === id)?.values[0] ?? '')
      return said
    }
    expect(await outcome('api', 'closed')).toBe('apiAccessRefused')
    expect(await outcome('role', 'withoutAdmin')).toBe('permissionMissing')
    expect(await outcome('session', 'taken')).toBe('sessionTaken')
    expect(await outcome('answers', 'truncated')).toBe('truncated')
    expect(await outcome('busy', 'tooMany')).toBe('tooManyRequests')
    expect(await outcome('busy', 'unavailable')).toBe('unavailable')
    expect(await outcome('maintenance', 'status503')).toBe('maintenance')
    expect(await outcome('maintenance', 'status200')).toBe('maintenance')
    expect(await outcome('account', 'locked')).toBe('accountLocked')
    expect(await skillsAs(one, account(one.asked).password)).toMatch(/skills$/)
  })

  it('lock the user after five wrong passwords; a new one unlocks it', async () => {
    const one = await five9()
    for (let tries = 0; tries < 5; tries++) await skillsAs(one, 'wrong')
    expect((await five9()).switches.find(({ id }) => id === 'account')?.value).toBe('locked')
    expect(await skillsAs(one, account(one.asked).password)).toBe('accountLocked')
    const after = await systems.setPassword('five9', 'new one')
    expect(account(after.asked).password).toBe('new one')
    expect(after.switches.find(({ id }) => id === 'account')?.value).toBe('open')
    expect(await skillsAs(one, 'new one')).toMatch(/skills$/)
    expect(await skillsAs(one, account(one.asked).password)).toBe('loginRefused')
  })

  it('send after an address, the switch and a restart; every other switch leaves the rest as it is', async () => {
    const odigo = async () => (await systems.list()).find(({ system }) => system === 'odigo')
    const first = await odigo()
    expect(first).toMatchObject({ asked: null, sends: { hasAddress: false, state: 'off', isRestartDue: false } })
    for (const { id, values } of first?.switches ?? []) {
      for (const value of values.toReversed()) {
        const expected = first?.switches.map((one) => (one.id === id ? { ...one, value } : one))
        expect((await systems.set('odigo', id, value)).switches).toEqual(expected)
      }
    }
    expect(await odigo()).toEqual(first)
    // nobody listens there
    await systems.setAddress('odigo', 'http://127.0.0.1:1/x')
    await systems.set('odigo', 'notifications', 'on')
    expect(await odigo()).toMatchObject({ sends: { hasAddress: true, state: 'off', isRestartDue: true } })
    expect(await systems.restart('odigo')).toMatchObject({ sends: { state: 'sending', isRestartDue: false } })
    await systems.close()
    expect(await odigo()).toEqual(first)
  })

  it('have words for every switch and value, in every language, and no others', async () => {
    const expected = (await systems.list())
      .flatMap(({ switches }) => switches)
      .flatMap(({ id, values }) => [`switch.${id}`, ...values.map((value) => `switch.${id}.${value}`)])
    for (const language of languages) {
      const keys = Object.keys(words[language]).filter((key) => key.startsWith('switch.'))
      expect(keys.sort()).toEqual(expected.toSorted())
    }
  })
})
