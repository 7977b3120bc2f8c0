/** Children of an element of an answer; `null` is an element that says it has no value. */
export type AnswerChildren = readonly (readonly [name: string, content: AnswerContent])[]
export type AnswerContent = string | number | boolean | null | AnswerChildren

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** Text as XML carries it. `carriageReturn` is how a return is written. */
export function xmlText(text: string, carriageReturn = '&#13;'): string {
  return text.replace(/[&<>"\r]/g, (found) => (found === '\r' ? carriageReturn : (entities[found] ?? found)))
}

export function xmlChildren(content: AnswerContent): string {
  if (typeof content !== 'object' || content === null) return content === null ? '' : xmlText(String(content))
  return content
    .map(([name, inner]) => (inner === null ? `<${name} xsi:nil="true"/>` : `<${name}>${xmlChildren(inner)}</${name}>`))
    .join('')
}

/** What stands before and after the children of an answer, with the prefixes Five9's server uses. */
export function answerFrame(namespace: string, operation: string): readonly [string, string] {
  return [
    `<?xml version="1.0" encoding="UTF-8"?><env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Header/><env:Body><ns2:${operation}Response xmlns:ns2="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `</ns2:${operation}Response></env:Body></env:Envelope>`,
  ]
}

/** What the server says no with. */
export class Fault extends Error {
  readonly detail: string
  readonly fields: AnswerChildren
  readonly faultcode: 'env:Server' | 'env:Client'
  /** `detail` names the element inside `detail`; empty for a fault without one. */
  constructor(
    message: string,
    detail = '',
    fields: AnswerChildren = [],
    faultcode: 'env:Server' | 'env:Client' = 'env:Server',
  ) {
    super(message)
    this.detail = detail
    this.fields = fields
    this.faultcode = faultcode
  }
}

export function faultText(namespace: string, { message, detail, fields, faultcode }: Fault): string {
  const inner =
    detail === ''
      ? ''
      : `<detail><ns1:${detail} xmlns:ns1="${namespace}">${xmlChildren(fields)}<message>${xmlText(message)}</message></ns1:${detail}></detail>`
  return `<?xml version="1.0" encoding="UTF-8"?><env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Body><env:Fault><faultcode>${faultcode}</faultcode><faultstring>${xmlText(message)}</faultstring>${inner}</env:Fault></env:Body></env:Envelope>`
}
