import type { RowProblem } from '../../../preload/contract/imports.ts'
import type { TableColumn } from '../../ui/data-table/table-column.ts'
import { Identifier } from '../../ui/identifier.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import type { Words } from '../../words/use-words.ts'

/** The columns of the rows that need a person. */
export function problemColumns(
  { t }: Words<'imports'>,
  problem: Words<'rowProblem'>,
  columnName: (column: string) => string,
): readonly TableColumn<RowProblem>[] {
  return [
    // a row of a file is called by its number: no thousands separators
    { id: 'row', header: t('rowNumber'), width: 80, align: 'end', cell: ({ row }) => String(row) },
    {
      id: 'kind',
      header: t('kind'),
      width: 130,
      cell: ({ kind }) => <StatusWord tone={kind === 'refused' ? 'bad' : 'warning'}>{t(`kind.${kind}`)}</StatusWord>,
    },
    {
      id: 'column',
      header: t('problemColumn'),
      width: 150,
      cell: ({ column }) => columnName(column),
      text: ({ column }) => columnName(column),
    },
    {
      id: 'value',
      header: t('value'),
      width: 180,
      grow: 1,
      cell: ({ value }) => <Identifier blank={t('blank')}>{value}</Identifier>,
      text: ({ value }) => value,
    },
    {
      id: 'reason',
      header: t('reason'),
      width: 320,
      grow: 2,
      cell: ({ code }) => problem.t(code),
      text: ({ code }) => problem.t(code),
    },
  ]
}
