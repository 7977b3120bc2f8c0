import type { Found } from '../../../preload/contract/connection.ts'
import { listQueues } from '../contacts/list-contacts.ts'
import { integrationById } from '../integrations/integrations.ts'
import type { Tools } from '../tools.ts'

/** What imports have brought of an integration so far: its queues, users and states, from the kept sums. Fails with `integrationNotFound`. */
export function found(tools: Tools, integrationId: string): Found {
  const { database } = tools
  const { no } = integrationById(tools, integrationId)
  const { users, active } = database
    .prepare('SELECT count(*) AS users, coalesce(sum(active), 0) AS active FROM external_user WHERE integration_no = ?')
    .one<{ users: number; active: number }>(no)
  const states = database
    .prepare(`
      SELECT a.name, sum(t.occurrences) AS occurrences, sum(t.milliseconds) AS milliseconds
      FROM external_activity AS a JOIN state_total AS t ON t.external_activity_no = a.no
      WHERE a.integration_no = ? GROUP BY a.no ORDER BY milliseconds DESC, a.name`)
    .all<Found['states'][number]>(no)
  return { queues: listQueues(tools, integrationId), users, usersActive: active, states }
}
