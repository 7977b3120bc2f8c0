const germanLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** A name as a mail or login system writes it: lower case, plain letters, no blanks or apostrophes ("Jörg" -> "joerg"). */
export function loginText(name: string): string {
  return plainText(name.toLowerCase()).replace(/[^a-z0-9-]/g, '')
}

/** A name without letters that old systems do not know ("Weiß" -> "Weiss", "Niccolò" -> "Niccolo"). */
export function plainText(name: string): string {
  return name
    .replace(/[äöüß]/g, (letter) => germanLetters[letter] ?? letter)
    .replace(/[ÄÖÜ]/g, (letter) => capitalize(germanLetters[letter.toLowerCase()] ?? letter))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
}

/** The first free of `text`, `text2`, `text3` …, at most `length` characters long; case and blanks do not make it free. */
export function freeText(text: string, taken: Set<string>, length: number = text.length + 4): string {
  let free = text.slice(0, length)
  for (let count = 2; taken.has(key(free)); count++) {
    free = text.slice(0, length - String(count).length) + String(count)
  }
  taken.add(key(free))
  return free
}

function key(text: string): string {
  return text.trim().toLowerCase()
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
