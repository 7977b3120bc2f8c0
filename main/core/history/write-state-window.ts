import type { TimeWindow } from '../connections/connector.ts'
import type { SinkRun, Written } from '../imports/import-sink.ts'
import { insertRows } from '../imports/insert-rows.ts'
import { knownNames } from '../imports/known-names.ts'
import type { StateValue } from '../imports/write-states.ts'
import type { SqlValue } from '../platform.ts'
import { totalsDelta } from '../states/state-totals.ts'
import type { Tools } from '../tools.ts'
import { removedStates } from './removed-states.ts'

interface StandingState {
  readonly no: number
  readonly integration_no: number
  readonly external_user_no: number
  readonly external_activity_no: number
  readonly start_at: number
  readonly end_at: number
  readonly import_no: number | null
  readonly flag: number
  readonly touched: number
  /** Whether a system said so, and not a file or a person. */
  readonly reported: number
}

/** `changed` counts also what the system no longer reports. */
export type StateWindowSink = (range: TimeWindow, values: readonly StateValue[]) => Written

/**
 * Writes what a system reports of the agent states that begin in a range: all of them, so that what a system said before and says no
 * longer goes, unless a person or a file has had a hand in it. A state is the same when user, name and start are; of one given twice the
 * longer counts. What is as it was stays with the run that brought it; what stood before a change is kept for undo.
 * Called inside `atomically`.
 */
export function stateWindowSink(tools: Tools, run: SinkRun & { readonly integrationNo: number }): StateWindowSink {
  const { database } = tools
  const { importNo, integrationNo } = run
  const known = knownNames(tools, run)
  const totals = totalsDelta(database)
  const removed = removedStates(database)
  const inRange = database.prepare(`
    SELECT s.*, coalesce(r.source, 'file') <> 'file' AS reported
    FROM agent_state AS s LEFT JOIN import_run AS r ON r.no = s.import_no
    WHERE s.integration_no = ? AND s.start_at >= ? AND s.start_at < ?`)
  const replace = database.prepare('UPDATE agent_state SET end_at = ?, import_no = ?, flag = ? WHERE no = ?')
  const keepOld = database.prepare(`
    INSERT INTO superseded_state (agent_state_no, by_import_no, end_at, import_no, flag) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`)

  return ({ from, to }, values) => {
    known.refresh()
    const standing = new Map(
      inRange.all<StandingState>(integrationNo, from, to).map((state) => [keyOf(state), state] as const),
    )
    let changed = 0
    const added: SqlValue[][] = []
    for (const [key, state] of longest(values, known)) {
      const old = standing.get(key)
      standing.delete(key)
      const counted = { integration_no: integrationNo, ...state }
      if (old === undefined) {
        const { external_user_no: user, external_activity_no: activity, start_at: start, end_at: end, flag } = state
        added.push([integrationNo, user, activity, start, end, importNo, flag, 0])
        totals.add(counted, 1)
        continue
      }
      const isSame = old.end_at === state.end_at && old.flag === state.flag
      // what a file brought too is taken over even so: undoing the file must leave what the system says
      if (old.touched === 1 || (isSame && old.reported === 1)) continue
      if (old.import_no !== importNo) keepOld.run(old.no, importNo, old.end_at, old.import_no, old.flag)
      replace.run(state.end_at, importNo, state.flag, old.no)
      if (isSame) continue
      changed += 1
      totals.add(old, -1)
      totals.add(counted, 1)
    }
    let gone = 0
    for (const state of standing.values()) {
      if (state.touched === 1 || state.reported === 0) continue
      removed.remove(importNo, state)
      totals.add(state, -1)
      gone += 1
    }
    insertRows(database, { into: intoStates }, added)
    totals.write()
    return {
      added: added.length,
      changed: changed + gone,
      unchanged: values.length - added.length - changed,
      changes: known.takeChanges(),
    }
  }
}

const intoStates =
  'agent_state (integration_no, external_user_no, external_activity_no, start_at, end_at, import_no, flag, touched)'

type StateKey = Pick<StandingState, 'external_user_no' | 'external_activity_no' | 'start_at'>
type ReadState = StateKey & Pick<StandingState, 'end_at' | 'flag'>

const keyOf = ({ external_user_no: user, external_activity_no: activity, start_at: start }: StateKey): string =>
  `${user} ${activity} ${start}`

function longest(
  values: readonly StateValue[],
  known: Pick<ReturnType<typeof knownNames>, 'user' | 'activity'>,
): ReadonlyMap<string, ReadState> {
  const states = new Map<string, ReadState>()
  for (const value of values) {
    const state = {
      external_user_no: known.user(value.agent, value.agentName ?? ''),
      external_activity_no: known.activity(value.state),
      start_at: value.start,
      end_at: value.end,
      flag: value.isAmbiguous ? 1 : 0,
    }
    const key = keyOf(state)
    const other = states.get(key)
    if (other === undefined || other.end_at < state.end_at) states.set(key, state)
  }
  return states
}
