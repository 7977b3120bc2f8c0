import { type IndexedUser, Lookup } from './match-index.ts'

export interface UserIndex {
  readonly all: readonly IndexedUser[]
  readonly names: Lookup
  readonly emails: Lookup
  readonly identifiers: Lookup
  readonly logins: Lookup
}

export function indexUsers(all: readonly IndexedUser[]): UserIndex {
  const [names, emails, identifiers, logins] = [new Lookup(), new Lookup(), new Lookup(), new Lookup()]
  all.forEach((user, place) => {
    for (const key of user.name.keys) names.add(key, place)
    emails.add(user.email, place)
    identifiers.add(user.given.identifier, place)
    logins.add(user.login.whole, place)
  })
  return { all, names, emails, identifiers, logins }
}
