import { type Failure, type FailureData, fail } from '../../../preload/contract/failure.ts'
import type { MappingChange, MappingEntry } from '../../../preload/contract/mapping-changes.ts'
import { integrationById } from '../integrations/integrations.ts'
import type { MappingChangeRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'

/** Steps of a change that Ponte does itself, and of one that a person does in injixo. */
export type ChangeStep = MappingChange['step']

/** The change of an integration that goes on; null when none does. */
export function openChange({ database }: Tools, integrationNo: number): MappingChangeRow | null {
  return (
    database
      .prepare('SELECT * FROM mapping_change WHERE integration_no = ? AND ended_at IS NULL')
      .get<MappingChangeRow>(integrationNo) ?? null
  )
}

/** The one that goes on, else the last one. Fails with `integrationNotFound`. */
export function lastChange(tools: Tools, integrationId: string): MappingChangeRow | null {
  const { no } = integrationById(tools, integrationId)
  return (
    tools.database
      .prepare('SELECT * FROM mapping_change WHERE integration_no = ? ORDER BY ended_at IS NULL DESC, no DESC LIMIT 1')
      .get<MappingChangeRow>(no) ?? null
  )
}

export function changeByNo({ database }: Tools, no: number): MappingChangeRow {
  return database.prepare('SELECT * FROM mapping_change WHERE no = ?').one<MappingChangeRow>(no)
}

/** Opens a change. Fails with `mappingUnderWay`. */
export function openNewChange(
  tools: Tools,
  integration: { readonly no: number; readonly name: string },
  given: Pick<MappingChangeRow, 'way' | 'step' | 'own_pause' | 'paused_at'> & {
    readonly entries: readonly MappingEntry[]
  },
): MappingChangeRow {
  if (openChange(tools, integration.no) !== null) throw fail('mappingUnderWay', { name: integration.name })
  const now = tools.clock.now()
  const { lastId } = tools.database
    .prepare(`
      INSERT INTO mapping_change (id, integration_no, way, step, draft, own_pause, paused_at, started_at, step_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(
      tools.newId(),
      integration.no,
      given.way,
      given.step,
      JSON.stringify(given.entries),
      given.own_pause,
      given.paused_at,
      now,
      now,
    )
  return changeByNo(tools, lastId)
}

/** Writes down that a change is one step further, with what the step has found out. */
export function stepTo(
  { database, clock }: Tools,
  row: MappingChangeRow,
  step: ChangeStep,
  found: Partial<Pick<MappingChangeRow, 'snapshot' | 'journal_step_no' | 'paused_at'>> = {},
): void {
  const { snapshot, journal_step_no: journal, paused_at: paused } = { ...row, ...found }
  database
    .prepare(
      'UPDATE mapping_change SET step = ?, step_at = ?, snapshot = ?, journal_step_no = ?, paused_at = ? WHERE no = ?',
    )
    .run(step, clock.now(), snapshot, journal, paused, row.no)
}

export function endChange(
  { database, clock }: Tools,
  { no }: MappingChangeRow,
  outcome: 'kept' | 'takenBack',
  failure: Pick<Failure, 'code' | 'details'> | null = null,
): void {
  const now = clock.now()
  const data = failure === null ? null : JSON.stringify({ code: failure.code, details: failure.details })
  database
    .prepare(
      "UPDATE mapping_change SET step = 'ended', step_at = ?, ended_at = ?, outcome = ?, failure = ? WHERE no = ?",
    )
    .run(now, now, outcome, data, no)
}

export const entriesOf = ({ draft }: MappingChangeRow): MappingEntry[] => JSON.parse(draft) as MappingEntry[]

/** `longestPause`: what injixo's import of this integration may be paused for, in milliseconds; null: no limit is documented. */
export function changeOf(row: MappingChangeRow, integrationId: string, longestPause: number | null): MappingChange {
  return {
    id: row.id,
    integrationId,
    way: row.way as MappingChange['way'],
    step: row.step as ChangeStep,
    outcome: row.outcome as MappingChange['outcome'],
    failure: row.failure === null ? null : (JSON.parse(row.failure) as FailureData),
    entries: entriesOf(row),
    startedAt: row.started_at,
    stepAt: row.step_at,
    endedAt: row.ended_at,
    pausedAt: row.paused_at,
    isOwnPause: row.own_pause === 1,
    resumeBy: row.paused_at === null || longestPause === null ? null : row.paused_at + longestPause,
  }
}
