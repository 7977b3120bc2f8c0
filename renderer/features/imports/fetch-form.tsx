import { Group, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { client } from '../../api/api.ts'
import { noteJob } from '../../api/follow-jobs.ts'
import { useSaving } from '../../api/use-saving.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PanelForm } from '../../ui/form-panel.tsx'
import { dayPlus, localDay } from '../../words/local-time.ts'
import { useWords } from '../../words/use-words.ts'
import { type Fetch, fetchErrors, fetchStreams } from './fetch-errors.ts'

interface FetchFormProps {
  readonly integration: Integration
  /** Those that can be asked. */
  readonly integrations: readonly Integration[]
  readonly onClose: () => void
}

/** Asks a system for one stream of some days; what is there for them is replaced by what comes. */
export function FetchForm({ integration, integrations, onClose }: FetchFormProps) {
  const { t } = useWords('imports')
  const [id, setId] = useState(integration.id)
  const chosen = integrations.find((known) => known.id === id) ?? integration
  const [now] = useState(() => Date.now())
  const today = localDay(now, chosen.zone)
  const [asked, setAsked] = useState<Fetch>({ stream: 'calls', from: dayPlus(today, -1), to: today })
  const [isTried, setIsTried] = useState(false)
  const saving = useSaving()
  const errors = fetchErrors(asked, today)
  const set = (change: Partial<Fetch>) => setAsked((before) => ({ ...before, ...change }))
  const start = () => {
    setIsTried(true)
    if (errors.from !== null || errors.to !== null) {
      saving.refuse()
      return
    }
    const days = asked.stream === 'users' ? { from: today, to: today } : { from: asked.from, to: asked.to }
    void saving.save(
      () => client.connection.importDays({ id, stream: asked.stream, ...days }),
      (job) => {
        noteJob(job)
        confirmToast(t('fetch.started', { name: chosen.name }))
        onClose()
      },
    )
  }
  const day = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={t(`fetch.${name}`)}
      value={asked[name]}
      max={today}
      error={isTried && errors[name] !== null ? t(`fetch.${errors[name]}`) : undefined}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <PanelForm
      save={t('fetch.start')}
      cancel={t('fetch.cancel')}
      isSaving={saving.isSaving}
      refusals={saving.refusals}
      onSave={start}
      onCancel={onClose}
      remove=""
      onRemove={null}
    >
      {saving.failure === null ? null : <FailureNotice failure={saving.failure} focused />}
      {integrations.length < 2 ? null : (
        <NativeSelect
          label={t('integration')}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
          data={integrations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Radio.Group
        label={t('fetch.what')}
        value={asked.stream}
        onChange={(value) => set({ stream: fetchStreams.find((stream) => stream === value) ?? 'calls' })}
      >
        <Stack gap="xs" mt="xs">
          {fetchStreams.map((stream) => (
            <Radio key={stream} value={stream} label={t(`stream.${stream}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {asked.stream === 'users' ? (
        <Text size="sm">{t('fetch.users')}</Text>
      ) : (
        <>
          <Group grow align="flex-start">
            {day('from')}
            {day('to')}
          </Group>
          <Text size="sm" c="dimmed">
            {t('fetch.hint', { zone: chosen.zone })}
          </Text>
        </>
      )}
    </PanelForm>
  )
}
