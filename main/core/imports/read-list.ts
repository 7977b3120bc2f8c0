import type { ReadOptions } from '../../../preload/contract/imports.ts'
import type { RefusalCode } from '../../../preload/contract/row-problem-code.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import type { RawRow } from '../platform.ts'
import { type DateOrder, detectDateOrder } from '../states/read-time.ts'
import type { FieldColumns } from './import-fields.ts'
import { readActivityRow } from './read-activity-row.ts'
import { readEmployeeRow } from './read-employee-row.ts'
import { readStateRow } from './read-state-row.ts'
import type { StateTimes } from './read-state-span.ts'
import { readUserRow } from './read-user-row.ts'
import type { ListColumns, RowReading } from './row-reading.ts'
import type { ActivityValue } from './write-activities.ts'
import type { EmployeeValue } from './write-employees.ts'
import type { StateValue } from './write-states.ts'
import type { UserValue } from './write-users.ts'

/** What a row of each stream becomes. */
export interface StreamValues {
  readonly employees: EmployeeValue
  readonly users: UserValue
  readonly activities: ActivityValue
  readonly states: StateValue
}

/** Reads the rows of one file in their order: a key that was there before is refused the second time. */
export type ListReader<Value> = (row: RawRow) => RowReading<Value>

export type ListFrame = ListColumns & StateTimes

/** One reader per stream; a new one for every file, since it remembers what it has seen. */
export const listReaders: { readonly [S in StreamId]: (frame: ListFrame) => ListReader<StreamValues[S]> } = {
  employees: (frame) =>
    oncePerKey(
      (row) => readEmployeeRow(row, frame),
      ({ personnelNumber }) => personnelNumber,
      'personnelNumber',
      'personnelNumberTwice',
      frame,
    ),
  users: (frame) =>
    oncePerKey(
      (row) => readUserRow(row, frame),
      ({ identifier }) => identifier,
      'identifier',
      'identifierTwice',
      frame,
    ),
  activities: (frame) =>
    oncePerKey(
      (row) => readActivityRow(row, frame),
      ({ id }) => String(id),
      'id',
      'activityTwice',
      frame,
    ),
  states: (frame) => (row) => readStateRow(row, frame),
}

function oncePerKey<Value>(
  read: ListReader<Value>,
  keyOf: (value: Value) => string,
  field: keyof FieldColumns,
  code: RefusalCode,
  { header, columns }: ListColumns,
): ListReader<Value> {
  const seen = new Map<string, string>()
  return (raw) => {
    const reading = read(raw)
    if (reading.value === null) return reading
    const key = keyOf(reading.value)
    const content = JSON.stringify(reading.value)
    const before = seen.get(key)
    seen.set(key, before ?? content)
    // the very same row again says nothing new and contradicts nothing
    if (before === undefined || before === content) return reading
    const position = columns[field] ?? 0
    const column = header[position] ?? field
    return { value: null, problems: [{ kind: 'refused', row: raw.row, column, code, value: key.slice(0, 200) }] }
  }
}

const dateFields = ['start', 'startDate', 'end', 'endDate', 'validFrom', 'validTo'] as const

/** How days and months are ordered: as chosen, else by what the rows themselves prove. */
export function dateOrderOf(rows: readonly RawRow[], columns: FieldColumns, options: ReadOptions): DateOrder {
  if (options.dateOrder !== undefined) return options.dateOrder
  const positions = dateFields.flatMap((field) => columns[field] ?? [])
  return detectDateOrder(rows.flatMap(({ cells }) => positions.map((position) => cells[position] ?? '')))
}
