import { Button, Checkbox, NativeSelect, Text, TextInput } from '@mantine/core'
import { IconFileImport, IconPlus, IconTimeline } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { AgentState } from '../../../preload/contract/states.ts'
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
import { stateColumns } from './state-columns.tsx'
import { StateForm } from './state-form.tsx'

interface StatesListProps extends PageProps {
  readonly integration: Integration
  readonly tabs: ReactNode
}

/** The states received, as they came: found, added, changed, deleted, saved. */
export function StatesList({ integration, integrations, pickIntegration, go, tabs }: StatesListProps) {
  const words = useWords('timeline')
  const { t } = words
  const tableWords = useTableWords()
  const { id: integrationId, name, zone } = integration
  const columns = useMemo(() => stateColumns(words, zone), [words, zone])
  const range = useQuery(api.states.range.queryOptions({ input: { integrationId } }))
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [isFlagged, setIsFlagged] = useState(false)
  const [opened, setOpened] = useState<AgentState | 'new' | null>(null)
  const removal = useRemoval(
    (ids: string[]) => client.states.remove({ ids: ids.map(Number) }),
    (count, undo) => confirmToast(t('deleted', { count }), undo),
  )
  const all = range.data ?? null
  const saving = useExport((format) =>
    client.states.exportFile({ integrationId, format, from: from || (all?.from ?? ''), to: to || (all?.to ?? '') }),
  )
  const failure = removal.failure ?? saving.failure
  const filter = { ...(from !== '' && { from }), ...(to !== '' && { to }), ...(isFlagged && { flagged: true }) }
  const close = () => setOpened(null)
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened('new')}>
      {t('add')}
    </Button>
  )

  return (
    <Page
      title={t('tabStates')}
      lead={t('statesLead', { name })}
      tabs={tabs}
      fill
      action={
        <>
          {all === null ? null : (
            <ExportMenu label={t('export')} csv={t('exportCsv')} xlsx={t('exportXlsx')} onExport={saving.save} />
          )}
          <Button
            variant="default"
            leftSection={<IconFileImport size={16} aria-hidden />}
            onClick={() => go('imports/new/states')}
          >
            {t('import')}
          </Button>
          {add}
        </>
      }
    >
      {failure === null ? null : <FailureNotice failure={failure} focused />}
      <DataTable
        label={t('tabStates')}
        words={tableWords}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowName={(row) => `${row.identifier} ${row.state}`}
        list={(window) => api.states.list.queryOptions({ input: { ...window, integrationId, filter } })}
        initialSort={{ column: 'start', direction: 'descending' }}
        isFiltered={from !== '' || to !== '' || isFlagged}
        onShowAll={() => {
          setFrom('')
          setTo('')
          setIsFlagged(false)
        }}
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
            <TextInput
              type="date"
              aria-label={t('from')}
              leftSection={
                <Text size="sm" aria-hidden>
                  {t('from')}
                </Text>
              }
              leftSectionWidth={64}
              value={from}
              min={all?.from}
              max={all?.to}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              aria-label={t('to')}
              leftSection={
                <Text size="sm" aria-hidden>
                  {t('to')}
                </Text>
              }
              leftSectionWidth={64}
              value={to}
              min={all?.from}
              max={all?.to}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
            <Checkbox
              size="sm"
              label={t('onlyFlagged')}
              checked={isFlagged}
              onChange={(event) => setIsFlagged(event.currentTarget.checked)}
            />
          </>
        }
        removal={{ label: t('delete'), isRunning: removal.isRunning, remove: removal.remove }}
        onOpen={setOpened}
        empty={
          <EmptyPlace
            icon={<IconTimeline size={32} aria-hidden />}
            title={t('empty')}
            text={t('emptyHint', { name })}
            action={<Button onClick={() => go('imports/new/states')}>{t('importStates')}</Button>}
          />
        }
        failureOf={failureOf}
      />
      <FormPanel
        subject={opened}
        title={(state) => (state === 'new' ? t('add') : t('edit'))}
        subjectKey={(state) => (state === 'new' ? 'new' : String(state.id))}
        onClose={close}
      >
        {(state) => (
          <StateForm
            integration={integration}
            state={state}
            go={go}
            onCancel={close}
            onSaved={() => {
              confirmToast(t('saved'))
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
