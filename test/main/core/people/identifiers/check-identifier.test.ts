import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CheckedRule,
  checkIdentifier,
  judgeIdentifier,
} from '../../../../../main/core/people/identifiers/check-identifier.ts'
import { KnownIdentifiers } from '../../../../../main/core/people/identifiers/known-identifiers.ts'
import { registry, systems } from '../../../../../main/systems/registry.ts'

const plain: CheckedRule = { maxLength: null, shape: 'text', spelling: null }
const email = registry['talkdesk'].identifier
const nobody = new KnownIdentifiers()

const found = (text: string, rule: CheckedRule = plain, known = nobody) =>
  checkIdentifier(text, rule, known).map(({ code, repaired }) => [code, repaired])
const system = (...list: readonly string[]) => new KnownIdentifiers({ system: list })
const list = (...texts: readonly string[]) => new KnownIdentifiers({ list: texts })

describe('what the eye cannot see', () => {
  it.each([
    [' anna', 'blankAtEdge', 'anna'],
    ['anna ', 'blankAtEdge', 'anna'],
    ['anna  muster', 'blanksInside', 'anna muster'],
    ['anna\u00a0muster', 'oddBlank', 'anna muster'],
    ['anna\u200b', 'invisible', 'anna'],
    ['\ufeffanna', 'invisible', 'anna'],
    ['an\u00adna', 'invisible', 'anna'],
    ['anna\u0000', 'invisible', 'anna'],
    ['mu\u0308ller', 'splitLetters', 'müller'],
    ['аnna', 'lookAlike', 'anna'],
    ['anna.mυster', 'lookAlike', 'anna.muster'],
    ['ａｎｎａ', 'lookAlike', 'anna'],
    ['anna–muster', 'lookAlike', 'anna-muster'],
    ['o’brien', 'lookAlike', "o'brien"],
  ])('finds it in %j', (text, code, repaired) => {
    expect(found(text)).toEqual([[code, repaired]])
  })

  it.each([
    'anna',
    'anna muster',
    'Müller',
    'иван',
    'Иван Ivanov',
    'Ωμέγα',
    '0412',
    '李雷',
    "o'brien",
    'x+y@example.com',
  ])('leaves %j alone', (text) => {
    expect(found(text)).toEqual([])
  })

  it('says which letters they are, and guesses none that has no twin', () => {
    expect(checkIdentifier('аnnаж', plain, nobody)).toEqual([{ code: 'lookAlike', repaired: null, seen: 'аж' }])
  })

  it('takes blanks out where the system has none', () => {
    expect(found('410 027', registry['avaya'].identifier)).toEqual([['blanksInside', '410027']])
    expect(found('anna. muster@example.com', email)).toEqual([['blanksInside', 'anna.muster@example.com']])
    expect(found('first last', registry['five9'].identifier)).toEqual([])
  })
})

describe('what the others show', () => {
  it('finds capitals that differ from what the system writes', () => {
    expect(found('Anna', plain, system('anna', 'bob'))).toEqual([['caseDiffers', 'anna']])
    expect(found('ANNA', plain, system('anna', 'Anna'))).toEqual([['caseDiffers', null]])
    expect(found('Anna ', plain, system('anna'))).toEqual([
      ['blankAtEdge', 'Anna'],
      ['caseDiffers', 'anna'],
    ])
  })

  it('does not say which of two rows of a list is right', () => {
    expect(found('Anna', plain, list('Anna', 'anna'))).toContainEqual(['caseDiffers', null])
  })

  it('finds zeros that a spreadsheet took away', () => {
    expect(found('412', plain, system('0412', '0413'))).toEqual([['zerosLost', '0412']])
    expect(found('412', plain, list('0413', '0414', '1415'))).toEqual([['zerosLost', '0412']])
    expect(found('412', plain, system('0412', '00412'))).toEqual([['zerosLost', null]])
    expect(found('412', plain, list('0413', '414'))).toEqual([])
    expect(found('412', plain, list('1413', '1414', '1415'))).toEqual([])
    expect(found('0412', plain, system('0412', '00412'))).toEqual([['twice', null]])
    expect(found(' 412', plain, system('412', '0412'))).toEqual([['blankAtEdge', '412']])
  })

  it('finds the number behind a shortened one when only one fits', () => {
    expect(found('1.23457E+14', plain, system('123456789012345', '223456789012345'))).toEqual([
      ['shortened', '123456789012345'],
    ])
    expect(found('1.2E+14', plain, system('123456789012345', '120000000000001'))).toEqual([['shortened', null]])
    expect(found('1,23E+14')).toEqual([['shortened', null]])
    expect(found('1e5')).toEqual([])
  })

  it('finds what stands there twice, also when only a blank tells them apart', () => {
    expect(found('anna', plain, list('anna'))).toEqual([['twice', null]])
    expect(checkIdentifier('anna', plain, list('anna'), { isListed: true })).toEqual([])
    expect(checkIdentifier('anna', plain, list('anna', 'anna'), { isListed: true })).toMatchObject([{ code: 'twice' }])
    expect(found('anna ', plain, list('anna'))).toEqual([
      ['blankAtEdge', 'anna'],
      ['nearlyTwice', null],
    ])
  })

  it('takes what the system itself writes as right, blanks and all', () => {
    expect(found('anna ', plain, system('anna '))).toEqual([['twice', null]])
    expect(checkIdentifier('anna ', plain, system('anna '), { isListed: true })).toEqual([])
  })
})

describe('what the system wants', () => {
  it.each([
    ['anna.muster', null],
    ['anna@example', null],
    ['Anna Muster <anna@example.com>', 'anna@example.com'],
    ['mailto:anna@example.com', 'anna@example.com'],
    ['anna@example,com', 'anna@example.com'],
    ['anna@example.com;', 'anna@example.com'],
  ])('wants an address where it has one: %j', (text, repaired) => {
    expect(found(text, email)).toEqual([['noEmail', repaired]])
  })

  it('knows the address of an account', () => {
    expect(found('anna', email, system('anna@example.com'))).toEqual([['noEmail', 'anna@example.com']])
  })

  it.each([
    ['avaya', 'msommer', 'charactersUnusual'],
    ['avaya', '12345678901234567', 'tooLong'],
    ['five9', 'a+b@example.com', 'charactersUnusual'],
    ['five9', 'иван', 'charactersUnusual'],
    ['mitel', 'm@sommer', 'charactersUnusual'],
    ['mitel', 'm', 'lengthUnusual'],
    ['genesys-engage', 'm'.repeat(256), 'tooLong'],
  ] as const)('%s doubts %j', (id, text, code) => {
    expect(found(text, registry[id].identifier)).toEqual([[code, null]])
  })

  it('has nothing against its own example', () => {
    for (const { id, identifier } of systems) expect([id, found(identifier.example, identifier)]).toEqual([id, []])
  })

  it('calls impossible only what is documented of this very identifier', () => {
    const sure = { ...plain, spelling: { without: '[^0-9]', minLength: null, maxLength: null, isSure: true } }
    expect(found('12a', sure)).toEqual([['charactersImpossible', null]])
  })
})

// few letters, so that slips, twins and mixtures come together often
const letter = fc.constantFrom(
  ...Array.from('aAbЬаАοmM019.@-,;<>+E–’ａ '),
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u0308',
  '\t',
  'example.com',
  'E+14',
)
const text = fc.string({ unit: letter, minLength: 1, maxLength: 12 })
const rule = fc.constantFrom(...systems.map(({ identifier }) => identifier), plain)
const known = fc
  .record({ system: fc.array(text, { maxLength: 6 }), list: fc.array(text, { maxLength: 6 }) })
  .map((all) => new KnownIdentifiers(all))

describe('for any identifier', () => {
  it('a repaired one has nothing of the same kind to repair', () => {
    fc.assert(
      fc.property(text, rule, known, (one, by, others) => {
        for (const { code, repaired } of checkIdentifier(one, by, others)) {
          if (repaired === null) continue
          expect(repaired).not.toBe(one)
          expect(checkIdentifier(repaired, by, others).map((finding) => finding.code)).not.toContain(code)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('repairing all comes to an end, and repairing again changes nothing', () => {
    fc.assert(
      fc.property(text, rule, known, (one, by, others) => {
        const { repaired } = judgeIdentifier(one, by, others)
        expect(repaired).not.toBe(one)
        expect(repaired === null ? null : judgeIdentifier(repaired, by, others).repaired).toBe(null)
      }),
      { numRuns: 3000 },
    )
  })

  it('nothing is found in a clean one', () => {
    const clean = fc.stringMatching(/^[a-z]{2,8}\.[a-z]{2,8}@example\.com$/)
    fc.assert(
      fc.property(clean, fc.constantFrom(email, registry['genesys-cloud'].identifier, plain), (one, by) => {
        expect(checkIdentifier(one, by, nobody)).toEqual([])
      }),
    )
  })

  it('the same list of the known in another order says the same', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 8 }), (one, others) => {
        const there = checkIdentifier(one, plain, list(...others)).map(({ code }) => code)
        expect(checkIdentifier(one, plain, list(...others.toReversed())).map(({ code }) => code)).toEqual(there)
      }),
    )
  })
})
