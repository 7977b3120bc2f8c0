import { NativeSelect, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { RowProblem } from '../../../preload/contract/imports.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { useTableWords } from '../../words/use-table-words.ts'
import { useWords } from '../../words/use-words.ts'
import { problemColumns } from './problem-columns.tsx'
import { useProblemColumn } from './use-problem-column.ts'

type Kind = RowProblem['kind']

/** Every row that was refused, or taken and should be looked at, with what to mend. */
export function ProblemRows({ runId }: { readonly runId: string }) {
  const words = useWords('imports')
  const { t } = words
  const problem = useWords('rowProblem')
  const columnName = useProblemColumn()
  const tableWords = useTableWords()
  const [kind, setKind] = useState<Kind | ''>('')
  const columns = useMemo(() => problemColumns(words, problem, columnName), [words, problem, columnName])
  return (
    <DataTable
      label={t('problems')}
      words={tableWords}
      columns={columns}
      lines={2}
      rowId={(row) => `${row.row}:${row.column}:${row.code}`}
      rowName={(row) => t('row', { row: String(row.row) })}
      hasSearch={false}
      list={({ offset, limit }) =>
        api.imports.problems.queryOptions({ input: { id: runId, offset, limit, ...(kind !== '' && { kind }) } })
      }
      isFiltered={kind !== ''}
      onShowAll={() => setKind('')}
      filters={
        <NativeSelect
          aria-label={t('filterKind')}
          value={kind}
          onChange={({ currentTarget: { value } }) => setKind(value === 'refused' || value === 'flagged' ? value : '')}
          data={[
            { value: '', label: t('allProblems') },
            { value: 'refused', label: t('onlyRefused') },
            { value: 'flagged', label: t('onlyFlagged') },
          ]}
        />
      }
      empty={<Text>{t('noProblems')}</Text>}
      failureOf={failureOf}
    />
  )
}
