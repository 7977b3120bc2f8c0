/** Letters without a decomposition of their own: plain spelling for comparison. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
}

/** The second spelling people use where the letter is missing on the keyboard. The Danish aa and the German ae, oe, ue. */
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

const isPlainAscii = /^[\x20-\x7e]*$/

/** One Unicode form, no invisible characters, every run of blanks (also no-break) one blank, none at the ends. Case stays. */
export function cleanText(text: string): string {
  if (isPlainAscii.test(text) && !text.includes('  ')) return text.trim()
  return text
    .replaceAll(/\p{Cf}/gu, '')
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** For searching: lower case, no diacritics, clean blanks. `Müller` and `MULLER` fold alike; `Mueller` does not. */
export function foldForSearch(text: string): string {
  const clean = cleanText(text)
  if (isPlainAscii.test(clean)) return clean.toLowerCase()
  // Taken apart on both sides of the lower case: 𝐀 has one only afterwards, İ gains a mark by it.
  const plain = clean
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{ASCII}]/gu, (letter) => plainLetters[letter] ?? letter)
  return cleanText(plain)
}

/**
 * The spellings of one word, folded: without diacritics, and spelled out where it differs. `Müller` gives muller and mueller, so it
 * agrees with both; `Mueller` and `Muller` do not agree with each other, as Bauer and Baur must not.
 */
export function spellings(word: string): readonly string[] {
  const plain = foldForSearch(word)
  const lower = cleanText(word).toLowerCase()
  if (isPlainAscii.test(lower)) return [plain]
  const long = foldForSearch(lower.replaceAll(/[äöüåø]/g, (letter) => spelledOut[letter] ?? letter))
  return long === plain ? [plain] : [plain, long]
}

/** One key for everything a word may be written as, also for words that differ: it finds candidates and proves nothing. */
export function looseKey(word: string): string {
  return foldForSearch(word)
    .replaceAll(/([aou])e|aa/g, (pair) => pair.charAt(0))
    .replaceAll('ij', 'y')
}
