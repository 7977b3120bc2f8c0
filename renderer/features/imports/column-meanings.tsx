import { NativeSelect, Table } from '@mantine/core'
import type { ImportField, ImportPreview, ReadOptions } from '../../../preload/contract/imports.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './imports.module.css'

interface ColumnMeaningsProps {
  readonly preview: ImportPreview
  readonly onColumns: (columns: NonNullable<ReadOptions['columns']>) => void
}

/** Each column of the file with examples and the field it stands for. */
export function ColumnMeanings({ preview, onColumns }: ColumnMeaningsProps) {
  const { t } = useWords('imports')
  const { columns, fields } = preview
  const choices = [
    { value: '', label: t('notImported') },
    ...fields.map(({ field, needed }) => {
      const name = t(`field.${field}`)
      return { value: field, label: needed ? t('neededField', { field: name }) : name }
    }),
  ]
  const choose = (position: number, value: string) => {
    const chosen = fields.find(({ field }) => field === value)?.field ?? null
    onColumns(columnsAfter(columns, position, chosen))
  }
  return (
    <div className={classes.scroll}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('column')}</Table.Th>
            <Table.Th scope="col">{t('samples')}</Table.Th>
            <Table.Th scope="col">{t('standsFor')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(({ position, header, field, samples }) => {
            const name = header === '' ? t('columnNumber', { number: position + 1 }) : header
            return (
              <Table.Tr key={position}>
                <Table.Th scope="row" fw={500}>
                  {name}
                </Table.Th>
                <Table.Td className={classes.samples}>{samples.filter(Boolean).join(' · ')}</Table.Td>
                <Table.Td miw={280}>
                  <NativeSelect
                    aria-label={t('chooseField', { column: name })}
                    value={field ?? ''}
                    data={choices}
                    onChange={(event) => choose(position, event.currentTarget.value)}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** All columns as they stand, with one of them meaning something else; a field moves, it is never in two columns. */
function columnsAfter(
  columns: ImportPreview['columns'],
  position: number,
  chosen: ImportField | null,
): NonNullable<ReadOptions['columns']> {
  const others = columns.flatMap(({ field, position: place }) =>
    field === null || field === chosen || place === position ? [] : [[field, place] as const],
  )
  return Object.fromEntries(chosen === null ? others : [...others, [chosen, position]])
}
