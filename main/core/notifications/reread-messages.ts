import type { EventProfile, NotificationStatus } from '../../../preload/contract/notifications.ts'
import type { IntegrationRow } from '../schema/tables.ts'
import { type CountedState, totalsDelta } from '../states/state-totals.ts'
import type { Tools } from '../tools.ts'
import { eventStore } from './event-store.ts'
import { writeProfile } from './feed.ts'
import { lastListening } from './listening-run.ts'

/** From now on messages are read like this; those that are kept are read anew, and what they said before is taken back. */
export function keepProfile(
  tools: Tools,
  row: Pick<IntegrationRow, 'no'>,
  profile: EventProfile,
  profileOrigin: NotificationStatus['profileOrigin'] = 'person',
): void {
  tools.database.atomically(() => {
    writeProfile(tools.database, row.no, { profile, profileOrigin })
    takeBackEvents(tools, row.no)
    tools.database
      .prepare(`
        UPDATE inbox_message SET state = 'new'
        WHERE integration_no = ? AND state IN ('understood', 'partly', 'notUnderstood')`)
      .run(row.no)
  })
}

const keptEvents = `state_event AS e WHERE e.integration_no = ?1
  AND e.message_no IN (SELECT no FROM inbox_message WHERE integration_no = ?1)`
const receivedRuns = `SELECT no FROM import_run WHERE integration_no = ?1 AND source = 'received'`

/** What kept messages told first goes, with the spans that follow from it; what older ones told stays. */
function takeBackEvents(tools: Tools, integrationNo: number): void {
  const { database } = tools
  const ours = `SELECT s.no FROM ${keptEvents.replace(
    'WHERE',
    `JOIN agent_state AS s ON s.external_user_no = e.external_user_no AND s.start_at = e.since
      AND s.external_activity_no = e.external_activity_no WHERE`,
  )} AND s.touched = 0 AND s.import_no IN (${receivedRuns})`
  const totals = totalsDelta(database)
  for (const state of database
    .prepare(`SELECT * FROM agent_state WHERE no IN (${ours})`)
    .all<CountedState>(integrationNo))
    totals.add(state, -1)
  database.prepare(`DELETE FROM agent_state WHERE no IN (${ours})`).run(integrationNo)
  // a file has taken some of them over: when it is undone they are not to come back
  database.prepare(`DELETE FROM superseded_state WHERE import_no IN (${receivedRuns})`).run(integrationNo)
  totals.write()
  // what ended with one of them ends elsewhere now
  const borders = database
    .prepare(`
      SELECT DISTINCT e.external_user_no AS user, (
        SELECT max(b.since) FROM state_event AS b WHERE b.external_user_no = e.external_user_no AND b.since < e.since) AS since
      FROM ${keptEvents}`)
    .all<{ user: number; since: number | null }>(integrationNo)
  database
    .prepare(`DELETE FROM state_event AS e WHERE ${keptEvents.replace('state_event AS e WHERE ', '')}`)
    .run(integrationNo)
  const run = lastListening(database, integrationNo)
  if (run === null) return
  const remains = database.prepare('SELECT 1 FROM state_event WHERE external_user_no = ? AND since = ? LIMIT 1')
  const store = eventStore(tools, integrationNo)
  for (const { user, since } of borders) if (since !== null && remains.get(user, since)) store.touch(user, since)
  store.writeSpans(() => run.no)
}
