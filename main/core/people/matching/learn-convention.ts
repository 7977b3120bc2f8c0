import type { LoginConvention, NumberConvention } from './convention.ts'
import { type LoginForm, loginForms, writeLogin } from './login-form.ts'
import type { LoginName } from './login-names.ts'
import { type Login, readLogin } from './login-patterns.ts'
import { counterOf, cutLengths, domainOf, separatorOf } from './login-shape.ts'
import { styleOf } from './learn-style.ts'

/** A login of an employee as far as other evidence tells. */
export interface Anchor {
  readonly identifier: string
  readonly number: string
  readonly names: readonly LoginName[]
}

/** A way of making logins, and how many it explains. */
export interface Explained {
  readonly form: LoginForm
  readonly cutAt: number
  readonly fits: number
}

// Fewer may agree by chance, and a way that explains less than this share is no convention.
const fewest = 8
const leastShare = 0.6
const mostLooked = 250

/**
 * The way most logins are made, learned from pairs that are clear without the login; where there are too few, from how many logins
 * fit anybody at all. Undefined where no way explains enough.
 */
export function learnConvention(
  anchors: readonly Anchor[],
  identifiers: readonly string[],
  everybody: readonly (readonly LoginName[])[],
  numbers: ReadonlySet<string>,
): LoginConvention | undefined {
  const distinct = [...new Map(anchors.map((anchor) => [anchor.identifier, anchor])).values()].sort(byIdentifier)
  const known = spread(distinct, mostLooked)
  const all = spread([...new Set(identifiers)].sort(), mostLooked)
  const numbered = known.length >= fewest ? learnNumber(known) : learnNumber(numbersAmong(all, numbers))
  const logins = (known.length >= fewest ? known.map(({ identifier }) => identifier) : all).map((identifier) => ({
    identifier,
    login: readLogin(identifier),
  }))
  const separator = separatorOf(identifiers)
  const pairs = known.map(({ names, identifier }) => ({ names, login: readLogin(identifier) }))
  const explain = (form: LoginForm, cutAt: number): number =>
    known.length >= fewest
      ? pairs.filter(({ names, login }) => isMadeOf(login, names, form, separator, cutAt)).length
      : fitsOfAll(logins, everybody, form, separator, cutAt)
  const best = bestOf(explain, cutLengths(identifiers))
  const of = known.length >= fewest ? known.length : all.length
  if (numbered !== undefined && numbered.fits >= (best?.fits ?? 0)) return numbered
  if (best === undefined || best.fits < fewest || best.fits / of < leastShare) return undefined
  const { form, cutAt, fits } = best
  return {
    kind: 'name',
    form,
    separator,
    cutAt,
    ...styleOf(known.length >= fewest ? pairs : fittingPairs(logins, everybody, best, separator), best, separator),
    counter: counterOf(logins.map(({ login }) => login)),
    domain: domainOf(identifiers),
    fits,
    of,
  }
}

function byIdentifier(a: Anchor, b: Anchor): number {
  return a.identifier < b.identifier ? -1 : +(a.identifier > b.identifier)
}

/** At most `most` of a list, evenly spread. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]).filter(
    (one) => one !== undefined,
  )
}

/** Whole parts before cut ones before counted letters: of two that explain as much, the simpler sentence. */
function bestOf(explain: (form: LoginForm, cutAt: number) => number, cuts: readonly number[]): Explained | undefined {
  const whole = loginForms.filter(({ first, last }) => first === 0 || last === 0)
  const counted = loginForms.filter(({ first, last }) => first > 0 && last > 0)
  const ways = [
    ...whole.map((form) => ({ form, cutAt: 0 })),
    ...cuts.flatMap((cutAt) => whole.map((form) => ({ form, cutAt }))),
    ...counted.map((form) => ({ form, cutAt: 0 })),
  ]
  let best: Explained | undefined
  for (const { form, cutAt } of ways) {
    const fits = explain(form, cutAt)
    if (fits > (best?.fits ?? 0)) best = { form, cutAt, fits }
  }
  return best
}

function madeOf(
  people: readonly (readonly LoginName[])[],
  form: LoginForm,
  separator: string,
  cutAt: number,
): ReadonlySet<string> {
  const made = new Set<string>()
  for (const names of people)
    for (const { first, last } of names) made.add(writeLogin(first, last, form, separator, cutAt))
  return made
}

/** A counter takes the place of the last letters where logins are cut. */
function isMadeOf(
  { whole, letters }: Login,
  names: readonly LoginName[],
  form: LoginForm,
  separator: string,
  cutAt: number,
): boolean {
  return names.some(({ first, last }) => {
    const made = writeLogin(first, last, form, separator, cutAt)
    if (made === whole || made === letters) return true
    return cutAt > 0 && whole !== letters && made.startsWith(letters) && made.length - letters.length <= 2
  })
}

function fitsOfAll(
  logins: readonly { readonly login: Login }[],
  everybody: readonly (readonly LoginName[])[],
  form: LoginForm,
  separator: string,
  cutAt: number,
): number {
  const made = madeOf(everybody, form, separator, cutAt)
  return logins.filter(({ login: { whole, letters } }) => made.has(whole) || made.has(letters)).length
}

/** Logins with the one employee they fit. */
function fittingPairs(
  logins: readonly { readonly login: Login }[],
  everybody: readonly (readonly LoginName[])[],
  { form, cutAt }: Explained,
  separator: string,
): { names: readonly LoginName[]; login: Login }[] {
  const whose = new Map<string, readonly LoginName[] | null>()
  for (const names of everybody)
    for (const login of madeOf([names], form, separator, cutAt)) whose.set(login, whose.has(login) ? null : names)
  return logins.flatMap(({ login }) => {
    const names = whose.get(login.whole) ?? whose.get(login.letters)
    return names ? [{ names, login }] : []
  })
}

// Shorter numbers without a zero in front may be counted by two systems.
const tellingLength = 5

/** Identifiers that end in somebody's personnel number, as if that were their employee; nothing when only few do. */
function numbersAmong(identifiers: readonly string[], numbers: ReadonlySet<string>): readonly Anchor[] {
  return identifiers.map((identifier) => {
    const digits = /[A-Z]*\d+$/.exec(identifier)?.[0] ?? ''
    const starts = Array.from({ length: digits.length }, (_, at) => digits.slice(at))
    const number = starts.find((one) => numbers.has(one) && (one.length >= tellingLength || one.startsWith('0'))) ?? ''
    return { identifier, number, names: [] }
  })
}

function learnNumber(anchors: readonly Anchor[]): NumberConvention | undefined {
  const prefixes = new Map<string, number>()
  for (const { identifier, number } of anchors) {
    if (number === '' || !identifier.endsWith(number)) continue
    const prefix = identifier.slice(0, identifier.length - number.length)
    prefixes.set(prefix, (prefixes.get(prefix) ?? 0) + 1)
  }
  const [best] = [...prefixes].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
  if (best === undefined || best[1] < fewest || best[1] / anchors.length < leastShare) return undefined
  return { kind: 'personnelNumber', prefix: best[0], fits: best[1], of: anchors.length }
}
