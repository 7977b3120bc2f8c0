import type { ImportField } from '../../../preload/contract/imports.ts'
import type { RawRow } from '../platform.ts'
import { type DateOrder, readDate } from '../states/read-time.ts'
import { readEmail } from './read-email.ts'
import { type ListColumns, RowReader, type RowReading } from './row-reading.ts'
import { splitName } from './split-name.ts'
import type { EmployeeValue } from './write-employees.ts'

// The fields of an employee, as the contract and injixo limit them.
const longest = { personnelNumber: 25, name: 50, planningUnit: 50 } as const

/**
 * Reads a row of an employee list. The personnel number is text: leading zeros stay, blanks around it do not. What the list has no
 * column for is left out of the value. Days are inclusive; an empty one is open.
 */
export function readEmployeeRow(
  row: RawRow,
  list: ListColumns & { readonly dateOrder: DateOrder },
): RowReading<EmployeeValue> {
  const reader = new RowReader(row, list)
  if (reader.isRefused) return reader.reading()
  const personnelNumber = reader.neededText('personnelNumber', longest.personnelNumber)
  reader.refuseShortened('personnelNumber')
  const names = readNames(reader)
  const email = reader.has('email') ? { email: readEmail(reader) } : {}
  const unit = reader.has('planningUnit') ? { planningUnit: reader.text('planningUnit', longest.planningUnit) } : {}
  const validFrom = readDay(reader, 'validFrom', list.dateOrder)
  const validTo = readDay(reader, 'validTo', list.dateOrder)
  if (validFrom && validTo && validTo < validFrom) reader.refuse('validTo', 'endBeforeStart')
  return reader.reading({
    personnelNumber,
    ...names,
    ...email,
    ...unit,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
  })
}

function readNames(reader: RowReader): Partial<EmployeeValue> {
  if (reader.has('lastName')) {
    const lastName = reader.neededText('lastName', longest.name)
    return reader.has('firstName') ? { lastName, firstName: reader.text('firstName', longest.name) } : { lastName }
  }
  const names = splitName(reader.neededText('name', longest.name * 2 + 2))
  if (Math.max(names.lastName.length, names.firstName.length) > longest.name) reader.refuse('name', 'valueTooLong')
  // "," or ", Anna": the half that is needed is empty.
  if (names.lastName === '' && !reader.isRefused) reader.refuse('name', 'valueMissing')
  return names
}

/** `YYYY-MM-DD`, null for an empty cell, undefined without a column. */
function readDay(reader: RowReader, field: ImportField, order: DateOrder): string | null | undefined {
  if (!reader.has(field)) return undefined
  // Spreadsheets add midnight to days.
  const text = reader
    .cell(field)
    .trim()
    .replace(/[T ]0?0:00(?::00(?:\.0+)?)?$/, '')
  if (text === '') return null
  const at = readDate(text, order)
  if (at === undefined) {
    reader.refuse(field, 'dateUnreadable')
    return null
  }
  const day = new Date(at).toISOString().slice(0, 10)
  // 9999 is how personnel systems write "for ever"; everything else outside is a slip.
  if (!(day >= '1900-01-01' && day < '2101-01-01') && !day.startsWith('9999')) reader.refuse(field, 'yearImpossible')
  return day
}
