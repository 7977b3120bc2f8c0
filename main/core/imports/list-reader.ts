import type { RawRow } from '../platform.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import type { IdentifierDoubts } from './identifier-doubts.ts'
import { readActivityRow } from './read-activity-row.ts'
import { readEmployeeRow } from './read-employee-row.ts'
import { stateRowReader } from './read-state-row.ts'
import type { StateTimes } from './read-state-span.ts'
import { readUserRow } from './read-user-row.ts'
import { createRepeats } from './repeated-rows.ts'
import { type ListColumns, type RowReading, refusedRow } from './row-reading.ts'
import type { ActivityValue } from './write-activities.ts'
import type { EmployeeValue } from './write-employees.ts'
import type { StateValue } from './write-states.ts'
import type { UserValue } from './write-users.ts'

/** What a row of each stream becomes. */
export interface ListValues {
  readonly employees: EmployeeValue
  readonly users: UserValue
  readonly activities: ActivityValue
  readonly states: StateValue
}

/** Columns, how dates and times are meant, and what to doubt of identifiers. */
export interface ListForm extends ListColumns, StateTimes {
  readonly doubts?: IdentifierDoubts | undefined
}

type Reader<S extends StreamId> = (row: RawRow) => RowReading<ListValues[S]>

const makers: { readonly [S in StreamId]: (form: ListForm) => Reader<S> } = {
  employees: (form) =>
    once(
      'employees',
      (row) => readEmployeeRow(row, form),
      form,
      (value) => value.personnelNumber,
    ),
  users: (form) =>
    once(
      'users',
      (row) => readUserRow(row, form),
      form,
      (value) => value.identifier,
    ),
  activities: (form) =>
    once(
      'activities',
      (row) => readActivityRow(row, form),
      form,
      (value) => String(value.id),
    ),
  states: (form) => stateRowReader({ ...form, zone: isUtc(form) ? 'UTC' : form.zone }),
}

/**
 * Makes the reader of one list, for its rows in their order: it remembers what may come only once and refuses it the second time.
 * Columns of times whose header says UTC or GMT are read so, whatever the zone.
 */
export function listReader<S extends StreamId>(stream: S, form: ListForm): Reader<S> {
  return makers[stream](form)
}

function once<Value>(
  stream: Exclude<StreamId, 'states'>,
  read: (row: RawRow) => RowReading<Value>,
  form: ListForm,
  keyOf: (value: Value) => string,
): (row: RawRow) => RowReading<Value> {
  const repeats = createRepeats(stream)
  return (row) => {
    const reading = read(row)
    const repeated = reading.value === null ? undefined : repeats(keyOf(reading.value), reading.value)
    return repeated === undefined ? reading : refusedRow(row, form, repeated.field, repeated.code)
  }
}

function isUtc({ header, columns }: ListForm): boolean {
  return (['start', 'startTime', 'end', 'endTime'] as const).some((field) => {
    const position = columns[field]
    return (
      position !== undefined && /(?:^|[^\p{L}])(?:UTC|GMT|Zulu)(?![\p{L}\d+-]| ?[+-])/iu.test(header[position] ?? '')
    )
  })
}
