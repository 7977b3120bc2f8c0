import type { OdigoEvent } from './odigo-event.ts'
import { englishLabels } from './odigo-labels.ts'
import type { OdigoSwitches } from './odigo-switches.ts'
import { oddMessage } from './odd-message.ts'

/** A message before it is sent. */
export interface OdigoMessage {
  readonly method: 'GET' | 'POST'
  /** Behind the question mark; empty without one. */
  readonly query: string
  readonly contentType: string
  readonly body: string | Buffer
}

export type Encoding = OdigoSwitches['encoding']
type Format = Pick<OdigoSwitches, 'hasManyEvents' | 'hasDetails'>
type Fields = readonly (readonly [string, string])[]

const several = ['json', 'xml', 'form', 'query'] as const
// a server gathers what happens within a moment, not a whole day
const mostEvents = 50

/**
 * Writes events as messages: several to a message where that is wished and the encoding can, else each its own. `turn` says which encoding
 * is next in a mixture; the answer has as many messages as turns were used.
 */
export function writeMessages(
  events: readonly OdigoEvent[],
  encoding: Encoding,
  { hasManyEvents, hasDetails }: Format,
  turn = 0,
): readonly OdigoMessage[] {
  if (encoding === 'mixed')
    return events.flatMap((event, at) =>
      writeMessages([event], several[(turn + at) % several.length] ?? 'json', { hasManyEvents: false, hasDetails }),
    )
  const size = hasManyEvents && encoding !== 'form' && encoding !== 'query' ? mostEvents : 1
  const messages: OdigoMessage[] = []
  for (let at = 0; at < events.length; at += size) {
    messages.push(written(events.slice(at, at + size), encoding, { hasManyEvents, hasDetails }))
  }
  return messages
}

function written(
  events: readonly OdigoEvent[],
  encoding: Exclude<Encoding, 'mixed'>,
  { hasManyEvents, hasDetails }: Format,
): OdigoMessage {
  if (encoding === 'odd') return oddMessage(events, { hasManyEvents, hasDetails })
  const all = events.map((event) => fieldsOf(event, hasDetails))
  const first = all[0] ?? []
  switch (encoding) {
    case 'json':
      return post(
        'application/json; charset=utf-8',
        JSON.stringify(
          hasManyEvents ? { events: all.map((one) => Object.fromEntries(one)) } : { event: Object.fromEntries(first) },
        ),
      )
    case 'xml': {
      const elements = all.map((one) => element('event', one))
      const root = hasManyEvents ? `<events>${elements.join('')}</events>` : elements.join('')
      return post('application/xml; charset=utf-8', `<?xml version="1.0" encoding="UTF-8"?>${root}`)
    }
    case 'form':
      return post('application/x-www-form-urlencoded', formOf(first))
    case 'query':
      return { method: 'GET', query: formOf(first), contentType: '', body: '' }
  }
}

function fieldsOf({ agent, state, pauseType, since }: OdigoEvent, hasDetails: boolean): Fields {
  return [
    ['agentLogin', agent.login],
    ['agentName', agent.name],
    ['state', englishLabels.states[state]],
    ...(hasDetails && pauseType !== null ? [['pauseType', englishLabels.pauseTypes[pauseType]] as const] : []),
    ['since', new Date(since).toISOString()],
  ]
}

function post(contentType: string, body: string): OdigoMessage {
  return { method: 'POST', query: '', contentType, body }
}

function formOf(fields: Fields): string {
  return new URLSearchParams(fields.map(([name, value]): [string, string] => [`event.${name}`, value])).toString()
}

function element(name: string, fields: Fields): string {
  return `<${name}>${fields.map(([inner, value]) => `<${inner}>${escaped(value)}</${inner}>`).join('')}</${name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
