import type { MappingEntry } from '../../../preload/contract/mapping-changes.ts'
import { applyChange, nextNumber, readEntity } from '../journal/apply-change.ts'
import type { Change } from '../journal/entities.ts'
import { changeByPerson, readChanges } from '../journal/journal.ts'
import type { Tools } from '../tools.ts'
import { checkDraft, standingMapping } from './check-draft.ts'

interface Place {
  readonly no: number
  readonly name: string
}

/** Number of an external activity -> activity ID; null: not mapped. */
export type Snapshot = Readonly<Record<string, number | null>>

/** The mapping of an integration as it stands. */
export function takeSnapshot({ database }: Tools, integrationNo: number): Snapshot {
  return Object.fromEntries(standingMapping(database, integrationNo).map(({ no, activityId }) => [no, activityId]))
}

/** Documented states of a draft become known, as one step of their own: they may be seen before the mapping is taken back. */
export function makeKnown(
  { database, clock, newId }: Tools,
  integration: Place,
  entries: readonly MappingEntry[],
  documented: ReadonlySet<string>,
): void {
  const unseen = checkDraft(database, integration.no, entries, documented).filter(({ no }) => no === null)
  const first = nextNumber(database, 'externalActivity')
  const changes = unseen.map(({ state }, at): Change => {
    const after = { no: first + at, id: newId(), integration_no: integration.no, name: state }
    return { entity: 'externalActivity', key: after.no, before: null, after }
  })
  const subject = unseen.map(({ state }) => state).join(', ')
  changeByPerson(database, clock, { operation: 'externalActivityAdded', subject }, changes)
}

/** Maps as the draft says, as one step that can be undone; answers its number, null when all was so already. Fails as `checkDraft`. */
export function applyDraft(
  { database, clock }: Tools,
  integration: Place,
  entries: readonly MappingEntry[],
): number | null {
  const changes = checkDraft(database, integration.no, entries, new Set()).flatMap(({ no, before, after }): Change[] =>
    no === null || before === after ? [] : [mappingTo(database, no, after)],
  )
  if (changes.length === 0) return null
  changeByPerson(database, clock, { operation: 'mappingApplied', subject: integration.name }, changes)
  return database.prepare('SELECT max(no) AS no FROM journal_step').one<{ no: number }>().no
}

/** Brings every external activity back that the snapshot knows. The step that had changed them counts as undone, for good. */
export function returnTo({ database }: Tools, snapshot: Snapshot, journalStep: number | null): void {
  for (const [key, activityId] of Object.entries(snapshot)) {
    const change = mappingTo(database, Number(key), activityId)
    const isThere = readEntity(database, 'externalActivity', Number(key)) !== null
    if (isThere && (change.before?.activity_id ?? null) !== activityId) applyChange(database, change)
  }
  if (journalStep !== null) database.prepare('UPDATE journal_step SET undone = 2 WHERE no = ?').run(journalStep)
}

/** What a snapshot becomes by a step of the journal. */
export function expectedAfter({ database }: Tools, snapshot: Snapshot, journalStep: number | null): Snapshot {
  const changes = journalStep === null ? [] : readChanges(database, journalStep)
  const changed = changes.map(({ key, after }) => [key, after === null ? null : Number(after.activity_id)] as const)
  return { ...snapshot, ...Object.fromEntries(changed) }
}

function mappingTo(database: Tools['database'], no: number, activityId: number | null): Change {
  const after = activityId === null ? null : { external_activity_no: no, activity_id: activityId, classification: 1 }
  return { entity: 'mapping', key: no, before: readEntity(database, 'mapping', no), after }
}
