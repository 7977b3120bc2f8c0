import { insertRows } from '../imports/insert-rows.ts'
import type { Database } from '../platform.ts'

export interface ArrivedMessage {
  readonly integrationNo: number
  readonly tokenNo: number
  readonly at: number
  readonly method: string
  readonly query: string
  readonly contentType: string
  readonly body: string
}

const hourLength = 3_600_000
// a type is some words; what is longer is not shown to anybody
const typeLength = 200

/**
 * Puts messages into the inbox as they came, in their order. `heardSince`: since when somebody listens for an integration, because
 * what nobody could hear was no silence. Called inside `atomically`; when that has committed they are there for good.
 */
export function keepMessages(
  database: Database,
  messages: readonly ArrivedMessage[],
  heardSince: (integrationNo: number) => number,
): void {
  insertRows(
    database,
    { into: intoInbox },
    messages.map(({ integrationNo, at, method, contentType, query, body }) => [
      integrationNo,
      at,
      method,
      contentType.slice(0, typeLength),
      query,
      body,
      'new',
      '',
      '',
    ]),
  )
  const used = database.prepare('UPDATE notification_token SET last_used_at = ? WHERE no = ?')
  for (const [tokenNo, { at }] of new Map(messages.map((message) => [message.tokenNo, message]))) used.run(at, tokenNo)
  for (const [integrationNo, own] of Map.groupBy(messages, (message) => message.integrationNo))
    count(
      database,
      integrationNo,
      own.map(({ at }) => at),
      heardSince(integrationNo),
    )
}

const intoInbox =
  'inbox_message (integration_no, received_at, method, content_type, query, body, state, events, troubles)'

function count(database: Database, integrationNo: number, moments: readonly number[], heardSince: number): void {
  const last = database
    .prepare('SELECT last_at AS at FROM notification_feed WHERE integration_no = ?')
    .get<{ at: number | null }>(integrationNo)
  const hours = new Map<number, { messages: number; silence: number }>()
  let before = Math.max(last?.at ?? 0, heardSince)
  for (const at of moments) {
    const hour = at - (at % hourLength)
    const known = hours.get(hour) ?? { messages: 0, silence: 0 }
    hours.set(hour, { messages: known.messages + 1, silence: Math.max(known.silence, at - before) })
    before = Math.max(before, at)
  }
  const put = database.prepare(`
    INSERT INTO message_hour (integration_no, hour, messages, longest_silence) VALUES (?, ?, ?, ?)
    ON CONFLICT (integration_no, hour) DO UPDATE SET
      messages = messages + excluded.messages, longest_silence = max(longest_silence, excluded.longest_silence)`)
  for (const [hour, { messages, silence }] of hours) put.run(integrationNo, hour, messages, silence)
  database
    .prepare(`
      INSERT INTO notification_feed (integration_no, first_at, last_at, received, profile, profile_origin)
      VALUES (?1, ?2, ?3, ?4, '{}', 'none')
      ON CONFLICT (integration_no) DO UPDATE SET first_at = coalesce(first_at, excluded.first_at),
        last_at = max(coalesce(last_at, 0), excluded.last_at), received = received + excluded.received`)
    .run(integrationNo, moments[0] ?? null, Math.max(...moments), moments.length)
}
