import { describe, expect, test } from 'vitest'
import type { PracticeEmployee } from '../../../main/practice/company.ts'
import { generateCompany } from '../../../main/practice/generate-company.ts'

const company = generateCompany()
const { employees, users, activities, truth } = company
const employeeByNumber = new Map(employees.map((employee) => [employee.personnelNumber, employee]))

function fullName({ firstName, lastName }: PracticeEmployee): string {
  return `${firstName} ${lastName}`
}

/** Identifiers as a tolerant reader compares them. */
function tolerant(identifier: string): string {
  return identifier.trim().toLowerCase()
}

describe('the company', () => {
  test('is the same for the same seed and another for another', () => {
    expect(generateCompany()).toEqual(company)
    expect(generateCompany(7)).toEqual(generateCompany(7))
    expect(generateCompany(7).employees).not.toEqual(employees)
  })

  test.each([20261012, 1, 2, 3, 99])('keeps its promises with seed %i', (seed) => {
    const any = generateCompany(seed)
    expect(any.employees).toHaveLength(400)
    expect(new Set(any.employees.map(({ personnelNumber }) => personnelNumber)).size).toBe(400)
    expect(new Set(any.users.map(({ identifier }) => tolerant(identifier))).size).toBe(any.users.length)
    expect(any.employees.length - new Set(any.employees.map(fullName)).size).toBe(7)
    for (const number of ['004711', '4711', '202610120000017']) {
      expect(any.employees.filter(({ personnelNumber }) => personnelNumber === number)).toHaveLength(1)
    }
  })

  test('writes to nobody: every address is in an example domain', () => {
    const addresses = [...employees, ...users].map(({ email }) => email).filter((email) => email !== '')
    expect(addresses.length).toBeGreaterThan(700)
    for (const email of addresses) expect(email.trim().toLowerCase()).toMatch(/^[a-z0-9.-]+@example\.(com|org)$/)
    for (const { identifier } of users.filter((user) => user.identifier.includes('@'))) {
      expect(tolerant(identifier)).toMatch(/@example\.(com|org)$/)
    }
  })

  test('has leavers, one who leaves within the two weeks, and one who is not there yet', () => {
    for (const { validFrom, validTo } of employees) {
      expect(validFrom).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(validTo === '' || validTo > validFrom).toBe(true)
    }
    expect(employees.filter(({ validTo }) => validTo !== '' && validTo < '2026-10-12').length).toBeGreaterThan(10)
    expect(employees.some(({ validTo }) => validTo === '2026-10-16')).toBe(true)
    expect(employees.some(({ validFrom }) => validFrom > '2026-10-25')).toBe(true)
  })

  test.each([
    ['umlauts and ß', /[äöü].*ß|ß/],
    ['Dutch particles', / (van der|van den|de|van 't|in 't) /],
    ['IJ', / IJ| van IJ/],
    ['Italian particles', / (De|D'|Dell')/],
    ['Italian accents', /[àèìòù]/],
    ['double names', / [A-ZÄÖÜ][^ ]+-[A-ZÄÖÜ]/],
    ['Irish names', / O'/],
  ])('has names with %s', (_, pattern) => {
    expect(employees.filter((employee) => pattern.test(fullName(employee))).length).toBeGreaterThan(1)
  })
})

describe('the user list', () => {
  test('is joined to the employees by the truth, and only people of ours are in it', () => {
    const ours = users.filter(({ account }) => account === 'employee')
    expect([...truth.keys()].toSorted()).toEqual(ours.map(({ identifier }) => identifier).toSorted())
    for (const number of truth.values()) expect(employeeByNumber.has(number)).toBe(true)
  })

  test('has both sides unmatched: service accounts, agency agents, employees without a telephone', () => {
    const identifiers = new Set(users.map(({ identifier }) => identifier))
    for (const service of ['svc.wallboard', 'training01', 'Hotline Test']) {
      expect(identifiers.has(service)).toBe(true)
      expect(truth.has(service)).toBe(false)
    }
    expect(users.filter(({ account }) => account === 'agency')).toHaveLength(14)
    expect(employees.length - new Set(truth.values()).size).toBe(25)
  })

  test('tempts to a wrong match: two agency agents bear the name of an employee who has a user', () => {
    const ours = new Map(employees.map((employee) => [fullName(employee), employee.personnelNumber]))
    const withUser = new Set(truth.values())
    const namesakes = users.filter(({ account, name }) => account === 'agency' && ours.has(name))
    expect(namesakes.length).toBeGreaterThanOrEqual(2)
    for (const { name } of namesakes) expect(withUser.has(ours.get(name) ?? '')).toBe(true)
  })

  test('has second users of one employee', () => {
    expect(truth.size - new Set(truth.values()).size).toBeGreaterThan(2)
  })

  test.each([
    ['e-mail addresses', /@/, 150],
    ['logins cut at 20', /^[a-z-]+\.[a-z-]+$/, 10],
    ['logins cut at 8', /^[a-z]{8}$/, 5],
    ['full names', /^\p{L}+ \p{L}+$/u, 10],
    ['counters', /[a-z]2(@|$)/, 3],
    ['a blank at the end', / $/, 4],
    ['a slip of case', /^\p{Lu}\p{Ll}+\.\p{Ll}+/u, 3],
  ])('has identifiers that are %s', (_, pattern, atLeast) => {
    expect(users.filter(({ identifier }) => pattern.test(identifier)).length).toBeGreaterThanOrEqual(atLeast)
    for (const { identifier } of users.filter((user) => !/[@ ]|chat/.test(user.identifier.trim()))) {
      expect(identifier.trim().length).toBeLessThanOrEqual(20)
    }
  })

  test.each([
    ['nicknames', /^(Tom|Max|Gabi|Kees|Gianni|Alex|Joop) /],
    ['last name first', /^[^,]+, /],
    ['initials', /^\p{Lu}\. /u],
    ['plain letters', /Mueller|Koehler|Guenther|Schaefer|Krueger|Boehm|Weiss/],
    ['a moved particle', /, .* (van|de|van de[rn]?)$/],
    ['the one-letter IJ', /Ĳ/],
    ['two blanks', / {2}/],
  ])('has names with %s', (_, pattern) => {
    expect(users.some(({ name }) => pattern.test(name))).toBe(true)
  })

  test('has names that only the birth name explains', () => {
    const renamed = users.filter(({ identifier, name }) => {
      const employee = employeeByNumber.get(truth.get(identifier) ?? '')
      return employee && /^\p{L}+ \p{L}+$/u.test(name) && name.startsWith(`${employee.firstName} `)
        ? !name.normalize('NFD').includes(employee.lastName.slice(0, 1))
        : false
    })
    expect(renamed.length).toBeGreaterThan(3)
  })

  test('lacks addresses and keeps leavers', () => {
    expect(users.filter(({ email }) => email === '').length).toBeGreaterThan(30)
    const leaversUsers = users.filter(({ identifier }) => {
      const validTo = employeeByNumber.get(truth.get(identifier) ?? '')?.validTo ?? ''
      return validTo !== '' && validTo < '2026-10-01'
    })
    expect(leaversUsers.filter(({ active }) => !active).length).toBeGreaterThan(5)
    expect(leaversUsers.some(({ active }) => active)).toBe(true)
    expect(users.filter(({ active }) => !active).length).toBeLessThanOrEqual(leaversUsers.length)
  })
})

test('the activities hold Present with ID 1, unique IDs, every type and colours', () => {
  expect(activities).toHaveLength(14)
  expect(activities.find(({ id }) => id === 1)).toMatchObject({ name: 'Present', type: 'presence' })
  expect(new Set(activities.map(({ id }) => id)).size).toBe(14)
  expect([...new Set(activities.map(({ type }) => type))].toSorted()).toEqual([
    'absence',
    'break',
    'illness',
    'meeting',
    'presence',
    'vacation',
  ])
  for (const { colour } of activities) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
})
