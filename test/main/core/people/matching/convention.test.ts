import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatchEmployee, MatchUser } from '../../../../../main/core/people/matching/match-shapes.ts'
import { matchUsers } from '../../../../../main/core/people/matching/match-users.ts'

const people = [
  ['Jürgen', 'Müller'],
  ['Anna', 'Schäfer'],
  ['Jan', 'van den Berg'],
  ['Chiara', 'De Luca'],
  ['Karl-Heinz', 'Groß'],
  ['Femke', 'Bakker'],
  ['Ugo', 'Rossi'],
  ['Mary', 'Wright'],
  ['Petra', 'Hoffmannsthal'],
  ['Sanne', 'Visser'],
  ['Luca', 'Bianchi'],
  ['Tom', 'Baker'],
] as const

const staff: readonly MatchEmployee[] = people.map(([firstName, lastName], at) => ({
  key: `e${at}`,
  personnelNumber: `00${4711 + at * 7}`,
  firstName,
  lastName,
  email: '',
}))
const named = (logins: readonly string[]): readonly MatchUser[] =>
  logins.map((identifier, at) => ({ identifier, name: people[at]?.join(' ') ?? '', email: '' }))
const nameless = (logins: readonly string[]): readonly MatchUser[] =>
  logins.map((identifier) => ({ identifier, name: '', email: '' }))

const ways: readonly (readonly [string, readonly string[], object])[] = [
  [
    'f.last, umlauts spelled out, particles kept',
    'j.mueller a.schaefer j.vandenberg c.deluca k.gross f.bakker u.rossi m.wright p.hoffmannsthal s.visser l.bianchi t.baker'.split(
      ' ',
    ),
    {
      parts: [
        { of: 'first', letters: 1 },
        { of: 'last', letters: 0 },
      ],
      separator: '.',
      umlauts: 'spelledOut',
      particles: 'kept',
      cutAt: 0,
      counter: 'whenTaken',
    },
  ],
  [
    'last and two letters, umlauts without dots, particles left out',
    'mullerju schaferan bergja lucach grosska bakkerfe rossiug wrightma hoffmannsthalpe visserSa bianchilu bakerto'.split(
      ' ',
    ),
    {
      parts: [
        { of: 'last', letters: 0 },
        { of: 'first', letters: 2 },
      ],
      separator: '',
      umlauts: 'dropped',
      particles: 'dropped',
    },
  ],
  [
    'cut at eight',
    'jmueller aschaefe jvandenb cdeluca kgross fbakker urossi mwright phoffman svisser lbianchi tbaker'.split(' '),
    {
      parts: [
        { of: 'first', letters: 1 },
        { of: 'last', letters: 0 },
      ],
      cutAt: 8,
    },
  ],
  [
    'three letters each and a number',
    'mueJur01 schann02 vanjan03 delchi04 grokar05 bakfem06 rosugo07 wrimar08 hofpet09 vissan10 bialuc11 baktom12'.split(
      ' ',
    ),
    {
      parts: [
        { of: 'last', letters: 3 },
        { of: 'first', letters: 3 },
      ],
      counter: 'always',
    },
  ],
  [
    'addresses',
    'juergen.mueller anna.schaefer jan.vandenberg chiara.deluca karlheinz.gross femke.bakker ugo.rossi mary.wright petra.hoffmannsthal sanne.visser luca.bianchi tom.baker'
      .split(' ')
      .map((login) => `${login}@firma.example`),
    {
      parts: [
        { of: 'first', letters: 0 },
        { of: 'last', letters: 0 },
      ],
      domain: 'firma.example',
    },
  ],
]

describe('the way logins are made', () => {
  it.each(ways)('is learned from names: %s', (_, logins, told) => {
    const { convention, pairs } = matchUsers(staff, named(logins))
    expect(convention).toMatchObject({ kind: 'name', ...told })
    expect(pairs.filter(({ decision }) => decision === 'accept')).toHaveLength(12)
  })

  it.each(ways)('is learned from logins alone, and matches them: %s', (_, logins, told) => {
    const { convention, pairs } = matchUsers(staff, nameless(logins))
    expect(convention).toMatchObject({ kind: 'name', ...told })
    const right = pairs.filter(({ user, employee }) => employee === `e${logins.indexOf(user)}`)
    expect(right.length).toBeGreaterThanOrEqual(11)
    expect(
      pairs.filter(({ decision, employee, user }) => decision === 'accept' && employee !== `e${logins.indexOf(user)}`),
    ).toEqual([])
  })

  it('is learned from identifiers a person has given', () => {
    const [, logins] = ways[0] ?? ['', []]
    const known = staff.map((one, at) => ({ ...one, identifiers: at < 9 ? [logins[at] ?? ''] : [] }))
    const { convention, pairs } = matchUsers(known, nameless(logins.slice(9)))
    expect(convention).toMatchObject({ fits: 9, of: 9, separator: '.' })
    expect(pairs.map(({ employee, decision }) => [employee, decision])).toEqual([
      ['e10', 'accept'],
      ['e9', 'accept'],
      ['e11', 'accept'],
    ])
  })

  it('may be the personnel number behind a prefix', () => {
    const users = nameless(staff.map(({ personnelNumber }) => `agent${personnelNumber}`))
    const { convention, pairs } = matchUsers(staff, users)
    expect(convention).toEqual({ kind: 'personnelNumber', prefix: 'agent', fits: 12, of: 12 })
    expect(
      pairs.every(
        ({ decision, user, employee }) =>
          decision === 'accept' && user.endsWith(staff.find(({ key }) => key === employee)?.personnelNumber ?? '-'),
      ),
    ).toBe(true)
  })

  it('is unknown where logins are chosen freely, and then nobody is matched by login', () => {
    const logins = 'sunny77 bluetiger moto4 rider12 lucky panda9 cloud7 pixel night22 coffee1 river5 storm3'.split(' ')
    const { convention, pairs } = matchUsers(staff, nameless(logins))
    expect(convention).toBeUndefined()
    expect(pairs.filter(({ decision }) => decision !== 'none')).toEqual([])
  })

  it('is unknown where few logins agree', () => {
    const [, logins] = ways[0] ?? ['', []]
    expect(matchUsers(staff, named([...logins.slice(0, 7), 'a1', 'b2', 'c3', 'd4', 'e5'])).convention).toBeUndefined()
  })

  it('says of a login that it deviates, and whose it may have been', () => {
    const [, logins] = ways[0] ?? ['', []]
    const reused = named(logins).map((one, at) => (at === 11 ? { ...one, identifier: 'f.bakker2' } : one))
    const pair = matchUsers(staff, reused).pairs.find(({ user }) => user === 'f.bakker2')
    expect(pair).toMatchObject({ decision: 'review', employee: 'e11' })
    expect(pair?.reasons.map(({ kind }) => kind)).toEqual(['nameEqual', 'loginDeviates', 'reusedLogin'])
    const other = named(logins).map((one, at) => (at === 11 ? { ...one, identifier: 'zebra' } : one))
    expect(
      matchUsers(staff, other)
        .pairs.find(({ user }) => user === 'zebra')
        ?.reasons.map(({ kind }) => kind),
    ).toEqual(['nameEqual', 'loginDeviates'])
  })

  it('does not make a login of two people anybody’s', () => {
    const [, logins] = ways[0] ?? ['', []]
    const twins = [...staff, { key: 'twin', personnelNumber: '9', firstName: 'Marc', lastName: 'Wright', email: '' }]
    const pair = matchUsers(twins, nameless(logins)).pairs.find(({ user }) => user === 'm.wright')
    expect(pair).toMatchObject({ decision: 'review', employee: null })
    expect(pair?.candidates.map(({ employee }) => employee).sort()).toEqual(['e7', 'twin'])
  })

  it('is learned and used alike in any order of rows', () => {
    const way = fc
      .constantFrom(...ways)
      .chain(([, logins]) =>
        fc.tuple(
          fc.shuffledSubarray([...staff], { minLength: 8 }),
          fc.shuffledSubarray([...named(logins), ...nameless(logins.map((login) => `${login}2`))], { minLength: 10 }),
        ),
      )
    fc.assert(
      fc.property(way, ([employees, users]) => {
        expect(matchUsers(employees.toReversed(), users.toReversed())).toEqual(matchUsers(employees, users))
      }),
      { numRuns: 60 },
    )
  })
})

describe('nicknames', () => {
  it.each([
    ['Giuseppe', 'Beppe'],
    ['William', 'Bill'],
    ['Cornelis', 'Kees'],
    ['Josef', 'Sepp'],
    ['Michael', 'Mike'],
  ])('%s is called %s, as a question', (firstName, called) => {
    const employee = { key: 'one', personnelNumber: '1', firstName, lastName: 'Brand', email: '' }
    const [pair] = matchUsers([employee], [{ identifier: 'x', name: `Brand, ${called}`, email: '' }]).pairs
    expect(pair).toMatchObject({ decision: 'review', employee: 'one' })
    expect(pair?.reasons[0]).toEqual({ kind: 'nickname', user: `Brand, ${called}`, employee: `${firstName} Brand` })
  })
})
