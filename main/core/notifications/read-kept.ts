import type { Selectable } from 'kysely'
import type { Message, UnreadableReason } from '../../../preload/contract/notifications.ts'
import type { Database } from '../platform.ts'
import type { InboxMessageRow } from '../schema/tables.ts'
import { readableFields } from './mask-fields.ts'
import type { EventFields, EventTrouble, StateEvent } from './receiver.ts'

/** A message of the inbox as it was read from the table. */
export type StoredMessage = Selectable<InboxMessageRow>

/** How the fields of events are kept in place of a message's text: masked, in their order. */
export type StoredFields = readonly (readonly [path: string, value: string])[]

export function storedEvents({ events }: Pick<StoredMessage, 'events'>): readonly StoredFields[] {
  return events === '' ? [] : (JSON.parse(events) as StoredFields[])
}

export function reasonOf({ state, troubles }: Pick<StoredMessage, 'state' | 'troubles'>): UnreadableReason | null {
  return state === 'unreadable' ? (JSON.parse(troubles) as UnreadableReason) : null
}

export const isTrouble = (read: StateEvent | EventTrouble): read is EventTrouble => 'code' in read

/** What is known of a message before anybody reads its events. */
export function headOf(
  row: StoredMessage,
): Pick<Message, 'no' | 'receivedAt' | 'method' | 'contentType' | 'state' | 'reason'> {
  return {
    no: row.no,
    receivedAt: row.received_at,
    method: row.method as Message['method'],
    contentType: row.content_type,
    state: row.state as Message['state'],
    reason: reasonOf(row),
  }
}

/**
 * The newest messages that could be taken apart, the newest first, `most` of them, with what can be read of their events; only those that were
 * understood, where it says so.
 */
export function* keptEvents(
  database: Database,
  integrationNo: number,
  most: number,
  which: 'all' | 'understood' = 'all',
): Generator<{ readonly row: StoredMessage; readonly events: readonly EventFields[] }> {
  const states = which === 'all' ? '' : "AND state = 'understood'"
  const rows = database
    .prepare(`SELECT * FROM inbox_message WHERE integration_no = ? AND events <> '' ${states} ORDER BY no DESC LIMIT ?`)
    .iterate<StoredMessage>(integrationNo, most)
  for (const row of rows) yield { row, events: storedEvents(row).map(readableFields) }
}
