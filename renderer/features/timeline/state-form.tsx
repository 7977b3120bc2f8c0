import { Anchor, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { AgentState } from '../../../preload/contract/states.ts'
import { client } from '../../api/api.ts'
import type { PageProps } from '../../api/page-props.ts'
import { useSaving } from '../../api/use-saving.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PanelForm } from '../../ui/form-panel.tsx'
import { useFailureText } from '../../words/use-failure-text.ts'
import { useWords } from '../../words/use-words.ts'
import { instantsOf, localTime } from '../../words/local-time.ts'
import { instantOf, type LocalMoment, TimeField } from './time-field.tsx'
import { dayPlace } from './timeline-place.ts'

interface StateFormProps {
  readonly integration: Integration
  readonly state: AgentState | 'new'
  readonly go: PageProps['go']
  readonly onSaved: () => void
  readonly onCancel: () => void
  readonly onRemove: (id: string) => void
}

/** One agent state as received. */
export function StateForm({ integration, state, go, onSaved, onCancel, onRemove }: StateFormProps) {
  const { t } = useWords('timeline')
  const failureText = useFailureText()
  const saving = useSaving()
  const { zone, id: integrationId } = integration
  const [identifier, setIdentifier] = useState(state === 'new' ? '' : state.identifier)
  const [name, setName] = useState(state === 'new' ? '' : state.state)
  const [start, setStart] = useState(() => momentOf(state === 'new' ? null : state.start, zone))
  const [end, setEnd] = useState(() => momentOf(state === 'new' ? null : state.end, zone))
  const startAt = instantOf(start, zone)
  const endAt = instantOf(end, zone)
  const isReversed = startAt !== undefined && endAt !== undefined && endAt <= startAt
  const isRefused = saving.refusals > 0

  const { failure } = saving
  const refusesUser = failure?.code === 'userNotFound'
  const refusesEnd = failure?.code === 'stateEndBeforeStart'
  const needed = (text: string) => (isRefused && text.trim() === '' ? t('needed') : undefined)
  const save = () => {
    if (identifier === '' || name.trim() === '' || startAt === undefined || endAt === undefined || isReversed) {
      saving.refuse()
      return
    }
    const fields = { identifier, state: name, start: startAt, end: endAt }
    void saving.save(
      () =>
        state === 'new'
          ? client.states.add({ ...fields, integrationId })
          : client.states.change({ ...fields, id: state.id }),
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
      onCancel={onCancel}
      remove={t('delete')}
      onRemove={state === 'new' ? null : () => onRemove(String(state.id))}
    >
      {failure !== null && !refusesUser && !refusesEnd ? <FailureNotice failure={failure} focused /> : null}
      <TextInput
        label={t('identifier')}
        description={t('identifierHint')}
        value={identifier}
        maxLength={255}
        required
        withAsterisk
        data-autofocus
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        error={failure !== null && refusesUser ? failureText(failure) : needed(identifier)}
        onChange={(event) => setIdentifier(event.currentTarget.value)}
      />
      <TextInput
        label={t('state')}
        description={t('stateHint')}
        value={name}
        maxLength={255}
        required
        withAsterisk
        error={needed(name)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TimeField label={t('start')} zone={zone} moment={start} error={needed(start.local)} onChange={setStart} />
      <TimeField
        label={t('end')}
        zone={zone}
        moment={end}
        error={(isRefused && isReversed) || refusesEnd ? t('endFirst') : needed(end.local)}
        onChange={setEnd}
      />
      {state === 'new' ? null : (
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => go(dayPlace(localTime(state.start, zone).slice(0, 10), state.identifier))}
        >
          {t('showDay')}
        </Anchor>
      )}
    </PanelForm>
  )
}

function momentOf(instant: number | null, zone: string): LocalMoment {
  if (instant === null) return { local: '', pass: 0 }
  const local = localTime(instant, zone)
  const [, second] = instantsOf(local, zone)
  return { local, pass: second !== undefined && instant >= second ? 1 : 0 }
}
