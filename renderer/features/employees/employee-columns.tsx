import type { EmployeeRow } from '../../../preload/contract/employees.ts'
import type { TableColumn } from '../../ui/data-table/table-column.ts'
import { Identifier } from '../../ui/identifier.tsx'
import type { Words } from '../../words/use-words.ts'

export type EmployeeSort =
  | 'personnelNumber'
  | 'lastName'
  | 'firstName'
  | 'email'
  | 'planningUnit'
  | 'validFrom'
  | 'validTo'

/** The columns of the employee list. */
export function employeeColumns({
  t,
  formatDay,
}: Words<'employees'>): readonly TableColumn<EmployeeRow, EmployeeSort>[] {
  const plain = (
    id: 'personnelNumber' | 'lastName' | 'firstName' | 'email' | 'planningUnit',
    width: number,
    grow: number,
  ): TableColumn<EmployeeRow, EmployeeSort> => ({
    id,
    header: t(id),
    sortBy: id,
    width,
    grow,
    cell: (row) => row[id],
    text: (row) => row[id],
  })
  const day = (id: 'validFrom' | 'validTo'): TableColumn<EmployeeRow, EmployeeSort> => ({
    id,
    header: t(id),
    sortBy: id,
    width: 108,
    cell: (row) => dayOrNothing(row[id], formatDay),
  })
  return [
    plain('personnelNumber', 144, 0),
    plain('lastName', 116, 2),
    plain('firstName', 96, 2),
    plain('email', 140, 3),
    plain('planningUnit', 136, 2),
    day('validFrom'),
    day('validTo'),
    {
      id: 'identifiers',
      header: t('identifiers'),
      width: 124,
      grow: 2,
      text: (row) => row.identifiers.join(', '),
      cell: (row) =>
        row.identifiers.length === 0
          ? t('noIdentifier')
          : row.identifiers.map((identifier, place) => (
              <span key={identifier}>
                {place === 0 ? '' : ', '}
                <Identifier blank={t('blank')}>{identifier}</Identifier>
              </span>
            )),
    },
  ]
}

function dayOrNothing(day: string | null, formatDay: (day: string) => string): string {
  return day === null ? '' : formatDay(day)
}
