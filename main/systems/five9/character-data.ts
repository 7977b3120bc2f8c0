import { WireFailure } from './wire-failure.ts'

/** Reads the text of one element piece by piece, up to the first tag. */
export interface CharacterData {
  /** The text that is certain by now. `after` begins at the tag that ends the text; undefined while more is to come. */
  read(piece: string): { readonly text: string; readonly after: string | undefined }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const cdata = '<![CDATA['
const comment = '<!--'
// `&#x10FFFF;` is the longest reference with a meaning; leading zeros make it longer.
const longestReference = 16

/**
 * Text of XML without a tree: references are resolved, CDATA taken, comments skipped, line ends unified, characters that XML does not
 * allow refused. A parser would keep the whole text in memory until the closing tag; a report is one such text.
 */
export function createCharacterData(): CharacterData {
  let pending = ''
  let inside: 'text' | 'cdata' | 'comment' = 'text'

  /** Text that is complete up to `end`, which is where a tag begins or the piece ends; what cannot be told yet is kept. */
  function plain(raw: string, isLast: boolean): string {
    let end = raw.length
    if (!isLast) {
      const reference = raw.lastIndexOf('&')
      if (reference >= 0 && !raw.includes(';', reference)) end = reference
      else if (raw.endsWith('\r')) end--
      if (raw.length - end > longestReference) throw new WireFailure('malformed')
    }
    pending = raw.slice(end)
    return resolved(unified(end === raw.length ? raw : raw.slice(0, end)))
  }

  /** Up to `mark`, or as far as `mark` cannot begin. */
  function until(mark: string, raw: string): { readonly taken: string; readonly rest: string | undefined } {
    const end = raw.indexOf(mark)
    if (end >= 0) return { taken: raw.slice(0, end), rest: raw.slice(end + mark.length) }
    const longest = Math.max(0, raw.length - mark.length)
    // A return may be half of a line end.
    const safe = raw[longest - 1] === '\r' ? longest - 1 : longest
    pending = raw.slice(safe)
    return { taken: raw.slice(0, safe), rest: undefined }
  }

  return {
    read(piece) {
      let rest: string | undefined = pending + piece
      pending = ''
      let text = ''
      while (rest !== undefined && rest !== '') {
        if (inside !== 'text') {
          const { taken, rest: next }: ReturnType<typeof until> = until(inside === 'cdata' ? ']]>' : '-->', rest)
          if (inside === 'cdata') text += unified(taken)
          if (next !== undefined) inside = 'text'
          rest = next
          continue
        }
        const tag = rest.indexOf('<')
        if (tag < 0) {
          text += plain(rest, false)
          break
        }
        text += plain(rest.slice(0, tag), true)
        rest = rest.slice(tag)
        if (rest.startsWith(cdata)) {
          inside = 'cdata'
          rest = rest.slice(cdata.length)
        } else if (rest.startsWith(comment)) {
          inside = 'comment'
          rest = rest.slice(comment.length)
        } else if (cdata.startsWith(rest) || comment.startsWith(rest)) {
          pending = rest
          break
        } else return { text, after: rest }
      }
      return { text, after: undefined }
    },
  }
}

function unified(raw: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/.test(raw)) throw new WireFailure('malformed')
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
}

function resolved(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]*)(;?)/g, (_, name: string, end: string) => {
    const character = end === ';' ? (named[name] ?? numbered(name)) : undefined
    if (character === undefined) throw new WireFailure('malformed')
    return character
  })
}

function numbered(name: string): string | undefined {
  const found = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name)
  if (found === null || name.startsWith('#X')) return undefined
  const code = found[1] === undefined ? Number(found[2]) : Number.parseInt(found[1], 16)
  const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13
  const isAllowed =
    !isControl && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff
  return isAllowed ? String.fromCodePoint(code) : undefined
}
