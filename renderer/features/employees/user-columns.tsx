import type { ExternalUserRow } from '../../../preload/contract/users.ts'
import type { TableColumn } from '../../ui/data-table/table-column.ts'
import { Identifier } from '../../ui/identifier.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import type { Words } from '../../words/use-words.ts'

export type UserSort = 'identifier' | 'name' | 'email' | 'active' | 'milliseconds'

/** The columns of the users of one integration. */
export function userColumns({
  t,
  formatDuration,
}: Words<'employees'>): readonly TableColumn<ExternalUserRow, UserSort>[] {
  return [
    {
      id: 'identifier',
      header: t('identifier'),
      sortBy: 'identifier',
      width: 200,
      grow: 3,
      cell: (row) => <Identifier blank={t('blank')}>{row.identifier}</Identifier>,
      text: (row) => row.identifier,
    },
    {
      id: 'name',
      header: t('name'),
      sortBy: 'name',
      width: 130,
      grow: 1,
      cell: (row) => row.name,
      text: (row) => row.name,
    },
    {
      id: 'email',
      header: t('email'),
      sortBy: 'email',
      width: 180,
      grow: 3,
      cell: (row) => row.email,
      text: (row) => row.email,
    },
    {
      id: 'active',
      header: t('active'),
      sortBy: 'active',
      width: 80,
      cell: (row) => (row.active ? t('yes') : t('no')),
    },
    {
      id: 'employee',
      header: t('employee'),
      width: 200,
      grow: 3,
      cell: (row) =>
        row.employee === null ? <StatusWord tone="warning">{t('notAssigned')}</StatusWord> : employeeName(row.employee),
      text: (row) => (row.employee === null ? t('notAssigned') : employeeName(row.employee)),
    },
    {
      id: 'milliseconds',
      header: t('time'),
      sortBy: 'milliseconds',
      width: 128,
      align: 'end',
      cell: (row) => (row.milliseconds === 0 ? '' : formatDuration(row.milliseconds)),
    },
  ]
}

function employeeName(employee: NonNullable<ExternalUserRow['employee']>): string {
  return `${employee.lastName}, ${employee.firstName} · ${employee.personnelNumber}`
}
