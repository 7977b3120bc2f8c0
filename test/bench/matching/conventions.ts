import type { Random } from '../../../main/practice/random.ts'

/** How a company writes letters a login cannot have, and which parts of a name it takes. */
export interface Habits {
  readonly umlauts: 'spelledOut' | 'dropped'
  readonly particles: 'glued' | 'dropped'
  readonly doubles: 'whole' | 'firstHalf'
  readonly separator: '.' | '_' | '-'
}

/** A name as logins are made of it: plain small letters. */
export interface LoginName {
  readonly first: string
  readonly last: string
  readonly personnelNumber: string
}

type MakeLogin = (name: LoginName, habits: Habits, random: Random) => string

const anything =
  'sunny blue tiger moto rider star lucky night pixel coffee river panda cloud green fire magic ocean storm'.split(' ')

/** The fifteen ways. The last one is none. `email` and `localPart` are made from the address. */
export const conventions = {
  'first.last': ({ first, last }, { separator }) => `${first}${separator}${last}`,
  'f.last': ({ first, last }, { separator }) => `${first.slice(0, 1)}${separator}${last}`,
  flast: ({ first, last }) => `${first.slice(0, 1)}${last}`,
  'last.first': ({ first, last }, { separator }) => `${last}${separator}${first}`,
  lastf: ({ first, last }) => `${last}${first.slice(0, 1)}`,
  'last+2': ({ first, last }) => `${last}${first.slice(0, 2)}`,
  '3+3': ({ first, last }) => `${last.slice(0, 3)}${first.slice(0, 3)}`,
  firstl: ({ first, last }) => `${first}${last.slice(0, 1)}`,
  cut8: ({ first, last }) => `${first.slice(0, 1)}${last}`.slice(0, 8),
  cut20: ({ first, last }, { separator }) => `${first}${separator}${last}`.slice(0, 20),
  counter: ({ first, last }, _, random) =>
    `${first.slice(0, 1)}${last.slice(0, 5)}${String(random.int(1, 99)).padStart(2, '0')}`,
  personnelNumber: ({ personnelNumber }) => personnelNumber,
  localPart: () => '',
  email: () => '',
  free: ({ first }, _, random) =>
    random.chance(0.25)
      ? `${first.slice(0, random.int(2, 5))}${random.int(1, 999)}`
      : `${anything[random.int(0, anything.length - 1)]}${anything[random.int(0, anything.length - 1)]}${random.int(1, 99)}`,
} as const satisfies Record<string, MakeLogin>

export type Convention = keyof typeof conventions
export const conventionNames = Object.keys(conventions) as readonly Convention[]

const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }
const letters: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i', ø: 'o', ł: 'l', æ: 'ae' }

/** Small letters a login may have. */
export function plain(text: string, umlauts: Habits['umlauts']): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöü]/g, (letter) => (umlauts === 'spelledOut' ? (spelledOut[letter] ?? '') : letter))
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßıøłæ]/g, (letter) => letters[letter] ?? letter)
}

const particle =
  /^(van|von|vom|zum|zur|de|den|der|het|'t|in|op|ter|ten|te|el|ben|di|del|della|dell|dalla|dal|degli|lo|la|li|d)$/i

/** The parts of a name that a company's logins are made of. */
export function loginName(first: string, last: string, personnelNumber: string, habits: Habits): LoginName {
  const words = last.replace(/^(d|dell|o)['’]/i, '$1').split(' ')
  const own = habits.particles === 'dropped' && words.length > 1 ? words.filter((word) => !particle.test(word)) : words
  const half = (text: string) => (habits.doubles === 'firstHalf' ? (text.split(/[- ]/)[0] ?? text) : text)
  const lastPart = habits.doubles === 'firstHalf' ? (own.join('').split('-')[0] ?? '') : own.join('')
  const letter = (text: string) => plain(text, habits.umlauts).replaceAll(/[^a-z0-9]/g, '')
  return { first: letter(half(first)), last: letter(lastPart), personnelNumber }
}
