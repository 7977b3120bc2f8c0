/** What the first bytes of a file say about it. `text` is everything that may be a delimited list. */
export type FileKind = 'empty' | 'zip' | 'other' | 'binary' | 'text'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** The first bytes that decide the kind; a UTF-16 list without a mark shows itself well within them. */
export const kindBytes = 4096

// Formats people take for a list: the old .xls and protected .xlsx (OLE), PDF, RTF, gzip, 7-Zip, RAR.
const others = ['d0cf11e0a1b11ae1', '255044462d', '7b5c727466', '1f8b', '377abcaf271c', '526172211a07']

/** Recognises a file by its content; its name and ending are never asked. */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty'
  if (startsWith(head, '504b0304') || startsWith(head, '504b0506')) return 'zip'
  if (others.some((magic) => startsWith(head, magic))) return 'other'
  if (markedEncoding(head) !== undefined) return 'text'
  if (isMarkup(head)) return 'other'
  if (head.includes(0)) return unmarkedUtf16(head) === undefined ? 'binary' : 'text'
  return isMostlyControls(head) ? 'binary' : 'text'
}

/** The encoding its byte order mark names. */
export function markedEncoding(head: Uint8Array): Encoding | undefined {
  if (startsWith(head, 'efbbbf')) return 'utf-8'
  if (startsWith(head, 'fffe')) return 'utf-16le'
  if (startsWith(head, 'feff')) return 'utf-16be'
  return undefined
}

/**
 * UTF-16 without a mark: western lists have a zero in nearly every second byte, and nowhere else.
 * Undefined for anything else, so that a real binary file is not taken for text.
 */
export function unmarkedUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.floor(head.length / 2)
  if (pairs < 2) return undefined
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even++
    if (head[at + 1] === 0) odd++
  }
  if (even === 0 && odd > pairs * 0.7) return 'utf-16le'
  if (odd === 0 && even > pairs * 0.7) return 'utf-16be'
  return undefined
}

function startsWith(head: Uint8Array, hex: string): boolean {
  for (let at = 0; at * 2 < hex.length; at++) {
    if (head[at] !== Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)) return false
  }
  return true
}

// Several systems export an HTML or XML table under the name .xls.
function isMarkup(head: Uint8Array): boolean {
  return /^\s*<(?:!doctype|html|head|meta|table|\?xml|workbook)/i.test(
    new TextDecoder('latin1').decode(head.subarray(0, 200)),
  )
}

function isMostlyControls(head: Uint8Array): boolean {
  let controls = 0
  for (const byte of head)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls++
  return controls > head.length / 10
}
