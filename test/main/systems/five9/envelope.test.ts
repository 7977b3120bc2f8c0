import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRequest } from '../../../../main/practice/five9/read-request.ts'
import { envelope } from '../../../../main/systems/five9/envelope.ts'
import { Five9Failure } from '../../../../main/systems/five9/five9-failure.ts'

const namespace = 'http://service.admin.ws.five9.com/'

describe('an envelope', () => {
  it('has the order and the namespaces given, and children without prefix', () => {
    const text = envelope('admin', 'runReport', [
      [
        'b',
        [
          ['end', 1],
          ['start', true],
        ],
      ],
      ['a', 'x'],
    ])
    expect(text).toBe(
      `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ser="${namespace}"><soapenv:Header/><soapenv:Body><ser:runReport><b><end>1</end><start>true</start></b><a>x</a></ser:runReport></soapenv:Body></soapenv:Envelope>`,
    )
    expect(envelope('supervisor', 'closeSession', [])).toContain('xmlns:ser="http://service.supervisor.ws.five9.com/"')
  })

  it('carries every text that XML can carry, to the letter', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('<', '>', '&', '"', "'", '\r', '\n', '\t', ']', ']]>', '&#13;'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
    })
    fc.assert(
      fc.property(text, (value) => {
        // oxlint-disable-next-line no-control-regex -- these are what is left out
        fc.pre(!/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/.test(value) && value.isWellFormed())
        const read = readRequest(envelope('admin', 'x', [['a', value]]), namespace)
        expect(read.children[0]?.text).toBe(value)
      }),
    )
  })

  it('refuses what XML cannot carry', () => {
    for (const bad of ['\0', 'a\u0007b', '\u001F', '\uFFFE', '\uD800', 'x\uDC00']) {
      expect(() => envelope('admin', 'x', [['a', [['b', bad]]]])).toThrow(Five9Failure)
    }
    expect(() => envelope('admin', 'x', [['a', 'tab\tline\n']])).not.toThrow()
  })
})
