import { isUtf8 } from 'node:buffer'

/** Counts over the bytes of a file, fed piece by piece. */
export interface EncodingScan {
  feed(bytes: Uint8Array): void
  /** What the whole file is written in, after the last piece. */
  end(): { readonly encoding: 'utf-8' | 'windows-1252'; readonly hasZero: boolean }
}

/**
 * Tells UTF-8 from Windows-1252 by all bytes of a file: what decodes strictly is UTF-8. A file with a few bytes that do not fit
 * and many letters that do is UTF-8 with damage (its rows are reported one by one), since text in Windows-1252 all but never
 * contains such letters.
 */
export function createEncodingScan(): EncodingScan {
  let rest: Uint8Array = new Uint8Array(0)
  let letters = 0
  let strays = 0
  let isStrict = true
  let hasZero = false

  function count(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const length = sequenceLength(bytes, at)
      if (length > 1) letters++
      if (length === 0) strays++
      at += Math.max(length, 1)
    }
  }

  return {
    feed(piece) {
      hasZero ||= piece.includes(0)
      const bytes = rest.length === 0 ? piece : joined(rest, piece)
      const cut = bytes.length - unfinishedTail(bytes)
      const whole = bytes.subarray(0, cut)
      rest = bytes.slice(cut)
      const isGood = isUtf8(whole)
      isStrict &&= isGood
      // A sample of the good pieces is enough for the proportion.
      if (strays > 1000 && letters < strays) return
      if (!isGood) count(whole)
      else if (letters < 1000) count(whole.subarray(0, 65_536))
    },
    end() {
      if (rest.length > 0) {
        isStrict = false
        strays++
      }
      return { encoding: isStrict || letters > strays * 4 ? 'utf-8' : 'windows-1252', hasZero }
    },
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** Bytes at the end that begin a sequence which the next piece may finish. */
function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < expectedLength(byte) ? back : 0
  }
  return 0
}

function expectedLength(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2
  if (first >= 0xe0 && first <= 0xef) return 3
  return first >= 0xf0 && first <= 0xf4 ? 4 : 1
}

/** Length of the UTF-8 sequence at this place; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = expectedLength(first)
  return length > 1 && isUtf8(bytes.subarray(at, at + length)) ? length : 0
}
