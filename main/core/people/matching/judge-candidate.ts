import { isTellingNumber, type Evidence } from './weigh-evidence.ts'

/** How many others the evidence fits as well. */
export interface Rivals {
  /** Another employee or another user has this name, or one that only leaves out words. */
  readonly hasHomonym: boolean
  /** Another employee has this e-mail, number or identifier, or another user this e-mail. */
  readonly isShared: boolean
  /** Employees the login fits. */
  readonly loginFits: number
  readonly isService: boolean
  /** The login ends in 2 or more, as the second person of a name gets one. */
  readonly isCounted: boolean
}

/**
 * How sure a candidate is. `rank` 0 may not be accepted; of two users for one employee the higher rank wins: 4 an identifier the
 * employee already has, 3 e-mail or number, 2 name and something else, 1 the name alone.
 */
export interface Judgement {
  readonly rank: 0 | 1 | 2 | 3 | 4
  readonly confidence: number
}

const doubtful = (confidence: number): Judgement => ({ rank: 0, confidence })

/** A wrong acceptance costs more than a hundred questions: whatever contradicts turns acceptance into a question. */
export function judge(evidence: Evidence, identifier: string, rivals: Rivals): Judgement {
  const { name, email, number, login } = evidence
  const isNamed = name === 'equal' || name === 'tolerant'
  if (rivals.isService) return doubtful(isNamed || email === 'equal' ? 0.5 : 0.3)
  const contradicts = name === 'differs' || name === 'sameFirst'
  if (evidence.hasIdentifier) return contradicts || rivals.isShared ? doubtful(0.6) : { rank: 4, confidence: 1 }
  if (email === 'equal') {
    if (rivals.isShared) return doubtful(isNamed ? 0.7 : 0.5)
    // A new last name with the old address is usual; another first name is another person.
    return name === 'differs' ? doubtful(0.5) : { rank: 3, confidence: isNamed ? 0.995 : 0.98 }
  }
  if (number === 'equal' && !contradicts) {
    if (rivals.isShared) return doubtful(0.7)
    if (isNamed) return email === 'differs' ? doubtful(0.8) : { rank: 3, confidence: 0.99 }
    if (email === 'differs' || email === 'tolerant') return doubtful(0.7)
    return isTellingNumber(identifier) ? { rank: 3, confidence: 0.97 } : doubtful(0.8)
  }
  if (name === 'equal') {
    if (rivals.hasHomonym) return doubtful(email === 'tolerant' || evidence.hasLocalPart ? 0.7 : 0.5)
    if (email === 'differs') return doubtful(0.6)
    if (rivals.isCounted && login !== 'none' && email !== 'tolerant' && !evidence.hasLocalPart) return doubtful(0.7)
    const isCorroborated = email === 'tolerant' || evidence.hasLocalPart || login !== 'none'
    return isCorroborated ? { rank: 2, confidence: 0.98 } : { rank: 1, confidence: 0.97 }
  }
  if (name === 'tolerant') return judgeTolerantName(evidence, rivals)
  return judgeNameless(evidence, rivals, contradicts)
}

function judgeTolerantName({ email, login, hasLocalPart }: Evidence, rivals: Rivals): Judgement {
  if (email === 'differs') return doubtful(0.45)
  const isUniqueLogin = login === 'full' && rivals.loginFits === 1
  if (rivals.hasHomonym) return doubtful(isUniqueLogin ? 0.6 : 0.45)
  if (isUniqueLogin || ((email === 'tolerant' || hasLocalPart) && login !== 'none' && rivals.loginFits === 1)) {
    return { rank: 2, confidence: 0.97 }
  }
  return doubtful(email === 'tolerant' || hasLocalPart || login !== 'none' ? 0.8 : 0.7)
}

/** No name to compare, or one that speaks against it: the login and the address alone. */
function judgeNameless(evidence: Evidence, rivals: Rivals, contradicts: boolean): Judgement {
  const { email, number, login, hasLocalPart } = evidence
  if (contradicts) return doubtful(number === 'equal' || email === 'tolerant' || hasLocalPart ? 0.4 : 0.3)
  const isUniqueLogin = login === 'full' && rivals.loginFits === 1
  if (hasLocalPart && isUniqueLogin && email !== 'differs' && !rivals.hasHomonym && !rivals.isShared) {
    return { rank: 2, confidence: 0.97 }
  }
  if (email === 'differs') return doubtful(0.35)
  if (hasLocalPart || email === 'tolerant') return doubtful(0.8)
  if (login === 'full') return doubtful(rivals.loginFits === 1 ? 0.75 : 0.5)
  if (login === 'short') return doubtful(rivals.loginFits === 1 ? 0.6 : 0.4)
  return doubtful(number === 'none' ? 0.2 : 0.5)
}
