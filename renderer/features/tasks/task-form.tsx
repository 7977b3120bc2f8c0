import { NativeSelect, Radio, Stack, TextInput, Text } from '@mantine/core'
import { useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { Task } from '../../../preload/contract/tasks.ts'
import { client } from '../../api/api.ts'
import { useSaving } from '../../api/use-saving.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PanelForm } from '../../ui/form-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useTaskWords } from './use-task-words.ts'

interface TaskFormProps {
  readonly task: Task | 'new'
  readonly integrations: readonly Integration[]
  readonly onClose: () => void
  readonly onSaved: () => void
  readonly onRemove: (task: Task) => void
}

const owners = ['planner', 'vendorAdmin'] as const
const states = ['open', 'waiting', 'done'] as const

/** A task of one's own, or who does one that Ponte knows and until when. */
export function TaskForm({ task, integrations, onClose, onSaved, onRemove }: TaskFormProps) {
  const { t } = useWords('tasks')
  const words = useTaskWords()
  const [values, setValues] = useState(() => valuesOf(task))
  const [isTried, setIsTried] = useState(false)
  const saving = useSaving()
  const isOwn = task === 'new' || task.kind === 'own'
  const isMissing = isOwn && values.title.trim() === ''
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }))
  const save = () => {
    setIsTried(true)
    if (isMissing) {
      saving.refuse()
      return
    }
    const { integrationId, dueDay, ...fields } = values
    const given = { ...fields, dueDay: dueDay === '' ? null : dueDay }
    void saving.save(
      () =>
        task === 'new'
          ? client.tasks.add({ kind: 'own', integrationId: integrationId === '' ? null : integrationId, ...given })
          : client.tasks.change({ id: task.id, ...given }),
      onSaved,
    )
  }
  return (
    <PanelForm
      save={t('save')}
      cancel={t('cancel')}
      isSaving={saving.isSaving}
      refusals={saving.refusals}
      onSave={save}
      onCancel={onClose}
      remove={t('remove')}
      onRemove={task === 'new' ? null : () => onRemove(task)}
    >
      {saving.failure === null ? null : <FailureNotice failure={saving.failure} focused />}
      {isOwn ? (
        <TextInput
          label={t('field.title')}
          value={values.title}
          maxLength={200}
          withAsterisk
          required
          data-autofocus
          error={isTried && isMissing ? t('field.title.needed') : undefined}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
      ) : (
        <Text>{words.title(task)}</Text>
      )}
      <Radio.Group
        label={t('field.owner')}
        value={values.owner}
        onChange={(value) => set({ owner: owners.find((owner) => owner === value) ?? 'planner' })}
      >
        <Stack gap="xs" mt="xs">
          {owners.map((owner) => (
            <Radio key={owner} value={owner} label={words.owner(owner)} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('field.state')}
        value={values.state}
        onChange={(value) => set({ state: states.find((state) => state === value) ?? 'open' })}
      >
        <Stack gap="xs" mt="xs">
          {states.map((state) => (
            <Radio key={state} value={state} label={t(`state.${state}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        type="date"
        label={t('field.due')}
        description={t('field.due.hint')}
        value={values.dueDay}
        onChange={(event) => set({ dueDay: event.currentTarget.value })}
      />
      {task === 'new' && integrations.length > 0 ? (
        <NativeSelect
          label={t('field.integration')}
          value={values.integrationId}
          onChange={(event) => set({ integrationId: event.currentTarget.value })}
          data={[
            { value: '', label: t('field.integration.none') },
            ...integrations.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
    </PanelForm>
  )
}

function valuesOf(task: Task | 'new') {
  return task === 'new'
    ? { title: '', owner: 'planner' as Task['owner'], state: 'open' as Task['state'], dueDay: '', integrationId: '' }
    : {
        title: task.title,
        owner: task.owner,
        state: task.state,
        dueDay: task.dueDay ?? '',
        integrationId: task.integrationId ?? '',
      }
}
