import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PayloadUnreadable } from '../../../../main/systems/odigo/payload-tree.ts'
import { readMessage } from '../../../../main/systems/odigo/read-message.ts'

const read = (body: string, contentType = '', query = '') =>
  readMessage({ body, contentType, query }).map((fields) => Object.fromEntries(fields))
const reasonOf = (body: string) => {
  try {
    read(body)
  } catch (error) {
    if (error instanceof PayloadUnreadable) return error.reason
    throw error
  }
  return undefined
}

describe('a message', () => {
  it.each([
    ['JSON', '{"agent":{"login":"j.doe"},"state":"Break"}'],
    ['XML', '<?xml version="1.0"?><o:event xmlns:o="urn:x"><agent login="j.doe"/><state>Break</state></o:event>'],
  ])('is read from %s by its paths', (_, body) => {
    const [fields] = read(body)
    expect(Object.entries(fields ?? {}).map(([path, text]) => [path.replace(/^event\./, ''), text])).toEqual([
      ['agent.login', 'j.doe'],
      ['state', 'Break'],
    ])
  })

  it('is read from a form and from a query, the body saying it better', () => {
    expect(read('agent=j.doe&state=On%20Break', '', 'tenant=7&state=Old')).toEqual([
      { tenant: '7', state: 'On Break', agent: 'j.doe' },
    ])
    expect(read('a=1+2&&a=100%&b&c=')).toEqual([{ 'a.0': '1 2', 'a.1': '100%' }])
    expect(read('', '', 'agent=j.doe&state=Break')).toEqual([{ agent: 'j.doe', state: 'Break' }])
  })

  it('keeps identifiers to the letter', () => {
    expect(read('{"agent": 0012345678901234567, "n": -1.50, "text": "1 \\"2\\" 3", "on": true, "none": null}')).toEqual(
      [{ agent: '0012345678901234567', n: '-1.50', text: '1 "2" 3', on: 'true' }],
    )
    expect(read('agent=%20j%20')).toEqual([{ agent: ' j ' }])
  })

  it('has one or many events, and what stands around belongs to each', () => {
    expect(read('[{"a":"1"},{"a":"2"}]')).toEqual([{ a: '1' }, { a: '2' }])
    expect(read('{"site":"x","data":{"kind":"k","events":[{"a":"1"},{"a":"2","kind":"own"}]}}')).toEqual([
      { site: 'x', 'data.kind': 'k', a: '1' },
      { site: 'x', 'data.kind': 'k', a: '2', kind: 'own' },
    ])
    expect(read('<events site="x"><event><a>1</a></event><event><a>2</a></event></events>')).toEqual([
      { 'events.site': 'x', a: '1' },
      { 'events.site': 'x', a: '2' },
    ])
    expect(read('{"skills":["a","b"]}')).toEqual([{ 'skills.0': 'a', 'skills.1': 'b' }])
  })

  it('does not believe a wrong type', () => {
    expect(read('{"a":"1"}', 'application/xml')).toEqual([{ a: '1' }])
    expect(read('<e><a>1</a></e>', 'application/json')).toEqual([{ 'e.a': '1' }])
  })

  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['{"a":', 'notJson'],
    ['{a:1}', 'notJson'],
    ['<a><b></a>', 'notXml'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'doctype'],
    ['['.repeat(100_000), 'tooDeep'],
    ['<a>'.repeat(100), 'tooDeep'],
    [`[${'"a",'.repeat(200_001)}"a"]`, 'tooMany'],
    ['hello', 'noFields'],
    ['[]', 'noFields'],
    ['["a"]', 'noFields'],
    ['{"a":null}', 'noFields'],
  ])('%#: says why it cannot be read', (body, reason) => {
    expect(reasonOf(body)).toBe(reason)
  })

  it('survives hostile names', () => {
    const [fields] = readMessage({
      body: '{"__proto__":{"x":"1"},"constructor":{"prototype":{"y":"2"}}}',
      contentType: '',
      query: '',
    })
    expect([...(fields ?? [])]).toEqual([
      ['__proto__.x', '1'],
      ['constructor.prototype.y', '2'],
    ])
    expect(({} as { readonly x?: string }).x).toBeUndefined()
  })

  it('is read or refused with a reason, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((text) => `<${text}`),
        ),
        (body) => {
          expect(reasonOf(body) === undefined || typeof reasonOf(body) === 'string').toBe(true)
        },
      ),
    )
  })

  it('keeps every text of JSON at its path', () => {
    const leaf = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), leaf, { minKeys: 1 }), (event) => {
        expect(read(JSON.stringify({ outer: event }))).toEqual([
          Object.fromEntries(Object.entries(event).map(([name, text]) => [`outer.${name}`, text])),
        ])
      }),
    )
  })
})
