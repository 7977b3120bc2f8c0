import { foldForSearch, spellings } from '../fold.ts'

/** How a login name is made of a name. `full` holds both names whole; the others leave room for several people. */
export type LoginStrength = 'full' | 'short'

/** A login without domain, mail domain and separators, folded; and without the counter at its end. */
export interface Login {
  readonly whole: string
  readonly letters: string
  /** The number at the end, 0 without. */
  readonly counter: number
}

/** Old systems cut logins at 8 characters, Windows at 20. */
const cutLengths = [8, 20] as const

/** `FIRMA\Anna.Schmidt2@firma.de` as annaschmidt2, annaschmidt. */
export function readLogin(identifier: string): Login {
  const own = foldForSearch(identifier.replace(/^.*\\/, '').replace(/@.*$/, ''))
  const whole = own.replaceAll(/[^\p{L}\p{N}]+/gu, '')
  const letters = whole.replace(/\d+$/, '')
  return { whole, letters, counter: Number(whole.slice(letters.length)) }
}

/** Every login usually made of a name, without separators. Particles count as part of the last name, and may be left out. */
export function loginsOf(firstName: string, lastName: string): ReadonlyMap<string, LoginStrength> {
  const logins = new Map<string, LoginStrength>()
  const shorts: string[] = []
  const firstNames = firstName.split(/[\s-]+/u).filter((word) => word !== '')
  const lastWords = lastName.split(/[\s-]+/u).filter((word) => word !== '')
  for (const first of nameForms([firstName, firstNames[0] ?? ''])) {
    for (const last of nameForms([lastName, lastWords.at(-1) ?? '', lastWords[0] ?? ''])) {
      logins.set(first + last, 'full').set(last + first, 'full')
      const initial = first.charAt(0)
      shorts.push(
        initial + last,
        last + initial,
        last + first.slice(0, 2),
        first + last.charAt(0),
        first.slice(0, 2) + last,
      )
      for (const cut of cutLengths) {
        const long = cut === 20 ? first + last : initial + last
        if (long.length > cut) shorts.push(long.slice(0, cut))
      }
    }
  }
  // Shorter ones fit half the company.
  for (const short of shorts) if (short.length >= 4 && !logins.has(short)) logins.set(short, 'short')
  return logins
}

function nameForms(texts: readonly string[]): ReadonlySet<string> {
  const forms = new Set<string>()
  for (const text of texts) {
    for (const form of spellings(text)) {
      const letters = form.replaceAll(/[^\p{L}\p{N}]+/gu, '')
      if (letters.length >= 2) forms.add(letters)
    }
  }
  return forms
}
