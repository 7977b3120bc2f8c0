import type { EnteringPerson, Identity } from '../../../../preload/contract/entering.ts'
import { integrationById } from '../../integrations/integrations.ts'
import type { EntryRow } from '../../schema/tables.ts'
import type { Tools } from '../../tools.ts'
import { entryState } from './entry-state.ts'
import { generationOf } from './generation.ts'

interface AssignedRow {
  readonly id: string
  readonly personnel_number: string
  readonly last_name: string
  readonly first_name: string
  readonly planning_unit: string
  readonly valid_to: string | null
  readonly identifiers: string
}

type Person = Omit<EnteringPerson, 'state' | 'entered' | 'note' | 'markedAt'>

/** Everybody who is in injixo with an identifier of the integration, or is to be, by name. */
export function peopleToEnter(tools: Tools, integrationId: string): readonly EnteringPerson[] {
  const { database } = tools
  const { no } = integrationById(tools, integrationId)
  const assigned = database
    .prepare(`
      SELECT employee.id, personnel_number, last_name, first_name, planning_unit, valid_to,
        json_group_array(identifier ORDER BY identifier) AS identifiers
      FROM external_user JOIN assignment ON assignment.external_user_no = external_user.no
      JOIN employee ON employee.no = assignment.employee_no
      WHERE integration_no = ? GROUP BY employee.no`)
    .all<AssignedRow>(no)
  const notes = new Map(
    database
      .prepare('SELECT * FROM entry WHERE integration_no = ?')
      .all<EntryRow>(no)
      .map((row) => [row.employee_id, row]),
  )
  const known = new Set(assigned.map(({ id }) => id))
  const gone = [...notes.values()].filter((row) => !known.has(row.employee_id))
  // only the dialogs of WFM take a number, too
  const withNumber = generationOf(tools) === 'a'
  return [...assigned.map(personOf), ...gone.map((row) => unassigned(tools, row))]
    .flatMap((person) => withState(person, notes.get(person.employeeId), withNumber))
    .toSorted(byName)
}

const byName = (a: Person, b: Person): number =>
  compare(a.lastName, b.lastName) ||
  compare(a.firstName, b.firstName) ||
  compare(a.target.personnelNumber, b.target.personnelNumber)

const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

function personOf(row: AssignedRow): Person {
  return {
    employeeId: row.id,
    lastName: row.last_name,
    firstName: row.first_name,
    planningUnit: row.planning_unit,
    validTo: row.valid_to,
    target: { personnelNumber: row.personnel_number, identifiers: JSON.parse(row.identifiers) as string[] },
  }
}

/** Somebody who has no identifier any more: the employee as it is now, or as it was when it was entered. */
function unassigned({ database }: Tools, entry: EntryRow): Person {
  const row = database
    .prepare('SELECT id, personnel_number, last_name, first_name, planning_unit, valid_to FROM employee WHERE id = ?')
    .get<Omit<AssignedRow, 'identifiers'>>(entry.employee_id)
  if (row) return personOf({ ...row, identifiers: '[]' })
  const { personnelNumber } = identityOf(entry.entered ?? entry.seen)
  return {
    employeeId: entry.employee_id,
    lastName: entry.last_name,
    firstName: entry.first_name,
    planningUnit: '',
    validTo: null,
    target: { personnelNumber, identifiers: [] },
  }
}

function withState(person: Person, row: EntryRow | undefined, withNumber: boolean): EnteringPerson[] {
  const entered = row === undefined || row.entered === null ? null : identityOf(row.entered)
  const note =
    row === undefined ? null : { entered, mark: row.mark as 'done' | 'skipped' | 'problem', seen: identityOf(row.seen) }
  const state = entryState(person.target, note, withNumber)
  if (state === null) return []
  return [{ ...person, entered, state, note: row?.note ?? '', markedAt: row?.marked_at ?? null }]
}

export const identityOf = (text: string): Identity => JSON.parse(text) as Identity
