import type { PracticeCompany } from '../company.ts'
import type { OdigoAgent } from './odigo-event.ts'

// the first number of those who are known by a number only
const firstNumber = 1200

/**
 * Agents of the practice company as its Odigo knows them, at most `count` and no login twice. Of four, two log in as in the user list, one with
 * the personnel number, and one with a number that no list knows: only a person can tell who that is. More than the company
 * has get such a number, too.
 */
export function odigoAgents({ users, truth }: PracticeCompany, count: number): readonly OdigoAgent[] {
  const people = users.filter(({ active, account }) => active && account !== 'machine' && account !== 'test')
  const logins = new Set<string>()
  return Array.from({ length: count }, (_, place) => {
    const user = people[place]
    const number = String(firstNumber + place)
    // a blank behind a login is lost on the way in some encodings: an Odigo has none
    const wanted =
      user === undefined ? number : loginOf(user.identifier.trim(), truth.get(user.identifier), place, number)
    // somebody with two users has one personnel number
    const login = logins.has(wanted) ? number : wanted
    logins.add(login)
    return { login, name: user === undefined ? `Agent ${number}` : user.name.trim() }
  })
}

function loginOf(identifier: string, personnelNumber: string | undefined, place: number, number: string): string {
  if (place % 4 === 3) return number
  return place % 4 === 2 ? (personnelNumber ?? identifier) : identifier
}
