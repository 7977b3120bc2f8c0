import { Button, NativeSelect } from '@mantine/core'
import { IconFileImport, IconPlus, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { EmployeeRow } from '../../../preload/contract/employees.ts'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { useExport } from '../../api/use-export.ts'
import { useRemoval } from '../../api/use-removal.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { ExportMenu } from '../../ui/export-menu.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useTableWords } from '../../words/use-table-words.ts'
import { useWords } from '../../words/use-words.ts'
import { employeeColumns } from './employee-columns.tsx'
import { EmployeePanel } from './employee-panel.tsx'

interface EmployeesListProps {
  readonly go: PageProps['go']
  readonly tabs: ReactNode
}

/** Everybody who is planned: found, added, changed, deleted, brought and saved. */
export function EmployeesList({ go, tabs }: EmployeesListProps) {
  const words = useWords('employees')
  const { t } = words
  const tableWords = useTableWords()
  const columns = useMemo(() => employeeColumns(words), [words])
  const units = useQuery(api.employees.planningUnits.queryOptions())
  const [unit, setUnit] = useState('')
  const [identifier, setIdentifier] = useState<'' | 'with' | 'without'>('')
  const [opened, setOpened] = useState<EmployeeRow | 'new' | null>(null)
  const removal = useRemoval(
    (ids: string[]) => client.employees.remove({ ids }),
    (count, undo) => confirmToast(t('deleted', { count }), undo),
  )
  const saving = useExport((format) => client.employees.exportFile({ format }))
  const filter = {
    ...(unit !== '' && { planningUnit: unit }),
    ...(identifier !== '' && { hasIdentifier: identifier === 'with' }),
  }
  const bring = (
    <Button
      variant="default"
      leftSection={<IconFileImport size={16} aria-hidden />}
      onClick={() => go('imports/new/employees')}
    >
      {t('import')}
    </Button>
  )
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened('new')}>
      {t('add')}
    </Button>
  )
  const failure = removal.failure ?? saving.failure

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      tabs={tabs}
      fill
      action={
        <>
          <ExportMenu label={t('export')} csv={t('exportCsv')} xlsx={t('exportXlsx')} onExport={saving.save} />
          {bring}
          {add}
        </>
      }
    >
      {failure === null ? null : <FailureNotice failure={failure} focused />}
      <DataTable
        label={t('title')}
        words={tableWords}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => `${row.personnelNumber} ${row.lastName}`}
        list={(window) => api.employees.list.queryOptions({ input: { ...window, filter } })}
        initialSort={{ column: 'lastName', direction: 'ascending' }}
        isFiltered={unit !== '' || identifier !== ''}
        onShowAll={() => {
          setUnit('')
          setIdentifier('')
        }}
        filters={
          <>
            <NativeSelect
              aria-label={t('filterUnit')}
              value={unit}
              onChange={(event) => setUnit(event.currentTarget.value)}
              data={[{ value: '', label: t('allUnits') }, ...(units.data ?? [])]}
            />
            <NativeSelect
              aria-label={t('filterIdentifier')}
              value={identifier}
              onChange={(event) => setIdentifier(withOrWithout(event.currentTarget.value))}
              data={[
                { value: '', label: t('withOrWithout') },
                { value: 'with', label: t('withIdentifier') },
                { value: 'without', label: t('withoutIdentifier') },
              ]}
            />
          </>
        }
        removal={{ label: t('delete'), isRunning: removal.isRunning, remove: removal.remove }}
        onOpen={setOpened}
        empty={
          <EmptyPlace
            icon={<IconUsers size={32} aria-hidden />}
            title={t('empty')}
            text={t('emptyHint')}
            action={
              <>
                <Button onClick={() => go('imports/new/employees')}>{t('importEmployees')}</Button>
                <Button variant="default" onClick={() => setOpened('new')}>
                  {t('add')}
                </Button>
              </>
            }
          />
        }
        failureOf={failureOf}
      />
      <EmployeePanel
        opened={opened}
        units={units.data ?? []}
        onClose={() => setOpened(null)}
        onRemove={(id) => removal.remove([id])}
      />
    </Page>
  )
}

function withOrWithout(value: string): '' | 'with' | 'without' {
  return value === 'with' || value === 'without' ? value : ''
}
