import { Five9Failure } from './five9-failure.ts'

/** The two services, by the last part of their namespace. */
export type Five9Service = 'admin' | 'supervisor'

/** The children of an element, in the order in which they are sent. A list of pairs, since the order is binding. */
export type Children = readonly (readonly [name: string, content: Content])[]
type Content = string | number | boolean | Children

/**
 * A SOAP 1.1 envelope as Five9 wants it: only the operation has a prefix, its children none (the schema says `unqualified`), and they
 * follow in the order given. Fails with `textRefused` for a text with a character that XML cannot carry.
 */
export function envelope(service: Five9Service, operation: string, children: Children): string {
  const namespace = `http://service.${service}.ws.five9.com/`
  return [
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ',
    `xmlns:ser="${namespace}"><soapenv:Header/><soapenv:Body>`,
    `<ser:${operation}>${write(children)}</ser:${operation}>`,
    '</soapenv:Body></soapenv:Envelope>',
  ].join('')
}

function write(content: Content): string {
  if (typeof content === 'object') return content.map(([name, inner]) => `<${name}>${write(inner)}</${name}>`).join('')
  return escaped(String(content))
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

function escaped(text: string): string {
  // Everything below a blank but tab and line ends, half a pair, and two code points that are no characters.
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/.test(text) || !text.isWellFormed()) throw new Five9Failure('textRefused')
  // A carriage return in the open would arrive as a line feed.
  return text.replace(/[&<>\r]/g, (character) => entities[character] ?? character)
}
