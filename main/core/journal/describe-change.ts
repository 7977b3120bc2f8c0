import type { JournalEntry, JournalValue } from '../../../preload/contract/journal.ts'
import type { Database } from '../platform.ts'
import type { Change, Entity, EntityRow } from './entities.ts'

type Described = JournalEntry['changes'][number]
type Field = Described['fields'][number]['field']
type Cell = EntityRow[string]

interface ShownField {
  readonly column: string
  readonly field: Field
  /** Tells the thing from others of its kind, beside its name: shown of what was added or removed. */
  readonly tells?: true
}

/** What a person sees of a thing when it has changed, in the order of its form. */
const shown: Readonly<Record<Entity, readonly ShownField[]>> = {
  integration: [
    { column: 'name', field: 'name' },
    { column: 'zone', field: 'zone', tells: true },
    { column: 'settings', field: 'settings' },
    { column: 'every_minutes', field: 'everyMinutes' },
  ],
  employee: [
    { column: 'personnel_number', field: 'personnelNumber', tells: true },
    { column: 'last_name', field: 'lastName' },
    { column: 'first_name', field: 'firstName' },
    { column: 'email', field: 'email', tells: true },
    { column: 'planning_unit', field: 'planningUnit' },
    { column: 'valid_from', field: 'validFrom' },
    { column: 'valid_to', field: 'validTo' },
  ],
  externalUser: [
    { column: 'identifier', field: 'identifier' },
    { column: 'name', field: 'name', tells: true },
    { column: 'email', field: 'email', tells: true },
    { column: 'active', field: 'active' },
    { column: 'ignored', field: 'ignored' },
    { column: 'postponed_at', field: 'postponed' },
  ],
  assignment: [
    { column: 'employee_no', field: 'employee', tells: true },
    { column: 'valid_from', field: 'validFrom', tells: true },
  ],
  earlierAssignment: [
    { column: 'employee_no', field: 'employee', tells: true },
    { column: 'valid_from', field: 'validFrom', tells: true },
    { column: 'valid_to', field: 'validTo', tells: true },
  ],
  activity: [
    { column: 'id', field: 'activityId', tells: true },
    { column: 'name', field: 'name' },
    { column: 'type', field: 'type' },
    { column: 'colour', field: 'colour' },
    { column: 'planning_units', field: 'planningUnit' },
  ],
  externalActivity: [{ column: 'name', field: 'name' }],
  mapping: [{ column: 'activity_id', field: 'activity', tells: true }],
  agentState: [
    { column: 'external_user_no', field: 'user' },
    { column: 'external_activity_no', field: 'state', tells: true },
    { column: 'start_at', field: 'start', tells: true },
    { column: 'end_at', field: 'end', tells: true },
  ],
  task: [
    { column: 'title', field: 'name' },
    { column: 'state', field: 'taskState' },
    { column: 'due_day', field: 'dueDay', tells: true },
  ],
}

/** A change as a person can compare it: what it was done to, and what of it is worth telling. */
export function describeChange(database: Database, { entity, key, before, after }: Change): Described {
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed'
  const value = (row: EntityRow | null, { column, field }: ShownField) =>
    row === null
      ? null
      : valueOf(database, field, column === 'planning_units' ? listOf(row[column]) : (row[column] ?? null))
  const fields = shown[entity]
    .filter(({ column, tells }) => (kind === 'changed' ? before?.[column] !== after?.[column] : tells))
    .map((field) => ({ field: field.field, before: value(before, field), after: value(after, field) }))
  const row = after ?? before ?? {}
  return {
    what: nameOf(database, entity, key, row),
    kind,
    fields: kind === 'changed' ? fields : fields.filter((field) => (field.before ?? field.after) !== null),
    zone: entity === 'agentState' ? look(database, zoneOf, row.integration_no) : null,
  }
}

/** What a step was done to, named as a person knows it. */
function nameOf(database: Database, entity: Entity, key: number, row: EntityRow): string {
  switch (entity) {
    case 'assignment':
      return look(database, nameBy.user, key) ?? gone
    case 'mapping':
      return look(database, nameBy.state, key) ?? gone
    case 'agentState':
    case 'earlierAssignment':
      return look(database, nameBy.user, row.external_user_no) ?? gone
    case 'employee':
      return [row.last_name, row.first_name].filter((name) => name !== '').join(', ')
    case 'externalUser':
      return String(row.identifier)
    case 'activity':
    case 'externalActivity':
    case 'integration':
      return String(row.name)
    case 'task':
      return row.title === '' ? (look(database, nameBy.integration, row.integration_no) ?? gone) : String(row.title)
  }
}

function valueOf(database: Database, field: Field, value: Cell): JournalValue {
  if (value === null || value === '') return null
  if (field === 'active' || field === 'ignored') return value === 1
  if (field === 'postponed') return true
  // none of them is a secret; their names belong to a form, their values speak for themselves
  if (field === 'settings') return Object.values(JSON.parse(String(value)) as Record<string, string>).join(' · ')
  return field === 'user' || field === 'employee' || field === 'state' || field === 'activity'
    ? look(database, nameBy[field], value)
    : value
}

const listOf = (value: Cell | undefined): Cell =>
  typeof value === 'string' ? (JSON.parse(value) as readonly string[]).join(' · ') : null

// a thing that was removed later has no name any more; a number of ours would tell nobody anything
const gone = '–'

const nameBy = {
  user: 'SELECT identifier AS text FROM external_user WHERE no = ?',
  employee:
    "SELECT last_name || ', ' || first_name || ' (' || personnel_number || ')' AS text FROM employee WHERE no = ?",
  state: 'SELECT name AS text FROM external_activity WHERE no = ?',
  integration: 'SELECT name AS text FROM integration WHERE no = ?',
  activity: "SELECT name || ' (' || id || ')' AS text FROM activity WHERE id = ?",
} as const
const zoneOf = 'SELECT zone AS text FROM integration WHERE no = ?'

function look(database: Database, sql: string, key: Cell | undefined): string | null {
  return key === undefined || key === null ? null : (database.prepare(sql).get<{ text: string }>(key)?.text ?? null)
}
