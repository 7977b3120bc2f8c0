/** How the practice Odigo sends, and what goes wrong there. May be changed while it runs. */
export interface OdigoSwitches {
  /** Whether notifications to an external server are on; counts after a restart. */
  notifications: boolean
  /** `mixed`: every message in another one. `odd`: names that nobody can guess. */
  encoding: 'json' | 'xml' | 'form' | 'query' | 'mixed' | 'odd'
  hasManyEvents: boolean
  hasDetails: boolean
  /** How long a state lasts on average, in milliseconds. */
  pace: number
  isRepeated: boolean
  isLate: boolean
  isDisordered: boolean
  /** Messages that nobody can read, among the others. */
  isBroken: boolean
  /** Messages meant to do harm, among the others. */
  isHostile: boolean
  isSilent: boolean
}

export function odigoSwitches(): OdigoSwitches {
  return {
    notifications: false,
    encoding: 'json',
    hasManyEvents: false,
    hasDetails: false,
    pace: 60_000,
    isRepeated: false,
    isLate: false,
    isDisordered: false,
    isBroken: false,
    isHostile: false,
    isSilent: false,
  }
}
