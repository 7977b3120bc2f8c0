import { fail } from '../../../preload/contract/failure.ts'

/** Told what an XML text holds, in its order. Names come without their prefix; `attributes` is the text between name and `>`. */
export interface XmlHandlers {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

export interface XmlScanner {
  push(piece: string): void
  end(): void
}

// No tag or text of a workbook comes near this; without it one endless text would be looked at again with every piece.
const longestToken = 16 * 1024 * 1024

const space = 32
const exclamation = 33
const doubleQuote = 34
const singleQuote = 39
const slash = 47
const less = 60
const greater = 62
const question = 63

/**
 * Reads XML piece by piece. Fails with `fileUnsafe` for a document type (entities that grow, files from elsewhere) and with
 * `fileDamaged` for tags that do not close.
 */
export function createXmlScanner(fileName: string, handlers: XmlHandlers): XmlScanner {
  let buffer = ''
  let pos = 0
  const open: string[] = []
  const damaged = () => fail('fileDamaged', { name: fileName })

  /** Position after the construct that starts at `pos` with `<!` or `<?`; -1 while it is not all there. */
  function afterSpecial(): number {
    if (buffer.startsWith('<?', pos)) return after('?>')
    if (buffer.startsWith('<!--', pos)) return after('-->')
    if (buffer.startsWith('<![CDATA[', pos)) {
      const end = buffer.indexOf(']]>', pos)
      if (end !== -1) handlers.text(buffer.slice(pos + 9, end))
      return after(']]>')
    }
    if (buffer.length - pos < 9) return -1
    throw fail('fileUnsafe', { name: fileName })
  }

  function after(mark: string): number {
    const at = buffer.indexOf(mark, pos)
    return at === -1 ? -1 : at + mark.length
  }

  /** The `>` that ends the tag at `pos`: one inside an attribute's quotes does not. */
  function tagEnd(): number {
    let mark = 0
    // Tags are short: looking at each character is quicker here than searching.
    for (let at = pos + 1; at < buffer.length; at++) {
      const code = buffer.charCodeAt(at)
      if (mark !== 0) {
        if (code === mark) mark = 0
      } else if (code === greater) return at
      else if (code === doubleQuote || code === singleQuote) mark = code
    }
    return -1
  }

  function takeTag(end: number): void {
    if (buffer.charCodeAt(pos + 1) === slash) {
      const name = nameAt(pos + 2, end)
      if (open.pop() !== name) throw damaged()
      handlers.close(name)
      return
    }
    const isEmpty = buffer.charCodeAt(end - 1) === slash
    const attributesEnd = isEmpty ? end - 1 : end
    let nameEnd = pos + 1
    while (nameEnd < attributesEnd && buffer.charCodeAt(nameEnd) > space) nameEnd++
    const name = nameAt(pos + 1, nameEnd)
    handlers.open(name, nameEnd === attributesEnd ? '' : buffer.slice(nameEnd, attributesEnd))
    if (isEmpty) handlers.close(name)
    else open.push(name)
  }

  /** The name of a tag without its prefix. One letter, as most names of a sheet, costs no new text. */
  function nameAt(from: number, to: number): string {
    if (to - from === 1) return buffer.charAt(from)
    const name = buffer.slice(from, to).trimEnd()
    return name.slice(name.indexOf(':') + 1)
  }

  return {
    push(piece) {
      buffer = pos >= buffer.length ? piece : buffer.slice(pos) + piece
      pos = 0
      while (pos < buffer.length) {
        let tag = pos
        while (tag < buffer.length && buffer.charCodeAt(tag) !== less) tag++
        if (tag === buffer.length) break
        if (tag > pos) handlers.text(decodeXmlText(buffer.slice(pos, tag)))
        pos = tag
        const second = buffer.charCodeAt(pos + 1)
        const isSpecial = second === exclamation || second === question
        const end = isSpecial ? afterSpecial() : tagEnd()
        if (end === -1 || Number.isNaN(second)) break
        if (!isSpecial) takeTag(end)
        pos = isSpecial ? end : end + 1
      }
      if (buffer.length - pos > longestToken) throw damaged()
    },
    end() {
      if (open.length > 0 || buffer.slice(pos).trim() !== '') throw damaged()
    },
  }
}

/** The value of an attribute in the text of a tag; undefined when it is not there. A prefix of the name is ignored. */
export function xmlAttribute(attributes: string, name: string): string | undefined {
  for (let from = 0; ; ) {
    const at = attributes.indexOf(name, from)
    if (at === -1) return undefined
    const before = attributes.charCodeAt(at - 1)
    const mark = attributes.charAt(at + name.length + 1)
    const isName = (before <= space || before === 58) && attributes.charCodeAt(at + name.length) === 61
    if (isName && (mark === '"' || mark === "'")) {
      const start = at + name.length + 2
      const end = attributes.indexOf(mark, start)
      return end === -1 ? undefined : decodeXmlText(attributes.slice(start, end))
    }
    from = at + 1
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its character references replaced; an unknown one stays as it is. */
function decodeXmlText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? all) : all
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
