import { type CountedState, totalsDelta } from '../states/state-totals.ts'
import type { ImportSink, MakeSink, Written } from './import-sink.ts'
import { insertRows, rowsAtOnce } from './insert-rows.ts'
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

interface NewState extends CountedState {
  readonly flag: number
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
  const standing = database.prepare(
    'SELECT no, end_at, import_no, flag, touched FROM agent_state WHERE external_user_no = ? AND start_at = ? AND external_activity_no = ?',
  )
  const newest = database.prepare('SELECT coalesce(max(no), 0) AS no FROM agent_state')
  const replace = database.prepare('UPDATE agent_state SET end_at = ?, import_no = ?, flag = ? WHERE no = ?')
  const keepOld = database.prepare(
    'INSERT INTO superseded_state (agent_state_no, by_import_no, end_at, import_no, flag) VALUES (?, ?, ?, ?, ?)',
  )
  const integrationNo = run.integrationNo ?? 0

  /** Answers whether anything of it has changed. */
  const takeOver = (state: NewState, row: StandingRow): boolean => {
    if (row.touched === 1) return false
    const isOwn = row.import_no === importNo
    if (isOwn && state.end_at <= row.end_at) return false
    if (!isOwn) keepOld.run(row.no, importNo, row.end_at, row.import_no, row.flag)
    replace.run(state.end_at, importNo, state.flag, row.no)
    if (state.end_at === row.end_at) return false
    totals.add({ ...state, end_at: row.end_at }, -1)
    totals.add(state, 1)
    return true
  }

  const write = (states: readonly NewState[]): { added: number; changed: number } => {
    const count = { added: 0, changed: 0 }
    const before = newest.one<{ no: number }>().no
    const rows = states.map((state) => [
      state.integration_no,
      state.external_user_no,
      state.external_activity_no,
      state.start_at,
      state.end_at,
      importNo,
      state.flag,
      0,
    ])
    const areNew = insertRows(database, { into, conflict: 'ON CONFLICT DO NOTHING' }, rows) === states.length
    const seen = new Set<number>()
    for (const state of states) {
      // most of the time nothing like it was there, and nobody has to look
      const row = areNew
        ? undefined
        : standing.get<StandingRow>(state.external_user_no, state.start_at, state.external_activity_no)
      // what is newer than all before came with the first of these rows that is like it
      const isFirst = row === undefined || (row.no > before && !seen.has(row.no))
      if (row !== undefined) seen.add(row.no)
      if (isFirst) {
        totals.add(state, 1)
        count.added += 1
      } else if (takeOver(state, row)) count.changed += 1
    }
    return count
  }

  return (values): Written => {
    let added = 0
    let changed = 0
    known.refresh()
    for (let at = 0; at < values.length; at += rowsAtOnce) {
      const states = values.slice(at, at + rowsAtOnce).map((value) => ({
        integration_no: integrationNo,
        external_user_no: known.user(value.agent, value.agentName ?? ''),
        external_activity_no: known.activity(value.state),
        start_at: value.start,
        end_at: value.end,
        flag: value.isAmbiguous ? 1 : 0,
      }))
      const count = write(states)
      added += count.added
      changed += count.changed
    }
    totals.write()
    return { added, changed, unchanged: values.length - added - changed, changes: known.takeChanges() }
  }
}

const into =
  'agent_state (integration_no, external_user_no, external_activity_no, start_at, end_at, import_no, flag, touched)'
