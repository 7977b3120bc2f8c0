import { Button, NativeSelect } from '@mantine/core'
import { IconActivity, IconFileImport, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { ActivityRow } from '../../../preload/contract/activities.ts'
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
import { FormPanel } from '../../ui/form-panel.tsx'
import { Page } from '../../ui/page.tsx'
import { useTableWords } from '../../words/use-table-words.ts'
import { useWords } from '../../words/use-words.ts'
import { activityColumns } from './activity-columns.tsx'
import { ActivityForm } from './activity-form.tsx'
import { activityTypes, isActivityType } from './activity-types.ts'
import { isPresent } from './present.ts'

interface ActivitiesListProps {
  readonly go: PageProps['go']
  readonly tabs: ReactNode
}

/** injixo's activities: found, added, changed, deleted, brought and saved. */
export function ActivitiesList({ go, tabs }: ActivitiesListProps) {
  const words = useWords('activities')
  const { t } = words
  const tableWords = useTableWords()
  const columns = useMemo(() => activityColumns(words), [words])
  const [type, setType] = useState('')
  const [opened, setOpened] = useState<ActivityRow | 'new' | null>(null)
  const removal = useRemoval(
    (ids: string[]) => client.activities.remove({ ids: ids.map(Number) }),
    (count, undo) => confirmToast(t('deleted', { count }), undo),
  )
  const saving = useExport((format) => client.activities.exportFile({ format }))
  const failure = removal.failure ?? saving.failure
  const filter = isActivityType(type) ? { type } : {}
  const close = () => setOpened(null)

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      tabs={tabs}
      fill
      action={
        <>
          <ExportMenu label={t('export')} csv={t('exportCsv')} xlsx={t('exportXlsx')} onExport={saving.save} />
          <Button
            variant="default"
            leftSection={<IconFileImport size={16} aria-hidden />}
            onClick={() => go('imports/new/activities')}
          >
            {t('import')}
          </Button>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened('new')}>
            {t('add')}
          </Button>
        </>
      }
    >
      {failure === null ? null : <FailureNotice failure={failure} focused />}
      <DataTable
        label={t('title')}
        words={tableWords}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowName={(row) => row.name}
        list={(window) => api.activities.list.queryOptions({ input: { ...window, filter } })}
        initialSort={{ column: 'id', direction: 'ascending' }}
        isFiltered={type !== ''}
        onShowAll={() => setType('')}
        filters={
          <NativeSelect
            aria-label={t('filterType')}
            value={type}
            onChange={(event) => setType(event.currentTarget.value)}
            data={[
              { value: '', label: t('allTypes') },
              ...activityTypes.map((value) => ({ value, label: t(`type.${value}`) })),
            ]}
          />
        }
        canSelect={(row) => !isPresent(row)}
        removal={{ label: t('delete'), isRunning: removal.isRunning, remove: removal.remove }}
        onOpen={setOpened}
        empty={
          <EmptyPlace
            icon={<IconActivity size={32} aria-hidden />}
            title={t('empty')}
            text={t('emptyHint')}
            action={
              <>
                <Button onClick={() => go('imports/new/activities')}>{t('importActivities')}</Button>
                <Button variant="default" onClick={() => setOpened('new')}>
                  {t('add')}
                </Button>
              </>
            }
          />
        }
        failureOf={failureOf}
      />
      <FormPanel
        subject={opened}
        title={(activity) => (activity === 'new' ? t('add') : t('edit'))}
        subjectKey={(activity) => (activity === 'new' ? 'new' : String(activity.id))}
        onClose={close}
      >
        {(activity) => (
          <ActivityForm
            activity={activity}
            onCancel={close}
            onSaved={(name) => {
              confirmToast(t('saved', { name }))
              close()
            }}
            onRemove={(id) => {
              close()
              void removal.remove([id])
            }}
          />
        )}
      </FormPanel>
    </Page>
  )
}
