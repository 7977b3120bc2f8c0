import type { EventProfile, Message } from '../../../preload/contract/notifications.ts'
import { settingsOf } from '../integrations/integrations.ts'
import type { IntegrationRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'
import { readProfile } from './feed.ts'
import { maskFields, readableFields } from './mask-fields.ts'
import { headOf, isTrouble, type StoredFields, type StoredMessage, storedEvents } from './read-kept.ts'
import type { EventFields, EventPlace, Receiver } from './receiver.ts'

// a message can have thousands of events and a text of a megabyte: what is shown is its beginning
const eventsShown = 50
const textShown = 4000

/** Kept messages, newest first, as they are read with the profile that is kept. */
export function listMessages(
  tools: Tools,
  row: IntegrationRow,
  receiver: Receiver,
  {
    states,
    offset,
    limit,
  }: { readonly states: readonly Message['state'][]; readonly offset: number; readonly limit: number },
): { rows: Message[]; total: number } {
  const { database } = tools
  const which =
    states.length === 0
      ? 'FROM inbox_message WHERE integration_no = ?'
      : `FROM inbox_message WHERE integration_no = ? AND state IN (${states.map(() => '?').join(', ')})`
  const { total } = database.prepare(`SELECT count(*) AS total ${which}`).one<{ total: number }>(row.no, ...states)
  const { profile } = readProfile(database, row.no)
  const rows = database
    .prepare(`SELECT * ${which} ORDER BY no DESC LIMIT ? OFFSET ?`)
    .all<StoredMessage>(row.no, ...states, limit, offset)
  return { rows: rows.map((message) => messageOf(message, row, receiver, profile)), total }
}

/** A kept message as it is read with a profile. */
export function messageOf(
  message: StoredMessage,
  row: IntegrationRow,
  receiver: Receiver,
  profile: EventProfile,
): Message {
  const { no, receivedAt, method, contentType, state, reason } = headOf(message)
  const place = placeOf(row, receiver, receivedAt)
  return {
    no,
    receivedAt,
    method,
    contentType,
    state,
    reason,
    text:
      reason === null
        ? ''
        : [message.query, message.body]
            .filter((text) => text !== '')
            .join('\n')
            .slice(0, textShown),
    events: fieldsOf(message, receiver)
      .slice(0, eventsShown)
      .map((fields) => ({
        fields: fields.map(([path, value]) => ({ path, value })),
        ...readingOf(readableFields(fields), receiver, profile, place),
      })),
  }
}

export function placeOf(row: IntegrationRow, receiver: Receiver, receivedAt: number): EventPlace {
  return { zone: row.zone, receivedAt, withDetail: receiver.wantsDetail(settingsOf(row)) }
}

/** Masked. Of a message that nobody has looked at yet, as it will be. */
function fieldsOf(message: StoredMessage, receiver: Receiver): readonly StoredFields[] {
  if (message.state !== 'new' || message.events !== '') return storedEvents(message)
  const { query, body, content_type: contentType } = message
  const events = receiver.readMessage({ query, body, contentType })
  return 'reason' in events ? [] : events.map((fields) => maskFields(fields, new Set()))
}

function readingOf(
  fields: EventFields,
  receiver: Receiver,
  profile: EventProfile,
  place: EventPlace,
): Pick<Message['events'][number], 'read' | 'trouble'> {
  const reading = receiver.readEvent(fields, profile, place)
  if (isTrouble(reading)) return { read: null, trouble: reading }
  const { agent, agentName, state, since, until } = reading
  return { read: { agent, agentName, state, since, until }, trouble: null }
}
