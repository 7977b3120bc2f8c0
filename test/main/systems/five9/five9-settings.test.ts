import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../../preload/contract/failure.ts'
import { five9Connector } from '../../../../main/systems/five9/connector.ts'

const { readSettings, isComplete, accountKey } = five9Connector

const whole = { region: 'eu', grouping: 'skill', user: 'wfm.api' }

function refusedField(settings: Readonly<Record<string, string>>): string {
  try {
    readSettings(settings)
    return 'none'
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'settingInvalid') throw error
    return (error.details as { readonly field: string }).field
  }
}

describe('settings of Five9', () => {
  it('are trimmed, without empty ones and without what is none of them, a password least of all', () => {
    const given = { ...whole, user: ' wfm.api\n', reportZone: ' ', password: 's3cret', colour: 'red' }
    expect(readSettings(given)).toEqual(whole)
    expect(readSettings({})).toEqual({})
  })

  it.each([
    [{ region: 'europe' }, 'region'],
    [{ region: 'EU' }, 'region'],
    [{ grouping: 'campaigns' }, 'grouping'],
    [{ grouping: 'toString' }, 'grouping'],
    [{ reportZone: 'Europe/Berlyn' }, 'reportZone'],
    [{ endpoint: 'api.five9.com' }, 'endpoint'],
    [{ endpoint: 'http://api.five9.com' }, 'endpoint'],
    [{ endpoint: 'https://api.five9.com/wsadmin' }, 'endpoint'],
    [{ endpoint: 'https://a:b@api.five9.com' }, 'endpoint'],
    [{ user: 'a:b' }, 'user'],
  ])('are refused by their field: %o', (settings, field) => {
    expect(refusedField({ ...whole, ...settings })).toBe(field)
  })

  it('are taken in every region and zone there is, and to this computer in the open', () => {
    for (const region of ['eu', 'uk', 'us', 'canada', 'india', 'other']) expect(refusedField({ region })).toBe('none')
    expect(refusedField({ reportZone: 'America/Los_Angeles' })).toBe('none')
    expect(readSettings({ endpoint: ' HTTP://127.0.0.1:8080/ ' })).toEqual({ endpoint: 'http://127.0.0.1:8080' })
  })

  it('that were read stay as they are when read again', () => {
    const settings = fc.record(
      {
        region: fc.constantFrom('eu', 'us ', 'other', ''),
        endpoint: fc.constantFrom('https://EXAMPLE.com/', 'https://example.com:8443', ''),
        grouping: fc.constantFrom('campaign', ' skill', ''),
        reportZone: fc.constantFrom('UTC', 'Europe/Rome ', ''),
        user: fc.string().map((text) => text.replaceAll(':', '')),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(settings, (given) => {
        const once = readSettings(given)
        expect(readSettings(once)).toEqual(once)
        expect(Object.values(once).every((text) => text !== '' && text === text.trim())).toBe(true)
        expect(accountKey(once) === null).toBe(
          once['user'] === undefined ||
            (once['endpoint'] === undefined && (once['region'] === undefined || once['region'] === 'other')),
        )
      }),
    )
  })
})

describe('a connection of Five9', () => {
  it('can be made when region or address, grouping and user are known', () => {
    expect(isComplete(whole)).toBe(true)
    for (const field of Object.keys(whole)) {
      expect(isComplete(Object.fromEntries(Object.entries(whole).filter(([key]) => key !== field)))).toBe(false)
    }
    expect(isComplete({ ...whole, region: 'other' })).toBe(false)
    expect(isComplete({ ...whole, region: 'other', endpoint: 'https://five9.example.com' })).toBe(true)
  })

  it('is the same account wherever the same user is at the same address, whatever else is set', () => {
    const key = accountKey(whole)
    expect(key).not.toBeNull()
    expect(accountKey({ ...whole, grouping: 'campaign', reportZone: 'UTC' })).toBe(key)
    expect(accountKey({ region: 'other', endpoint: 'https://api.eu.five9.com', user: 'wfm.api' })).toBe(key)
    expect(accountKey({ ...whole, user: 'WFM.api' })).not.toBe(key)
    expect(accountKey({ ...whole, region: 'us' })).not.toBe(key)
    expect(accountKey({ ...whole, endpoint: 'https://EXAMPLE.com' })).toBe(
      accountKey({ user: 'wfm.api', endpoint: 'https://example.com' }),
    )
    expect(accountKey({ region: 'eu' })).toBeNull()
    expect(accountKey({ region: 'other', user: 'wfm.api' })).toBeNull()
  })
})
