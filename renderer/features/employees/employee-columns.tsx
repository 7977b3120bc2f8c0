import type { EmployeeRow } from '../../../preload/contract/employees.ts'
import type { TableColumn } from '../../ui/data-table/table-column.ts'
import { Identifier } from '../../ui/identifier.tsx'
import type { Words } from '../../words/use-words.ts'

export type EmployeeSort = 'personnelNumber' | 'lastName' | 'firstName' | 'email' | 'planningUnit' | 'validFrom'

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
  return [
    plain('personnelNumber', 150, 0),
    plain('lastName', 100, 1),
    plain('firstName', 92, 1),
    plain('email', 184, 3),
    plain('planningUnit', 132, 1),
    {
      id: 'validity',
      header: t('validity'),
      sortBy: 'validFrom',
      width: 124,
      cell: (row) => validity(row, formatDay),
      text: (row) => validity(row, formatDay),
    },
    {
      id: 'identifiers',
      header: t('identifiers'),
      width: 184,
      grow: 3,
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

// one column, because few people have a last day and e-mail and identifiers need the room
function validity(
  { validFrom, validTo }: Pick<EmployeeRow, 'validFrom' | 'validTo'>,
  formatDay: (day: string) => string,
): string {
  const [from, to] = [validFrom, validTo].map((day) => (day === null ? '' : formatDay(day)))
  return from === '' && to === '' ? '' : `${from} – ${to}`.trim()
}
