import { describe, expect, it } from 'vitest'
import { registry, systems } from '../../../main/systems/registry.ts'
import { words } from '../../../main/hosts/words.ts'
import { languages } from '../../../preload/contract/language.ts'
import { systemIds } from '../../../preload/contract/system-id.ts'
import { identifierTraits, SystemFacts } from '../../../preload/contract/systems.ts'

describe('registry of systems', () => {
  it('has every system, under its own id and in the order shown', () => {
    expect(systems.map(({ id }) => id)).toEqual([...systemIds])
    for (const id of systemIds) expect(registry[id].id).toBe(id)
  })

  it('answers the shapes that may cross the border', () => {
    for (const { connector, receiver, ...facts } of systems) {
      expect(SystemFacts.parse(facts)).toEqual(facts)
      // what is read by Ponte itself is told with it, and the other way round
      expect(connector !== undefined).toBe(facts.connection?.how === 'asked')
      expect(receiver !== undefined).toBe(facts.connection?.how === 'received')
    }
  })

  it('knows which identifier each system wants', () => {
    const kinds = Object.fromEntries(systems.map(({ id, identifier }) => [id, identifier.kind]))
    expect(kinds).toEqual({
      five9: 'userName',
      odigo: 'undocumented',
      'genesys-cloud': 'userName',
      'genesys-engage': 'userName',
      talkdesk: 'email',
      ujet: 'email',
      sikom: 'userName',
      mitel: 'userName',
      vonage: 'agentId',
      avaya: 'userName',
    })
  })

  it('lets spelling, case and blanks count everywhere', () => {
    expect(systems.every(({ identifier }) => identifier.caseSensitive)).toBe(true)
  })

  it('gives a length only where one is documented', () => {
    const limited = systems.filter(({ identifier }) => identifier.maxLength !== null)
    expect(limited.map(({ id, identifier }) => [id, identifier.maxLength])).toEqual([
      ['genesys-engage', 255],
      ['avaya', 16],
    ])
  })

  it('says what nobody documents of an identifier, and has a hint for each in every language', () => {
    for (const { id, identifier } of systems) {
      expect([id, identifier.open.includes('length')]).toEqual([id, identifier.maxLength === null])
      expect([id, identifier.open.includes('kind')]).toEqual([id, identifier.kind === 'undocumented'])
      // a pattern that cannot be read would fail at the first identifier
      expect(() => new RegExp(identifier.spelling?.without ?? '', 'u')).not.toThrow()
    }
    const keys = [
      ...systems.map(({ identifier }) => identifier.hint),
      ...identifierTraits.map((trait) => `trait.${trait}`),
    ].map((key) => `systems.${key}`)
    for (const language of languages) expect(keys.filter((key) => words(language, key) === key)).toEqual([])
  })

  it('shows examples that keep their own rule and belong to nobody', () => {
    for (const { identifier } of systems) {
      expect(identifier.example.length).toBeLessThanOrEqual(identifier.maxLength ?? 255)
    }
    const addresses = systems.map(({ identifier }) => identifier.example).filter((example) => example.includes('@'))
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) expect(address).toMatch(/^[a-z.]+@example\.com$/)
    const emails = systems.filter(({ identifier }) => identifier.kind === 'email')
    for (const { identifier } of emails) expect(addresses).toContain(identifier.example)
  })

  it('says that the identifier is open exactly where it is not documented', () => {
    for (const { identifier, known } of systems) {
      expect(known.documented.includes('identifier')).toBe(identifier.kind !== 'undocumented')
      expect(known.unknown.includes('identifier')).toBe(identifier.kind === 'undocumented')
    }
  })

  it('says each thing about a system once', () => {
    for (const { id, known } of systems) {
      const all = [...known.tested, ...known.documented, ...known.inferred, ...known.unknown]
      expect([id, new Set(all).size]).toEqual([id, all.length])
    }
  })

  it('has words for each of these things in every language', () => {
    const facts = new Set(systems.flatMap(({ known }) => Object.values(known).flat()))
    const keys = [...facts].map((fact) => `systems.known.about.${fact}`)
    expect(keys.length).toBeGreaterThan(5)
    for (const language of languages) expect(keys.filter((key) => words(language, key) === key)).toEqual([])
  })

  it('names tile and model as the catalogue does', () => {
    expect(systems.map(({ tile, model }) => (model === null ? tile : `${tile} → ${model}`))).toEqual([
      'Five9',
      'Odigo',
      'Genesys → Genesys Cloud',
      'Genesys → Genesys Engage',
      'Talkdesk',
      'Ujet',
      'Sikom',
      'Mitel',
      'Vonage',
      'Avaya CMS',
    ])
  })

  it('knows which systems send live states', () => {
    const live = Object.fromEntries(systems.map(({ id, brings }) => [id, brings.realTime]))
    expect(Object.keys(live).filter((id) => live[id] === 'yes')).toEqual([
      'five9',
      'odigo',
      'genesys-cloud',
      'sikom',
      'vonage',
    ])
    expect(live['avaya']).toBe('optional')
  })
})
