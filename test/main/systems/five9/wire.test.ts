import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { cellsOf, first } from '../../../../main/systems/five9/answer-fields.ts'
import { readEnvelope, readReturnText, type WireElement } from '../../../../main/systems/five9/wire.ts'
import { WireFailure } from '../../../../main/systems/five9/wire-failure.ts'

const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

function answer(inner: string): string {
  return `<?xml version="1.0"?>\n<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/" ${xsi}><env:Header><a><b/></a></env:Header><env:Body><ns2:xResponse xmlns:ns2="u">${inner}</ns2:xResponse></env:Body></env:Envelope>`
}

function cut(text: string, sizes: readonly number[]): string[] {
  const pieces: string[] = []
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    pieces.push(text.slice(at, at + size))
    at += size
  }
  return pieces
}

async function* arriving(pieces: readonly string[]): AsyncGenerator<string> {
  for (const piece of pieces) yield await Promise.resolve(piece)
}

async function textOf(pieces: readonly string[]): Promise<string> {
  let text = ''
  for await (const piece of readReturnText(arriving(pieces))) text += piece
  return text
}

async function troubleOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'none'
  } catch (error) {
    if (error instanceof WireFailure) return error.trouble
    throw error
  }
}

describe('an envelope', () => {
  it('gives names without prefix, text to the letter, and nil cells in their place', async () => {
    const values = `<values><data>a&#13;\n&amp;&#233;&#xE9;</data><data xsi:nil="true"/><data xsi:nil="1"></data><data xsi:nil="false">x</data><data nil="true">y</data><data/><data><![CDATA[<&>]]> </data></values>`
    const read = await readEnvelope([answer(`<q:return xmlns:q="v">${values}</q:return>`)])
    expect(read.name).toBe('xResponse')
    expect(cellsOf(first(read, 'return'))).toEqual(['a\r\n&éé', null, null, 'x', 'y', '', '<&> '])
  })

  it('is read alike however it is cut into pieces', async () => {
    const text = answer('<return><a>1</a><b>ü&lt;</b></return>')
    const whole = await readEnvelope([text])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), async (sizes) => {
        expect(await readEnvelope(cut(text, sizes))).toEqual(whole)
      }),
    )
  })

  it('is truncated wherever it ends too early, in either reading', async () => {
    const text = answer('<return>abc&amp;d,e\r\nf</return>')
    const start = text.indexOf('<env:Envelope') + 13
    for (let length = start; length < text.length; length++) {
      expect(await troubleOf(readEnvelope([text.slice(0, length)]))).toBe('truncated')
      expect(await troubleOf(textOf([text.slice(0, length)]))).toBe('truncated')
    }
    expect(await troubleOf(textOf([text]))).toBe('none')
  })

  it('is refused with a DOCTYPE, with depth without end, with something behind it', async () => {
    expect(await troubleOf(readEnvelope([`<!DOCTYPE a>${answer('')}`]))).toBe('doctype')
    expect(await troubleOf(readEnvelope([answer('<a>'.repeat(40) + '</a>'.repeat(40))]))).toBe('malformed')
    expect(await troubleOf(readEnvelope([`${answer('')}<more/>`]))).toBe('malformed')
    expect(await troubleOf(readEnvelope([answer('&unknown;')]))).toBe('malformed')
    expect(await troubleOf(readEnvelope(['  ', '\n', '<html', '><body></html>']))).toBe('html')
    expect(await troubleOf(readEnvelope(['<hTmL xmlns="http://www.w3.org/1999/xhtml"/>']))).toBe('html')
    expect(await troubleOf(readEnvelope(['<x>', '</x>']))).toBe('notSoap')
    expect(await troubleOf(readEnvelope([' \n']))).toBe('empty')
  })
})

describe('a long text', () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      '&amp;',
      '&lt;',
      '&gt;',
      '&quot;',
      '&apos;',
      '&#13;',
      '&#xD;',
      '&#xA;',
      '&#233;',
      '&#x1F600;',
      '\r\n',
      '\r',
      '\n',
      '<!-- c -> -->',
      '<![CDATA[<&]]\r\n>]]>',
      '<![CDATA[]]>',
      ']',
    ),
    fc.string({ unit: fc.constantFrom('a', ',', '"', 'é', '😀', ' ', ';', '#', 'x'), maxLength: 12 }),
  )

  function bySaxes(text: string): string {
    const parser = new SaxesParser({ xmlns: true })
    let found = ''
    parser.on('text', (piece) => (found += piece))
    parser.on('cdata', (piece) => (found += piece))
    parser.write(`<r>${text}</r>`).close()
    return found
  }

  it('is what a parser of XML makes of it, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fragment, { maxLength: 20 }).map((parts) => parts.join('')),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
        async (text, sizes) => {
          expect(await textOf(cut(answer(`<return>${text}</return>`), sizes))).toBe(bySaxes(text))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is malformed where a parser says so', async () => {
    for (const text of [
      '&',
      '& ',
      '&;',
      '&nbsp;',
      '&#0;',
      '&#xD800;',
      '&#X41;',
      '&#1;',
      '&#x110000;',
      '\u0001',
      `&${'a'.repeat(30)};`,
      '</x>',
    ]) {
      expect(() => bySaxes(text)).toThrow(/./)
      expect([text, await troubleOf(textOf([answer(`<return>${text}</return>`)]))]).toEqual([text, 'malformed'])
      expect(await troubleOf(textOf(cut(answer(`<return>${text}</return>`), [3])))).toBe('malformed')
    }
  })

  it('may be empty, and is nothing else than the one return', async () => {
    expect(await textOf([answer('<return></return>')])).toBe('')
    expect(await textOf([answer('<return xsi:nil="true"/>')])).toBe('')
    expect(await troubleOf(textOf([answer('<other>x</other>')]))).toBe('notSoap')
    expect(await troubleOf(textOf([answer('')]))).toBe('notSoap')
  })

  it('is a fault where a fault comes', async () => {
    const text = answer('').replace(
      /<ns2:.*<\/ns2:xResponse>/,
      '<env:Fault><faultstring>no</faultstring><detail><return>x</return></detail></env:Fault>',
    )
    const found: WireElement[] = []
    await textOf([text]).catch((error: unknown) => {
      if (error instanceof WireFailure && error.fault !== undefined) found.push(error.fault)
    })
    expect(found.map(({ name }) => name)).toEqual(['Fault'])
  })
})
