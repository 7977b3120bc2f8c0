import { Button, NativeSelect } from '@mantine/core'
import { IconFileImport, IconPlus, IconUsers } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { ExternalUserRow } from '../../../preload/contract/users.ts'
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
import { userColumns } from './user-columns.tsx'
import { UserForm } from './user-form.tsx'

interface UsersListProps extends PageProps {
  readonly integration: Integration
  readonly tabs: ReactNode
}

/** The users of one integration. */
export function UsersList({ integration, integrations, pickIntegration, go, tabs }: UsersListProps) {
  const words = useWords('employees')
  const { t } = words
  const tableWords = useTableWords()
  const columns = useMemo(() => userColumns(words), [words])
  const integrationId = integration.id
  const { name } = integration
  const [assigned, setAssigned] = useState('')
  const [opened, setOpened] = useState<ExternalUserRow | 'new' | null>(null)
  const removal = useRemoval(
    (ids: string[]) => client.users.remove({ ids }),
    (count, undo) => confirmToast(t('usersDeleted', { count }), undo),
  )
  const saving = useExport((format) => client.users.exportFile({ integrationId, format }))
  const failure = removal.failure ?? saving.failure
  const filter = assigned === '' ? {} : { assigned: assigned === 'yes' }

  return (
    <Page
      title={t('usersTitle')}
      lead={t('usersLead', { name })}
      tabs={tabs}
      fill
      action={
        <>
          <ExportMenu label={t('export')} csv={t('exportCsv')} xlsx={t('exportXlsx')} onExport={saving.save} />
          <Button
            variant="default"
            leftSection={<IconFileImport size={16} aria-hidden />}
            onClick={() => go('imports/new/users')}
          >
            {t('import')}
          </Button>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened('new')}>
            {t('addUser')}
          </Button>
        </>
      }
    >
      {failure === null ? null : <FailureNotice failure={failure} focused />}
      <DataTable
        label={t('usersLead', { name })}
        words={tableWords}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.identifier}
        list={(window) => api.users.list.queryOptions({ input: { ...window, integrationId, filter } })}
        initialSort={{ column: 'identifier', direction: 'ascending' }}
        isFiltered={assigned !== ''}
        onShowAll={() => setAssigned('')}
        filters={
          <>
            {integrations.length < 2 ? null : (
              <NativeSelect
                aria-label={t('integration')}
                value={integrationId}
                onChange={(event) => pickIntegration(event.currentTarget.value)}
                data={integrations.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <NativeSelect
              aria-label={t('filterAssigned')}
              value={assigned}
              onChange={(event) => setAssigned(event.currentTarget.value)}
              data={[
                { value: '', label: t('assignedOrNot') },
                { value: 'yes', label: t('assigned') },
                { value: 'no', label: t('unassigned') },
              ]}
            />
          </>
        }
        removal={{ label: t('delete'), isRunning: removal.isRunning, remove: removal.remove }}
        onOpen={setOpened}
        empty={
          <EmptyPlace
            icon={<IconUsers size={32} aria-hidden />}
            title={t('emptyUsers')}
            text={t('emptyUsersHint', { name })}
            action={
              <>
                <Button onClick={() => go('imports/new/users')}>{t('importUsers')}</Button>
                <Button variant="default" onClick={() => setOpened('new')}>
                  {t('addUser')}
                </Button>
              </>
            }
          />
        }
        failureOf={failureOf}
      />
      <FormPanel
        subject={opened}
        title={(user) => (user === 'new' ? t('addUser') : t('editUser'))}
        subjectKey={(user) => (user === 'new' ? 'new' : user.id)}
        onClose={() => setOpened(null)}
      >
        {(user) => (
          <UserForm
            integrationId={integrationId}
            user={user}
            onCancel={() => setOpened(null)}
            onSaved={(name) => {
              confirmToast(t('saved', { name }))
              setOpened(null)
            }}
            onRemove={(id) => {
              setOpened(null)
              void removal.remove([id])
            }}
          />
        )}
      </FormPanel>
    </Page>
  )
}
