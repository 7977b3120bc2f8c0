import type { Generated } from 'kysely'

/** A token that is valid; a revoked one is no row. */
export interface NotificationTokenRow {
  no: Generated<number>
  id: string
  integration_no: number
  /** SHA-256 of the token, hexadecimal. */
  hash: string
  created_at: number
  last_used_at: number | null
}

export interface NotificationFeedRow {
  integration_no: number
  first_at: number | null
  last_at: number | null
  received: number
  /** EventProfile as JSON. */
  profile: string
  /** `none`, `guess` or `person`. */
  profile_origin: string
}

/** A message as it came, until it was looked at; then its events, masked, in place of its text. */
export interface InboxMessageRow {
  no: Generated<number>
  integration_no: number
  received_at: number
  method: string
  content_type: string
  query: string
  body: string
  state: string
  /** Fields of each event as JSON: `[[path, value], …][]`. */
  events: string
  /** What is wrong, as JSON: null or an EventTrouble for each event; or the reason why there are none. */
  troubles: string
}

/** What an agent's state was from a moment on. What tells one from another is `external_user_no, since, external_activity_no`. */
export interface StateEventRow {
  integration_no: number
  external_user_no: number
  since: number
  external_activity_no: number
  /** Null: until the next event of the agent. */
  until: number | null
  /** 1: read from an hour that a clock change repeats. */
  flag: number
  /** The first message that told it. */
  message_no: number
}

/** How much came in an hour; `hour` is its start, `longest_silence` the longest pause that ended in it, in milliseconds. */
export interface MessageHourRow {
  integration_no: number
  hour: number
  messages: number
  longest_silence: number
}
