import type { EventProfile, NotificationStatus } from '../../../preload/contract/notifications.ts'
import type { Database } from '../platform.ts'
import type { NotificationFeedRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'

export type Feed = Pick<
  NotificationStatus,
  'firstAt' | 'lastAt' | 'received' | 'waiting' | 'notUnderstood' | 'profile' | 'profileOrigin'
>

/** What an integration has received up to now, and how it is read. */
export function feedOf({ database }: Tools, integrationNo: number): Feed {
  const row = feedRow(database, integrationNo)
  const count = (states: string): number =>
    database
      .prepare(`SELECT count(*) AS rows FROM inbox_message WHERE integration_no = ? AND state IN (${states})`)
      .one<{ rows: number }>(integrationNo).rows
  return {
    firstAt: row?.first_at ?? null,
    lastAt: row?.last_at ?? null,
    received: row?.received ?? 0,
    waiting: count("'new'"),
    notUnderstood: count("'partly', 'notUnderstood', 'unreadable'"),
    ...profileOf(row),
  }
}

export type KeptProfile = Pick<NotificationStatus, 'profile' | 'profileOrigin'>

export function readProfile(database: Database, integrationNo: number): KeptProfile {
  return profileOf(feedRow(database, integrationNo))
}

export function writeProfile(database: Database, integrationNo: number, kept: KeptProfile): void {
  database
    .prepare(`
      INSERT INTO notification_feed (integration_no, received, profile, profile_origin) VALUES (?, 0, ?, ?)
      ON CONFLICT (integration_no) DO UPDATE SET profile = excluded.profile, profile_origin = excluded.profile_origin`)
    .run(integrationNo, JSON.stringify(kept.profile), kept.profileOrigin)
}

/**
 * Before an integration is removed: its tokens, messages, events and hours, and the times it has listened without bringing anything.
 * Call it before looking whether the integration still holds data, in the same `atomically`.
 */
export function deleteFeed({ database }: Tools, integrationNo: number): void {
  database.atomically(() => {
    for (const table of ['notification_token', 'notification_feed', 'inbox_message', 'state_event', 'message_hour'])
      database.prepare(`DELETE FROM ${table} WHERE integration_no = ?`).run(integrationNo)
    database
      .prepare(`
        DELETE FROM import_run WHERE integration_no = ? AND source = 'received'
          AND NOT EXISTS (SELECT 1 FROM agent_state WHERE agent_state.integration_no = import_run.integration_no)`)
      .run(integrationNo)
  })
}

function feedRow(database: Database, integrationNo: number): NotificationFeedRow | undefined {
  return database
    .prepare('SELECT * FROM notification_feed WHERE integration_no = ?')
    .get<NotificationFeedRow>(integrationNo)
}

function profileOf(row: NotificationFeedRow | undefined): KeptProfile {
  if (row === undefined) return { profile: {}, profileOrigin: 'none' }
  return {
    profile: JSON.parse(row.profile) as EventProfile,
    profileOrigin: row.profile_origin as KeptProfile['profileOrigin'],
  }
}
