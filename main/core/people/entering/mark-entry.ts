import type { Identity } from '../../../../preload/contract/entering.ts'
import { fail } from '../../../../preload/contract/failure.ts'
import { integrationById } from '../../integrations/integrations.ts'
import type { EntryRow } from '../../schema/tables.ts'
import type { Tools } from '../../tools.ts'

interface Marked {
  readonly integrationId: string
  readonly employeeId: string
  readonly as: 'done' | 'skipped' | 'problem'
  readonly note: string
  /** What was before the planner's eyes: only that can have been entered. */
  readonly shown: Identity
}

const fields = [
  'integration_no',
  'employee_id',
  'last_name',
  'first_name',
  'entered',
  'mark',
  'seen',
  'note',
  'marked_at',
  'before',
] as const satisfies readonly (keyof EntryRow)[]

/** Writes down what became of a person. Fails with `integrationNotFound`, and `employeeNotFound` for one who never had anything to enter. */
export function markEntry(tools: Tools, { integrationId, employeeId, as, note, shown }: Marked): void {
  const { no } = integrationById(tools, integrationId)
  const before = entryOf(tools, no, employeeId)
  const seen = JSON.stringify(shown)
  const stands = shown.identifiers.length === 0 ? null : seen
  writeEntry(tools, {
    integration_no: no,
    employee_id: employeeId,
    ...namesOf(tools, employeeId, before, shown),
    entered: as === 'done' ? stands : (before?.entered ?? null),
    mark: as,
    seen,
    note,
    marked_at: tools.clock.now(),
    before: before === undefined ? null : JSON.stringify({ ...before, before: null }),
  })
}

/** What the last mark had replaced stands again; of a person that was marked once, nothing is left. */
export function takeBackEntry(
  tools: Tools,
  { integrationId, employeeId }: { readonly integrationId: string; readonly employeeId: string },
): void {
  const { no } = integrationById(tools, integrationId)
  const row = entryOf(tools, no, employeeId)
  if (row?.before == null) {
    tools.database.prepare('DELETE FROM entry WHERE integration_no = ? AND employee_id = ?').run(no, employeeId)
  } else writeEntry(tools, JSON.parse(row.before) as EntryRow)
}

export function entryOf({ database }: Tools, integrationNo: number, employeeId: string): EntryRow | undefined {
  return database
    .prepare('SELECT * FROM entry WHERE integration_no = ? AND employee_id = ?')
    .get<EntryRow>(integrationNo, employeeId)
}

export function writeEntry({ database }: Tools, row: EntryRow): void {
  database
    .prepare(`INSERT OR REPLACE INTO entry (${fields.join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`)
    .run(...fields.map((field) => row[field]))
}

function namesOf(
  { database }: Tools,
  employeeId: string,
  before: EntryRow | undefined,
  shown: Identity,
): Pick<EntryRow, 'last_name' | 'first_name'> {
  const row =
    database
      .prepare('SELECT last_name, first_name FROM employee WHERE id = ?')
      .get<Pick<EntryRow, 'last_name' | 'first_name'>>(employeeId) ?? before
  if (row === undefined) throw fail('employeeNotFound', { personnelNumber: shown.personnelNumber })
  return { last_name: row.last_name, first_name: row.first_name }
}
