import type { EmployeeFields } from '../../../preload/contract/employees.ts'
import { applyChange, nextNumber, readEntity } from '../journal/apply-change.ts'
import type { Change } from '../journal/entities.ts'
import { employeeOf, employeeRow } from '../people/employees.ts'
import type { EmployeeRow } from '../schema/tables.ts'
import type { ImportSink, MakeSink } from './import-sink.ts'

/** An employee out of a list; what the list has no column for is left out and keeps its value. */
export type EmployeeValue = Partial<EmployeeFields> & Pick<EmployeeFields, 'personnelNumber'>

const blank = { lastName: '', firstName: '', email: '', planningUnit: '', validFrom: null, validTo: null }

export const employeeSink: MakeSink<EmployeeValue> = ({ database, newId }): ImportSink<EmployeeValue> => {
  const find = database.prepare('SELECT * FROM employee WHERE personnel_number = ?')
  return (values) => {
    const changes: Change[] = []
    let added = 0
    // asked anew for each batch: a person may have added one in between
    let next = nextNumber(database, 'employee')
    for (const value of values) {
      const row = find.get<EmployeeRow>(value.personnelNumber)
      const no = row?.no ?? next
      const standing = row ? employeeOf(row) : { id: newId(), ...blank }
      const after = employeeRow(no, { ...standing, ...value })
      const before = row ? readEntity(database, 'employee', no) : null
      if (before && JSON.stringify(before) === JSON.stringify(after)) continue
      const change: Change = { entity: 'employee', key: no, before, after }
      applyChange(database, change)
      changes.push(change)
      if (before) continue
      added += 1
      next += 1
    }
    return { added, changed: changes.length - added, unchanged: values.length - changes.length, changes }
  }
}
