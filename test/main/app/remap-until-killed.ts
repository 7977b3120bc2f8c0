import { randomUUID } from 'node:crypto'
import { beginGuarded, proceed } from '../../../main/core/activities/guarded-change.ts'
import { connect } from '../../../main/platform/database/connect.ts'

/**
 * A process of its own that changes a mapping as far as told, says so, and waits to be killed.
 * Arguments: workspace file, integration id, how many steps after the pause, state and activity id.
 */
const [path = '', integrationId = '', steps = '', state = '', activity = ''] = process.argv.slice(2)
const tools = {
  database: connect(path),
  clock: { now: () => Date.now(), zone: () => 'Europe/Berlin' },
  newId: () => randomUUID(),
}
const entries = [{ state, activityId: Number(activity) }]
const { no } = beginGuarded(tools, { integrationId, entries }, new Set())
for (let step = 0; step < Number(steps); step += 1) proceed(tools, no)
process.stdout.write('waiting\n')
setInterval(() => {}, 60_000)
