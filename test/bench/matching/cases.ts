/**
 * What may be the matter with a user, each at its own share of the people it can happen to. `kept` cases are those a person
 * has to decide by rule: the matcher must not take them by itself.
 */
export const shares = {
  /** Two employees with the same name. */
  homonym: 0.035,
  /** Another person, nearly the same name: one letter, particle or second name apart. */
  nearHomonym: 0.015,
  umlautSpelledOut: 0.25,
  umlautDropped: 0.25,
  employeeSpelledOut: 0.1,
  sharpS: 0.5,
  particleElsewhere: 0.5,
  dutchIj: 0.4,
  italianApostrophe: 0.4,
  swapped: 0.02,
  otherOrder: 0.04,
  halfDouble: 0.35,
  addedName: 0.02,
  birthName: 0.025,
  initials: 0.02,
  title: 0.02,
  nickname: 0.35,
  slip: 0.01,
  deviatingLogin: 0.03,
  emailOtherDomain: 0.04,
  emailOther: 0.02,
  emailMissing: 0.05,
  noUser: 0.1,
  leaver: 0.04,
  reusedLogin: 0.006,
  staleName: 0.003,
  secondLogin: 0.008,
  service: 0.02,
  stranger: 0.03,
  namesake: 0.002,
} as const

export type Case = keyof typeof shares | 'counter' | 'cut' | 'plain'

/** A person decides these, whatever the evidence. */
export const kept: ReadonlySet<Case> = new Set([
  'homonym',
  'reusedLogin',
  'staleName',
  'secondLogin',
  'service',
  'namesake',
])
