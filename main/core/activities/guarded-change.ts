import { Failure, fail } from '../../../preload/contract/failure.ts'
import type { MappingEntry } from '../../../preload/contract/mapping-changes.ts'
import { integrationById } from '../integrations/integrations.ts'
import type { MappingChangeRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'
import { applyDraft, expectedAfter, makeKnown, returnTo, type Snapshot, takeSnapshot } from './apply-draft.ts'
import { standingMapping } from './check-draft.ts'
import { changeByNo, endChange, entriesOf, openNewChange, stepTo } from './mapping-changes.ts'

interface Standing {
  readonly no: number
  readonly name: string
  readonly state: string
  readonly paused_at: number | null
}

/**
 * Pauses the imports of an integration for a new mapping; a pause that is there already stays, a draft has nothing to pause. The pause is no
 * step of the journal: it is not a person's. Fails with `mappingUnderWay`, `integrationNotFound` and what `checkDraft` refuses; then nothing is paused.
 */
export function beginGuarded(
  tools: Tools,
  { integrationId, entries }: { readonly integrationId: string; readonly entries: readonly MappingEntry[] },
  documented: ReadonlySet<string>,
): MappingChangeRow {
  const { database, clock } = tools
  return database.atomically(() => {
    const integration = integrationById(tools, integrationId)
    const isOwn = integration.state === 'ready'
    const pausedAt = isOwn ? clock.now() : integration.paused_at
    const row = openNewChange(tools, integration, {
      way: 'guarded',
      step: 'paused',
      own_pause: isOwn ? 1 : 0,
      paused_at: pausedAt,
      entries,
    })
    makeKnown(tools, integration, entries, documented)
    if (isOwn)
      database
        .prepare("UPDATE integration SET state = 'paused', paused_at = ? WHERE no = ?")
        .run(pausedAt, integration.no)
    return row
  })
}

/**
 * The next step of a guarded change, in one transaction: snapshot, apply, resume, check. What goes wrong takes all of it back, and is kept as
 * the reason. Between two steps a process may end: `settleChanges` goes on from there.
 */
export function proceed(tools: Tools, no: number): MappingChangeRow {
  try {
    tools.database.atomically(() => nextStep(tools, changeByNo(tools, no)))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    tools.database.atomically(() => takeBack(tools, changeByNo(tools, no), error))
  }
  return changeByNo(tools, no)
}

/** After a start: what was applied is finished, what was not is taken back. No integration stays paused by a change that nobody goes on with. */
export function settleChanges(tools: Tools): void {
  const open = tools.database
    .prepare("SELECT * FROM mapping_change WHERE ended_at IS NULL AND way = 'guarded'")
    .all<MappingChangeRow>()
  for (const row of open) {
    if (row.step === 'paused' || row.step === 'snapshot')
      tools.database.atomically(() => takeBack(tools, row, fail('cancelled', {})))
    else while (proceed(tools, row.no).ended_at === null);
  }
}

function nextStep(tools: Tools, row: MappingChangeRow): void {
  const integration = standingOf(tools, row)
  switch (row.step) {
    case 'paused':
      refuseLifted(row, integration)
      return stepTo(tools, row, 'snapshot', { snapshot: JSON.stringify(takeSnapshot(tools, row.integration_no)) })
    case 'snapshot': {
      refuseLifted(row, integration)
      refuseOthers(tools, row, integration, snapshotOf(row))
      return stepTo(tools, row, 'applied', { journal_step_no: applyDraft(tools, integration, entriesOf(row)) })
    }
    case 'applied':
      resumeOwn(tools, row, integration)
      return stepTo(tools, row, 'resumed')
    default:
      refuseOthers(tools, row, integration, expectedAfter(tools, snapshotOf(row), row.journal_step_no))
      return endChange(tools, row, 'kept')
  }
}

function takeBack(tools: Tools, row: MappingChangeRow, failure: Failure): void {
  if (row.snapshot !== null) returnTo(tools, snapshotOf(row), row.journal_step_no)
  resumeOwn(tools, row, standingOf(tools, row))
  endChange(tools, row, 'takenBack', failure)
}

const snapshotOf = ({ snapshot }: MappingChangeRow): Snapshot => JSON.parse(snapshot ?? '{}') as Snapshot

function standingOf({ database }: Tools, { integration_no: no }: MappingChangeRow): Standing {
  const row = database.prepare('SELECT no, name, state, paused_at FROM integration WHERE no = ?').get<Standing>(no)
  return row ?? { no, name: '', state: 'removed', paused_at: null }
}

/** Whether the pause that the change relies on still is the same one. */
function isStillPaused({ paused_at: pausedAt }: MappingChangeRow, integration: Standing): boolean {
  return pausedAt === null || (integration.state === 'paused' && integration.paused_at === pausedAt)
}

function refuseLifted(row: MappingChangeRow, integration: Standing): void {
  if (!isStillPaused(row, integration)) throw fail('pauseLifted', { name: integration.name })
}

/** A pause that somebody else has made, before or meanwhile, is theirs to end. */
function resumeOwn({ database }: Tools, row: MappingChangeRow, integration: Standing): void {
  if (row.own_pause === 0 || !isStillPaused(row, integration)) return
  database.prepare("UPDATE integration SET state = 'ready', paused_at = NULL WHERE no = ?").run(integration.no)
}

/** Every external activity must be one that the change knows, and count as it says. */
function refuseOthers({ database }: Tools, row: MappingChangeRow, { name }: Standing, expected: Snapshot): void {
  const standing = standingMapping(database, row.integration_no)
  const arrived = standing.find(({ no }) => expected[no] === undefined)
  if (arrived) throw fail('stateArrived', { name, state: arrived.state })
  const isAsExpected = standing.every(({ no, activityId }) => expected[no] === activityId)
  if (!isAsExpected || standing.length !== Object.keys(expected).length) throw fail('mappingOverwritten', { name })
}
