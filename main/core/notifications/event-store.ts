import { insertRows } from '../imports/insert-rows.ts'
import { knownNames } from '../imports/known-names.ts'
import { foldForSearch } from '../people/fold.ts'
import type { SqlValue } from '../platform.ts'
import type { AgentStateRow } from '../schema/tables.ts'
import { totalsDelta } from '../states/state-totals.ts'
import type { Tools } from '../tools.ts'
import type { StateEvent } from './receiver.ts'
import { type AgentEvent, spansOfEvents } from './spans-of-events.ts'

export interface SpansWritten {
  readonly added: number
  readonly changed: number
}

export interface EventStore {
  /** Somebody else may have written since: names are looked at again. */
  refresh(): void
  /** Answers whether it says anything new. Agents and states that nobody knew become known. */
  add(event: StateEvent, messageNo: number): boolean
  /** That the spans which begin at this moment are not what they were. */
  touch(userNo: number, since: number): void
  /** Brings `agent_state` into step with the events that came; new rows belong to the run, which is asked for when there are any. */
  writeSpans(runNo: () => number): SpansWritten
  /** Agents of whom something new came since this was last asked. */
  takeTouched(): ReadonlySet<number>
}

interface StandingSpan extends Omit<AgentStateRow, 'import_no'> {
  /** Whether it came out of events and was left alone since. */
  readonly is_ours: number
}

/**
 * The events of one integration and the spans that follow from them. What stands there because of a file or of a person stays as it is.
 * Called inside `atomically`; after a transaction that failed it is made anew.
 */
export function eventStore(tools: Tools, integrationNo: number): EventStore {
  const { database } = tools
  const known = knownNames(tools, { importNo: 0, integrationNo })
  const totals = totalsDelta(database)
  // of several ends the latest, as `mergeEvents` has it
  const put = database.prepare(`
    INSERT INTO state_event (integration_no, external_user_no, since, external_activity_no, until, flag, message_no)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET
      until = max(coalesce(until, excluded.until), coalesce(excluded.until, until)), flag = max(flag, excluded.flag)
    WHERE until IS NOT max(coalesce(until, excluded.until), coalesce(excluded.until, until)) OR flag < excluded.flag`)
  const before = database.prepare('SELECT max(since) AS at FROM state_event WHERE external_user_no = ? AND since < ?')
  const after = database.prepare('SELECT min(since) AS at FROM state_event WHERE external_user_no = ? AND since > ?')
  const at = database.prepare(`
    SELECT external_activity_no AS activity, since, until, flag FROM state_event WHERE external_user_no = ? AND since = ?`)
  const standing = database.prepare(`
    SELECT s.*, s.touched = 0 AND coalesce(r.source, '') = 'received' AS is_ours
    FROM agent_state AS s LEFT JOIN import_run AS r ON r.no = s.import_no WHERE s.external_user_no = ? AND s.start_at = ?`)
  const change = database.prepare('UPDATE agent_state SET end_at = ?, flag = ? WHERE no = ?')
  const drop = database.prepare('DELETE FROM agent_state WHERE no = ?')
  const giveName = database.prepare(
    "UPDATE external_user SET name = ?, search = ? WHERE no = ? AND name = '' AND email = '' AND origin = 'states'",
  )

  const named = new Set<number>()
  const moments = new Map<number, Set<number>>()
  let touched = new Set<number>()

  const touch = (userNo: number, since: number): void => {
    const known = moments.get(userNo)
    if (known === undefined) moments.set(userNo, new Set([since]))
    else known.add(since)
  }

  const spansAt = (userNo: number, since: number) => {
    const events = at.all<AgentEvent>(userNo, since)
    const next = after.one<{ at: number | null }>(userNo, since).at
    const border = next === null ? [] : [{ activity: 0, since: next, until: next, flag: 0 }]
    return spansOfEvents([...events, ...border])
  }

  const writeAt = (userNo: number, since: number, importNo: number, added: SqlValue[][]): number => {
    const old = new Map(
      standing.all<StandingSpan>(userNo, since).map((row) => [row.external_activity_no, row] as const),
    )
    let changed = 0
    for (const { activity, start, end, flag } of spansAt(userNo, since)) {
      const row = old.get(activity)
      old.delete(activity)
      if (row === undefined) {
        added.push([integrationNo, userNo, activity, start, end, importNo, flag, 0])
        totals.add({ ...keyOf(userNo, activity), start_at: start, end_at: end }, 1)
      } else if (row.is_ours === 1 && (row.end_at !== end || row.flag !== flag)) {
        change.run(end, flag, row.no)
        totals.add(row, -1)
        totals.add({ ...row, end_at: end }, 1)
        changed += 1
      }
    }
    for (const row of old.values()) {
      if (row.is_ours === 0) continue
      drop.run(row.no)
      totals.add(row, -1)
      changed += 1
    }
    return changed
  }

  /** A name may come after the first event; what a person has entered stays. */
  const nameUser = (userNo: number, { agent, agentName }: StateEvent): void => {
    if (agentName === '' || named.has(userNo)) return
    named.add(userNo)
    giveName.run(agentName, foldForSearch(`${agent} ${agentName}`), userNo)
  }

  const keyOf = (userNo: number, activity: number) => ({
    integration_no: integrationNo,
    external_user_no: userNo,
    external_activity_no: activity,
  })

  return {
    refresh: known.refresh,
    add: (event, messageNo) => {
      const user = known.user(event.agent, event.agentName)
      const activity = known.activity(event.state)
      const flag = event.isAmbiguous ? 1 : 0
      if (put.run(integrationNo, user, event.since, activity, event.until, flag, messageNo).changes === 0) return false
      touch(user, event.since)
      touched.add(user)
      nameUser(user, event)
      return true
    },
    touch,
    writeSpans: (runNo) => {
      if (moments.size === 0) return { added: 0, changed: 0 }
      const importNo = runNo()
      const added: SqlValue[][] = []
      let changed = 0
      for (const [userNo, sinces] of moments) {
        const starts = new Set(sinces)
        // the one before ends elsewhere now
        for (const since of sinces) {
          const earlier = before.one<{ at: number | null }>(userNo, since).at
          if (earlier !== null) starts.add(earlier)
        }
        for (const start of starts) changed += writeAt(userNo, start, importNo, added)
      }
      insertRows(database, { into: intoStates }, added)
      totals.write()
      moments.clear()
      // what became known here is nobody's change: it goes to no journal
      known.takeChanges()
      return { added: added.length, changed }
    },
    takeTouched: () => {
      const taken = touched
      touched = new Set()
      return taken
    },
  }
}

const intoStates =
  'agent_state (integration_no, external_user_no, external_activity_no, start_at, end_at, import_no, flag, touched)'
