import { totalsDelta } from '../states/state-totals.ts'
import type { ImportSink, MakeSink, Written } from './import-sink.ts'
import { knownNames } from './known-names.ts'

/** An agent state out of a list; half open, UTC milliseconds. */
export interface StateValue {
  readonly agent: string
  readonly agentName?: string
  /** State with its reason. */
  readonly state: string
  readonly start: number
  readonly end: number
  readonly isAmbiguous: boolean
}

interface StandingRow {
  readonly no: number
  readonly end_at: number
  readonly import_no: number | null
  readonly flag: number
  readonly touched: number
}

/**
 * Writes agent states. A state is the same when user, name and start are: within one file the longest of them counts,
 * over several files the latest; a state that a person has changed stays as it is. A later file takes over what it brings again,
 * changed or not, and what stood before is kept: so undoing one import leaves what another has brought too.
 */
export const stateSink: MakeSink<StateValue> = (tools, run): ImportSink<StateValue> => {
  const { database } = tools
  const { importNo } = run
  const known = knownNames(tools, run)
  const totals = totalsDelta(database)
  const insert = database.prepare(`
    INSERT INTO agent_state (integration_no, external_user_no, external_activity_no, start_at, end_at, import_no, flag, touched)
    VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (external_user_no, start_at, external_activity_no) DO NOTHING`)
  const standing = database.prepare(
    'SELECT no, end_at, import_no, flag, touched FROM agent_state WHERE external_user_no = ? AND start_at = ? AND external_activity_no = ?',
  )
  const replace = database.prepare('UPDATE agent_state SET end_at = ?, import_no = ?, flag = ? WHERE no = ?')
  const keepOld = database.prepare(
    'INSERT INTO superseded_state (agent_state_no, by_import_no, end_at, import_no, flag) VALUES (?, ?, ?, ?, ?)',
  )
  const integrationNo = run.integrationNo ?? 0
  return (values): Written => {
    let added = 0
    let changed = 0
    known.refresh()
    for (const value of values) {
      const user = known.user(value.agent, value.agentName ?? '')
      const activity = known.activity(value.state)
      const flag = value.isAmbiguous ? 1 : 0
      const counted = {
        integration_no: integrationNo,
        external_user_no: user,
        external_activity_no: activity,
        start_at: value.start,
      }
      if (insert.run(integrationNo, user, activity, value.start, value.end, importNo, flag).changes === 1) {
        totals.add({ ...counted, end_at: value.end }, 1)
        added += 1
        continue
      }
      const row = standing.get<StandingRow>(user, value.start, activity)
      if (!row || row.touched === 1) continue
      const isOwn = row.import_no === importNo
      if (isOwn && value.end <= row.end_at) continue
      if (!isOwn) keepOld.run(row.no, importNo, row.end_at, row.import_no, row.flag)
      replace.run(value.end, importNo, flag, row.no)
      if (value.end === row.end_at) continue
      totals.add({ ...counted, end_at: row.end_at }, -1)
      totals.add({ ...counted, end_at: value.end }, 1)
      changed += 1
    }
    totals.write()
    return { added, changed, unchanged: values.length - added - changed, changes: known.takeChanges() }
  }
}
