import type { Random } from '../../../main/practice/random.ts'

export interface FullName {
  readonly first: string
  readonly last: string
}

/** `how` a name is written elsewhere; the same text where the case does not apply. */
export type Rewrite = (name: FullName, random: Random) => FullName

const both =
  (change: (text: string) => string): Rewrite =>
  ({ first, last }) => ({ first: change(first), last: change(last) })

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' }

export const spelledOut = both((text) => text.replaceAll(/[äöüÄÖÜ]/g, (letter) => umlauts[letter] ?? letter))
export const dropped = both((text) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ł', 'l'),
)
export const doubleS = both((text) => text.replaceAll('ß', 'ss'))

/** IJ as one letter, as `ij` behind a capital, or as y. */
export const otherIj: Rewrite = (name, random) => {
  const way = random.int(0, 2)
  return both((text) =>
    way === 0
      ? text.replaceAll('IJ', 'Ĳ').replaceAll('ij', 'ĳ')
      : way === 1
        ? text.replaceAll('IJ', 'Ij')
        : text.replaceAll('IJ', 'Y').replaceAll('ij', 'y'),
  )(name, random)
}

/** D'Angelo as D Angelo, Dangelo or D’Angelo; De Luca as Deluca; à as a'. */
export const italianForm: Rewrite = (name, random) => {
  const way = random.int(0, 3)
  return both((text) =>
    way === 0
      ? text.replaceAll(/([DdlLoO])'(\p{L})/gu, '$1 $2').replaceAll(/(?<=\p{L})[àèéìòù](?=$|\s)/gu, accentAsApostrophe)
      : way === 1
        ? text.replaceAll(/([DdlLoO])'(\p{L})/gu, (_, start: string, next: string) => start + next.toLowerCase())
        : way === 2
          ? text.replaceAll("'", '’').replaceAll(/(?<=\p{L})[àèéìòù](?=$|\s)/gu, accentAsApostrophe)
          : text.replace(
              /^(De|Di|Lo|La|Dal|Del) (\p{L})/u,
              (_, start: string, next: string) => start + next.toLowerCase(),
            ),
  )(name, random)
}

function accentAsApostrophe(letter: string): string {
  return `${letter.normalize('NFD').slice(0, 1)}'`
}

const particles = /^((?:(?:van|von|vom|zum|zur|de|den|der|het|'t|in|op|ter|ten|te|el|d')[ ]?)+)(?=\p{Lu}|\p{L}{3})/u

/** `van den Berg` as `Berg, van den`, `Berg van den`, `v.d. Berg`, `Van Den Berg`, `Vandenberg`. */
export const particleElsewhere: Rewrite = ({ first, last }, random) => {
  const start = particles.exec(last)?.[1]
  if (start === undefined || start === last) return { first, last }
  const own = last.slice(start.length)
  const before = start.trim()
  const ways = [
    `${own}, ${before}`,
    `${own} ${before}`,
    /^van (de|den|der)$/.test(before) ? `v.d. ${own}` : `${own} ${before}`,
    `${before.replaceAll(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())} ${own}`,
    `${before.replaceAll(/[^\p{L}]/gu, '')}${own.toLowerCase()}`.replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
  ]
  return { first, last: ways[random.int(0, ways.length - 1)] ?? last }
}

export const halfOfDouble: Rewrite = ({ first, last }, random) => {
  const parts = last.split('-')
  if (parts.length > 1) return { first, last: parts[random.chance(0.7) ? 0 : 1] ?? last }
  return { first: first.split(/[- ]/)[0] ?? first, last }
}

export const initials: Rewrite = ({ first, last }) => ({
  first: first
    .split(/[- ]/)
    .map((part) => `${part.slice(0, 1)}.`)
    .join(''),
  last,
})

/** Two letters changed places, one missing, one doubled or another one. */
export const slip: Rewrite = ({ first, last }, random) => {
  const at = random.int(1, Math.max(1, last.length - 3))
  const ways = [
    last.slice(0, at) + last.slice(at + 1, at + 2) + last.slice(at, at + 1) + last.slice(at + 2),
    last.slice(0, at) + last.slice(at + 1),
    last.slice(0, at) + last.slice(at, at + 1) + last.slice(at),
    last.slice(0, at) + 'aeinrst'.charAt(random.int(0, 6)) + last.slice(at + 1),
  ]
  return { first, last: ways[random.int(0, 3)] ?? last }
}
