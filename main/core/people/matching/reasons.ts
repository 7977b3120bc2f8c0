import { isTolerant } from './compare-names.ts'
import type { IndexedEmployee, IndexedUser } from './match-index.ts'
import type { Reason, ReasonKind } from './match-shapes.ts'
import type { Evidence } from './weigh-evidence.ts'

/** What a person is told of the evidence: what speaks for it first, then what speaks against. */
export function reasonsOf(evidence: Evidence, user: IndexedUser, employee: IndexedEmployee): Reason[] {
  const reasons: Reason[] = []
  const because = (kind: ReasonKind, userText: string, employeeText: string) =>
    reasons.push({ kind, user: userText, employee: employeeText })
  const { identifier, name } = user.given
  const { given, fullName } = employee
  const userEmail = user.given.email || identifier
  const isNumber = evidence.number === 'convention' || evidence.number === 'equal' || evidence.number === 'tolerant'
  if (evidence.hasIdentifier) because('identifierEqual', identifier, identifier)
  if (isNumber) because('personnelNumber', identifier, given.personnelNumber)
  if (evidence.email === 'equal') because('emailEqual', userEmail, given.email)
  if (evidence.email === 'tolerant') because('emailTolerant', userEmail, given.email)
  if (evidence.hasLocalPart) because('emailLocalPart', identifier, given.email)
  if (evidence.name === 'equal') because('nameEqual', name, fullName)
  if (evidence.name === 'nickname') because('nickname', name, fullName)
  else if (isTolerant(evidence.name)) because('nameTolerant', name, fullName)
  if (evidence.fit === 'exact' || evidence.fit === 'variant') because('loginConvention', identifier, fullName)
  else if (evidence.fit === 'counted') because('loginCounted', identifier, fullName)
  else if (evidence.login !== 'none') because('loginPattern', identifier, fullName)
  if (evidence.mail === 'exact' || evidence.mail === 'variant') because('emailOfName', userEmail, fullName)
  if (isOther(evidence)) because('nameDiffers', name, fullName)
  if (evidence.email === 'differs' || evidence.email === 'differsInside')
    because('emailDiffers', userEmail, given.email)
  if (evidence.fit === 'none') because('loginDeviates', identifier, fullName)
  return reasons
}

/** The names speak of two people. */
export function isOther({ name }: Evidence): boolean {
  return name === 'differs' || name === 'sameFirst' || name === 'sameLast'
}
