import { SaxesParser, type SaxesTagNS } from 'saxes'
import { createCharacterData } from './character-data.ts'
import { WireFailure } from './wire-failure.ts'

/** An element that arrived. Names without prefix; text to the letter, also of `&#13;`. */
export interface WireElement {
  readonly name: string
  /** Of an element without children. */
  readonly text: string
  /** `xsi:nil`: nothing is here, but a place is kept. */
  readonly isNil: boolean
  readonly children: readonly WireElement[]
}

interface Open {
  readonly name: string
  readonly isNil: boolean
  readonly children: WireElement[]
  text: string
}

// Five9's deepest answer has eight levels.
const deepest = 32

/** Reads what is inside the body of an envelope: an operation's answer or a fault. Fails with a `WireFailure`. */
export async function readEnvelope(pieces: Iterable<string> | AsyncIterable<string>): Promise<WireElement> {
  const reader = new EnvelopeReader()
  for await (const piece of pieces) reader.write(piece)
  return reader.end()
}

/**
 * Reads the text of the one `return` of an answer while it arrives; nothing of it is kept. A fault, and whatever is wrong with the
 * answer, is thrown as a `WireFailure`, of a truncated one after the text that did arrive.
 */
export async function* readReturnText(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const reader = new EnvelopeReader()
  const data = createCharacterData()
  let isInside = false
  for await (const piece of pieces) {
    let rest = piece
    while (rest !== '') {
      if (isInside) {
        const { text, after } = data.read(rest)
        if (text !== '') yield text
        if (after === undefined) break
        isInside = false
        rest = after
      } else {
        // Tag by tag, so that what follows `<return>` is not given to the parser, which would keep it all.
        const end = rest.indexOf('>') + 1 || rest.length
        reader.write(rest.slice(0, end))
        rest = rest.slice(end)
        isInside = reader.hasJustOpened('return')
      }
    }
  }
  const answer = reader.end()
  if (answer.name === 'Fault') throw new WireFailure('fault', answer)
  if (answer.children[0]?.name !== 'return') throw new WireFailure('notSoap')
}

class EnvelopeReader {
  readonly #parser = new SaxesParser({ xmlns: true })
  readonly #open: Open[] = []
  #depth = 0
  #isInBody = false
  #found: WireElement | undefined
  #justOpened = ''
  #head = ''
  #isKnown = false

  constructor() {
    this.#parser.on('doctype', () => {
      throw new WireFailure('doctype')
    })
    this.#parser.on('opentag', (tag) => this.#enter(tag))
    this.#parser.on('closetag', () => this.#leave())
    this.#parser.on('text', (text) => this.#add(text))
    this.#parser.on('cdata', (text) => this.#add(text))
  }

  write(piece: string): void {
    this.#justOpened = ''
    if (this.#isKnown) {
      this.#feed(piece)
      return
    }
    // Enough to tell a page for people from an envelope.
    this.#head += piece
    if (this.#head.trimStart().length >= 64 || this.#head.includes('>')) this.#begin()
  }

  /** Whether the last piece ended with the start tag of an element of this name that an answer has. */
  hasJustOpened(name: string): boolean {
    return this.#justOpened === name && this.#open.length === 2 && this.#open[0]?.name !== 'Fault'
  }

  end(): WireElement {
    if (!this.#isKnown) this.#begin()
    if (this.#head.trim() === '') throw new WireFailure('empty')
    try {
      this.#parser.close()
    } catch (error) {
      // Only what is missing is found this late.
      throw error instanceof WireFailure ? error : new WireFailure('truncated')
    }
    if (this.#found === undefined) throw new WireFailure('notSoap')
    return this.#found
  }

  #begin(): void {
    this.#isKnown = true
    const start = this.#head.replace(/^\uFEFF/, '').trimStart()
    this.#head = start.slice(0, 1)
    if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) throw new WireFailure('html')
    if (start !== '') this.#feed(start)
  }

  #feed(piece: string): void {
    try {
      this.#parser.write(piece)
    } catch (error) {
      throw error instanceof WireFailure ? error : new WireFailure('malformed')
    }
  }

  #enter(tag: SaxesTagNS): void {
    this.#depth++
    if (this.#depth > deepest) throw new WireFailure('malformed')
    if (this.#depth === 1 && tag.local !== 'Envelope') throw new WireFailure(htmlOr(tag.local))
    if (this.#depth === 2) this.#isInBody = tag.local === 'Body'
    if (this.#depth < 3 || !this.#isInBody || this.#found !== undefined) return
    this.#open.push({ name: tag.local, isNil: isNil(tag), children: [], text: '' })
    this.#justOpened = tag.isSelfClosing ? '' : tag.local
  }

  #leave(): void {
    this.#depth--
    this.#justOpened = ''
    const closed = this.#open.pop()
    if (closed === undefined) return
    const { name, isNil, children } = closed
    const element = { name, text: children.length === 0 ? closed.text : '', isNil, children }
    const parent = this.#open.at(-1)
    if (parent === undefined) this.#found ??= element
    else parent.children.push(element)
  }

  #add(text: string): void {
    const top = this.#open.at(-1)
    if (top !== undefined) top.text += text
  }
}

function htmlOr(name: string): 'html' | 'notSoap' {
  return name.toLowerCase() === 'html' ? 'html' : 'notSoap'
}

function isNil({ attributes }: SaxesTagNS): boolean {
  for (const { local, uri, value } of Object.values(attributes)) {
    if (local !== 'nil' || uri !== 'http://www.w3.org/2001/XMLSchema-instance') continue
    return value.trim() === 'true' || value.trim() === '1'
  }
  return false
}
