import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MatchEmployee, MatchUser } from '../../../../../main/core/people/matching/match-shapes.ts'
import { matchUsers } from '../../../../../main/core/people/matching/match-users.ts'

const employee = (name: string, more: Partial<MatchEmployee> = {}): MatchEmployee => {
  const [lastName = '', firstName = ''] = name.split(', ')
  return { key: name, personnelNumber: '', lastName, firstName, email: '', ...more }
}
const user = (name: string, more: Partial<MatchUser> = {}): MatchUser => ({
  identifier: 'x-1',
  name,
  email: '',
  ...more,
})

function decide(employees: readonly MatchEmployee[], ...users: readonly MatchUser[]) {
  return matchUsers(employees, users).pairs.map(({ user, employee, decision }) => ({ user, employee, decision }))
}
const one = (employees: readonly MatchEmployee[], given: MatchUser) => {
  const [pair] = matchUsers(employees, [given]).pairs
  return { decision: pair?.decision, employee: pair?.employee, kinds: pair?.reasons.map(({ kind }) => kind) ?? [] }
}

describe('a name alone', () => {
  const others = [employee('Rossi, Giulia'), employee('Bakker, Daan'), employee('Weber, Sabine')]

  test.each([
    ['Müller, Jürgen', 'Jürgen Müller'],
    ['Müller, Jürgen', 'MUELLER, JUERGEN'],
    ['Müller, Jürgen', 'Jurgen Muller'],
    ['Müller, Jürgen', 'Mueller Jürgen'],
    ['Groß, Anna', 'Anna Gross'],
    ['Müller-Lüdenscheidt, Karl-Heinz', 'Karl Heinz Mueller Lüdenscheidt'],
    ['Fischer, Petra', 'Dr. Petra Fischer (Teamleitung)'],
    ['van den Berg, Jan', 'Jan van den Berg'],
    ['van den Berg, Jan', 'Berg, Jan van den'],
    ['van den Berg, Jan', 'Berg van den, Jan'],
    ['van den Berg, Jan', 'Jan v.d. Berg'],
    ['van den Berg, Jan', 'Jan Vandenberg'],
    ['Berg van den, Jan', 'Jan van den Berg'],
    ["van 't Hof, Sanne", 'Sanne van ’t Hof'],
    ["van 't Hof, Sanne", 'Hof, Sanne van het'],
    ['de Vries, Femke', 'Vries, Femke de'],
    ['Ĳsselstein, Piet', 'Piet IJsselstein'],
    ["D'Angelo, Marco", 'Marco D’ Angelo'],
    ["D'Angelo, Marco", 'DANGELO MARCO'],
    ['De Luca, Chiara', 'Chiara Deluca'],
    ['Rossi, Niccolò', "Niccolo' Rossi"],
    ["O'Brien, Mary", 'Mary OBrien'],
    ['Øvergård, Åse', 'Aase Oevergaard'],
    ['Łukasiewicz, Paweł', 'Pawel Lukasiewicz'],
  ])('of %s is accepted as "%s"', (name, shown) => {
    expect(decide([...others, employee(name)], user(shown))).toEqual([
      { user: 'x-1', employee: name, decision: 'accept' },
    ])
  })

  test.each([
    ['an initial', 'Schmidt, Anna', 'A. Schmidt'],
    ['a second first name', 'Rossi, Anna Maria', 'Anna Rossi'],
    ['half a double name', 'Müller-Schmidt, Anna', 'Anna Müller'],
    ['a short form', 'Schmidt, Alexander', 'Alex Schmidt'],
    ['a slip', 'Schmidt, Kathrin', 'Katrin Schmidt'],
    ['a missing particle', 'van den Berg, Jan', 'Jan Berg'],
    ['another particle', 'van der Berg, Jan', 'Jan van den Berg'],
    ['a loose umlaut', 'Bauer, Anna', 'Anna Baur'],
  ])('with %s is a question', (_, name, shown) => {
    expect(one([employee('Weber, Sabine'), employee(name)], user(shown))).toMatchObject({
      decision: 'review',
      employee: name,
    })
  })

  test('of somebody else is nobody', () => {
    expect(one([employee('Schmidt, Anna')], user('Bernd Schmidt'))).toMatchObject({ decision: 'none', employee: null })
    expect(one([], user(''))).toMatchObject({ decision: 'none', employee: null })
  })

  test('is not enough against another e-mail', () => {
    const [given] = [employee('Schmidt, Anna', { email: 'anna.schmidt@firma.de' })]
    expect(one([given], user('Anna Schmidt', { email: 'sunny77@post.example' }))).toMatchObject({
      decision: 'review',
      employee: 'Schmidt, Anna',
      kinds: ['nameEqual', 'emailDiffers'],
    })
    expect(one([given], user('Anna Schmidt', { email: 'Anna.Schmidt@firma.example' })).decision).toBe('accept')
  })
})

describe('homonyms', () => {
  const first = employee('Schmidt, Anna', { key: '1', email: 'anna.schmidt@firma.de', personnelNumber: '4711' })
  const second = employee('Schmidt, Anna', { key: '2', email: 'anna.schmidt2@firma.de', personnelNumber: '4712' })

  test('are a question without a proposal', () => {
    expect(one([first, second], user('Anna Schmidt'))).toMatchObject({ decision: 'review', employee: null })
    expect(decide([first], user('Anna Schmidt'), user('Schmidt, Anna', { identifier: 'x-2' }))).toEqual([
      { user: 'x-1', employee: null, decision: 'review' },
      { user: 'x-2', employee: null, decision: 'review' },
    ])
    expect(one([first, second], user('Schmidt Anna')).kinds).toContain('homonym')
    // A login that fits one of two users of the same name is no decision.
    const users = [user('Anna Schmidt', { identifier: 'aschmidt' }), user('Anna Schmidt', { identifier: 'x-2' })]
    expect(decide([first], ...users).map(({ decision }) => decision)).toEqual(['review', 'review'])
  })

  test('are never taken without a look, though e-mail or personnel number tell whose it is', () => {
    expect(one([first, second], user('Anna Schmidt', { email: 'ANNA.SCHMIDT2@firma.de' }))).toMatchObject({
      decision: 'review',
      employee: '2',
    })
    expect(one([first, second], user('Anna Schmidt', { identifier: '4711' }))).toMatchObject({
      decision: 'review',
      employee: '1',
    })
  })

  test('are also those who differ only by a word', () => {
    const [short, long] = [employee('Rossi, Anna'), employee('Rossi, Anna Maria')]
    expect(one([short, long], user('Anna Rossi')).decision).toBe('review')
  })
})

describe('identifiers and e-mails', () => {
  const anna = employee('Schmidt, Anna', {
    email: 'anna.schmidt@firma.de',
    personnelNumber: '0815',
  })
  const withIdentifier = { ...anna, identifiers: ['agent-7'] }
  const andreas = employee('Schmidt, Andreas', { email: 'a.schmidt@firma.de', personnelNumber: '0816' })
  const both = [anna, andreas]

  test.each<[string, MatchUser, string, string]>([
    ['the e-mail', user('', { email: 'Anna.Schmidt@FIRMA.de' }), 'accept', 'emailEqual'],
    ['the e-mail as identifier', user('Anna S.', { identifier: 'anna.schmidt@firma.de' }), 'accept', 'emailEqual'],
    ['the e-mail after a marriage', user('Anna Krause', { email: 'anna.schmidt@firma.de' }), 'accept', 'emailEqual'],
    ['the part before the @', user('', { identifier: 'Anna.Schmidt' }), 'accept', 'emailLocalPart'],
    ['number and name', user('Schmidt, Anna', { identifier: '0815' }), 'accept', 'personnelNumber'],
    ['the number alone', user('', { identifier: '0815' }), 'review', 'personnelNumber'],
    ['the number without its zero', user('', { identifier: '815' }), 'review', 'personnelNumber'],
    ['initial and login', user('A. Schmidt', { identifier: 'schmidt.anna' }), 'review', 'nameTolerant'],
  ])('%s', (_, given, decision, kind) => {
    const found = one(both, given)
    expect(found).toMatchObject({ decision, employee: 'Schmidt, Anna' })
    expect(found.kinds).toContain(kind)
  })

  test('an assigned identifier is its employee; another one for the same employee is a question', () => {
    expect(one([withIdentifier, andreas], user('', { identifier: 'agent-7' }))).toMatchObject({
      decision: 'accept',
      employee: 'Schmidt, Anna',
      kinds: ['identifierEqual'],
    })
    expect(one([withIdentifier, andreas], user('', { email: 'anna.schmidt@firma.de' }))).toMatchObject({
      decision: 'review',
      employee: 'Schmidt, Anna',
    })
  })

  test('a login corroborates an incomplete name that fits one employee only', () => {
    const given = user('A. Schmidt', { identifier: 'FIRMA\\schmidt.anna' })
    expect(one([anna, employee('Weber, Sabine')], given)).toMatchObject({
      decision: 'accept',
      employee: 'Schmidt, Anna',
    })
  })

  test('a login alone is a question', () => {
    expect(one([employee('Schmidt, Anna')], user('', { identifier: 'aschmidt' }))).toMatchObject({
      decision: 'review',
      employee: 'Schmidt, Anna',
      kinds: ['loginPattern'],
    })
    expect(one(both, user('', { identifier: 'aschmidt2' })).employee).toBeNull()
    expect(one([employee('Hoffmannsthal, Petra')], user('', { identifier: 'phoffman' })).kinds).toEqual([
      'loginPattern',
    ])
  })

  test('what contradicts is a question', () => {
    expect(one(both, user('Bernd Meyer', { email: 'anna.schmidt@firma.de' }))).toMatchObject({ decision: 'review' })
    expect(one(both, user('Andreas Schmidt', { email: 'anna.schmidt@firma.de' })).decision).toBe('review')
    expect(one([withIdentifier, andreas], user('Andreas Schmidt', { identifier: 'agent-7' })).kinds).toContain(
      'reusedLogin',
    )
    expect(one(both, user('Andreas Schmidt', { identifier: '0815' })).kinds).toContain('otherEvidence')
  })

  test('numbers that meet by chance throughout the list contradict nothing', () => {
    const list = Array.from({ length: 25 }, (_, at) => {
      const name = `Nach${String.fromCodePoint(97 + at)}, Vor${String.fromCodePoint(97 + at)}`
      return employee(name, { personnelNumber: String(1000 + at) })
    })
    const users = list.map(({ key }, at) => user(key, { identifier: String(1000 + ((at + 1) % 25)) }))
    expect(new Set(decide(list, ...users).map(({ decision }) => decision))).toEqual(new Set(['accept']))
    expect(new Set(decide(list, ...users.slice(0, 10)).map(({ decision }) => decision))).toEqual(new Set(['review']))
  })

  test('a counter at the end of a login hints at a homonym', () => {
    const given = employee('Schmidt, Anna')
    expect(one([given], user('Anna Schmidt', { identifier: 'aschmidt2' })).decision).toBe('review')
    expect(one([given], user('Anna Schmidt', { identifier: 'aschmidt01' })).decision).toBe('accept')
  })

  test('a login that fits somebody else is a question', () => {
    const found = one(
      [employee('Meyer, Bernd'), employee('Schmidt, Anna')],
      user('Anna Schmidt', { identifier: 'bmeyer' }),
    )
    expect(found).toMatchObject({ decision: 'review', employee: 'Schmidt, Anna' })
    expect(found.kinds).toContain('reusedLogin')
  })

  test('an e-mail of two employees decides nothing', () => {
    const shared = [
      employee('Rossi, Ugo', { email: 'box@firma.it' }),
      employee('Bianchi, Ada', { email: 'box@firma.it' }),
    ]
    expect(one(shared, user('', { email: 'box@firma.it' })).decision).not.toBe('accept')
  })

  test('the user with the better evidence gets the employee', () => {
    expect(
      decide(
        [withIdentifier],
        user('Anna Krause', { identifier: 'old', email: 'anna.schmidt@firma.de' }),
        user('Anna Schmidt', { identifier: 'agent-7' }),
      ),
    ).toEqual([
      { user: 'agent-7', employee: 'Schmidt, Anna', decision: 'accept' },
      { user: 'old', employee: null, decision: 'review' },
    ])
  })
})

describe('service accounts', () => {
  test.each([
    'Test',
    'test.agent3',
    'Admin Nord',
    'Supervisor1',
    'Schulung 2',
    'Klantenservice',
    'Formazione',
    'no-reply',
    'Queue Sales',
  ])('"%s" is nobody', (name) => {
    const found = one([employee('Schmidt, Anna')], user(name, { identifier: name }))
    expect(found).toEqual({ decision: 'none', employee: null, kinds: ['serviceAccount'] })
  })

  test('is never accepted, whatever else fits', () => {
    const given = employee('Test, Anna', { email: 'anna.test@firma.de' })
    expect(one([given], user('Anna Test', { email: 'anna.test@firma.de' })).decision).toBe('review')
  })

  test('is not seen in longer words', () => {
    expect(one([employee('Testa, Adminia')], user('Adminia Testa')).decision).toBe('accept')
  })
})

const firstNames = [
  'Anna',
  'Anne',
  'Jürgen',
  'Juergen',
  'Jan',
  'Maria',
  'Anna Maria',
  'A.',
  'Niccolò',
  'Alex',
  'Alexander',
]
const lastNames = [
  'Müller',
  'Mueller',
  'Muller',
  'Berg',
  'van den Berg',
  'de Vries',
  "D'Angelo",
  'Rossi',
  'Rossi-Berg',
  'Test',
]
const emails = ['', '', 'anna.mueller@a.example', 'anna.mueller@b.example', 'jan@a.example', 'info@a.example']
const identifiers = [
  '4711',
  '04711',
  'amueller',
  'anna.mueller',
  'jan',
  'u1',
  'u2',
  'u3',
  'FIRMA\\jberg',
  'jan@a.example',
]
const people = fc
  .array(
    fc.record({
      personnelNumber: fc.constantFrom('', '4711', '04711', '5'),
      lastName: fc.constantFrom(...lastNames),
      firstName: fc.constantFrom(...firstNames),
      email: fc.constantFrom(...emails),
      identifiers: fc.subarray(identifiers, { maxLength: 1 }),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((given, at): MatchEmployee => ({ ...given, key: `e${at}` })))
const accounts = fc.array(
  fc.record({
    identifier: fc.constantFrom(...identifiers),
    name: fc
      .tuple(fc.constantFrom(...firstNames), fc.constantFrom(...lastNames), fc.boolean())
      .map(([first, last, isSwapped]) => (isSwapped ? `${last}, ${first}` : `${first} ${last}`)),
    email: fc.constantFrom(...emails),
  }),
  { maxLength: 8 },
)
const shuffled = <T>(all: readonly T[]) =>
  fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })
const unrelated = {
  key: 'other',
  personnelNumber: '99',
  lastName: 'Zwetschge',
  firstName: 'Quirin',
  email: 'q@z.example',
}

describe('the whole list', () => {
  test('does not depend on the order of rows', () => {
    const lists = fc
      .tuple(people, accounts)
      .chain(([e, u]) => fc.tuple(fc.constant(e), fc.constant(u), shuffled(e), shuffled(u)))
    fc.assert(
      fc.property(lists, ([e, u, shuffledE, shuffledU]) => {
        expect(matchUsers(shuffledE, shuffledU)).toEqual(matchUsers(e, u))
      }),
      { numRuns: 500 },
    )
  })

  test('is one to one and names everybody', () => {
    fc.assert(
      fc.property(people, accounts, (e, u) => {
        const { pairs, unmatchedEmployees } = matchUsers(e, u)
        const named = pairs.flatMap(({ employee }) => employee ?? [])
        expect(new Set(named).size).toBe(named.length)
        expect([...named, ...unmatchedEmployees].sort()).toEqual(e.map(({ key }) => key).sort())
        expect(pairs.map(({ user }) => user)).toEqual(u.map(({ identifier }) => identifier).sort())
        expect(pairs.every(({ decision, employee }) => decision !== 'accept' || employee !== null)).toBe(true)
        expect(pairs.every(({ decision, employee }) => decision !== 'none' || employee === null)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('is not changed by an unrelated row', () => {
    fc.assert(
      fc.property(people, accounts, (e, u) => {
        const before = matchUsers(e, u)
        const after = matchUsers([...e, unrelated], [...u, { identifier: 'zz', name: 'Ottokar Pflaume', email: '' }])
        expect(after.pairs.filter(({ user }) => user !== 'zz')).toEqual(before.pairs)
        expect(after.unmatchedEmployees).toEqual([...before.unmatchedEmployees, 'other'])
      }),
    )
  })

  test('never accepts a homonym by its name', () => {
    const twin = people.filter((all) => all.length > 0)
    fc.assert(
      fc.property(twin, accounts, (e, u) => {
        const nameless = e.map((given) => ({ ...given, email: '', personnelNumber: '', identifiers: [] }))
        const doubled = [...nameless, ...nameless.map((given) => ({ ...given, key: `${given.key}b` }))]
        expect(matchUsers(doubled, u).pairs.filter(({ decision }) => decision === 'accept')).toEqual([])
      }),
    )
  })
})
