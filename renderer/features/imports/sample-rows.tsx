import { Table, Text } from '@mantine/core'
import { Fragment } from 'react'
import type { ImportPreview, RowProblem } from '../../../preload/contract/imports.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './imports.module.css'
import { useProblemColumn } from './use-problem-column.ts'

/** The first rows as they were read; a cell with a problem is marked and explained below its row. */
export function SampleRows({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useWords('imports')
  const problem = useWords('rowProblem')
  const columnName = useProblemColumn()
  const { columns, sample } = preview
  return (
    // a wide table is scrolled by keyboard too
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.scroll} tabIndex={0} aria-label={t('firstRows')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" className={classes.number}>
              {t('rowNumber')}
            </Table.Th>
            {columns.map(({ position, header }) => (
              <Table.Th key={position} scope="col">
                {header === '' ? t('columnNumber', { number: position + 1 }) : header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.map(({ row, cells, problems }) => (
            <Fragment key={row}>
              <Table.Tr>
                <Table.Th scope="row" className={classes.number}>
                  {row}
                </Table.Th>
                {columns.map((column) => {
                  const cell = cells[column.position] ?? ''
                  return (
                    <Table.Td
                      key={column.position}
                      className={classes.sampleCell}
                      title={cell}
                      data-problem={problems.find((problem) => isAt(problem, column))?.kind}
                    >
                      {cell}
                    </Table.Td>
                  )
                })}
              </Table.Tr>
              {problems.length === 0 ? null : (
                <Table.Tr>
                  <Table.Td />
                  <Table.Td colSpan={Math.max(1, columns.length)}>
                    <div className={classes.reasons}>
                      {problems.map(({ kind, column, code }) => (
                        <Text key={`${column}:${code}`} component="div" size="sm">
                          <StatusWord tone={kind === 'refused' ? 'bad' : 'warning'}>
                            {t('problemIn', { row: String(row), column: columnName(column) })}
                          </StatusWord>{' '}
                          {problem.t(code)}
                        </Text>
                      ))}
                    </div>
                  </Table.Td>
                </Table.Tr>
              )}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function isAt(problem: RowProblem, column: ImportPreview['columns'][number]): boolean {
  return problem.column === column.header || problem.column === column.field
}
