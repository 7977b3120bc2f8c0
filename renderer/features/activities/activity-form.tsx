import { Alert, ColorInput, NativeSelect, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { ActivityRow } from '../../../preload/contract/activities.ts'
import { client } from '../../api/api.ts'
import { useSaving } from '../../api/use-saving.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PanelForm } from '../../ui/form-panel.tsx'
import { useFailureText } from '../../words/use-failure-text.ts'
import { useWords } from '../../words/use-words.ts'
import { type ActivityType, activityTypes, isActivityType } from './activity-types.ts'
import { isPresent } from './present.ts'
import { UnitTicks } from './unit-ticks.tsx'

interface ActivityFormProps {
  readonly activity: ActivityRow | 'new'
  readonly onSaved: (name: string) => void
  readonly onCancel: () => void
  readonly onRemove: (id: string) => void
}

const colours = ['#2f9e44', '#1971c2', '#e8590c', '#c2255c', '#6741d9', '#0c8599', '#f08c00', '#868e96']
const readableColour = /^#[0-9a-f]{6}$/

interface Values {
  readonly id: string
  readonly name: string
  readonly type: ActivityType
  readonly colour: string
  readonly units: readonly string[] | null
}

function valuesOf(activity: ActivityRow | 'new'): Values {
  if (activity === 'new') return { id: '', name: '', type: 'presence', colour: '#1971c2', units: null }
  const { id, name, type, colour, planningUnits: units } = activity
  return { id: String(id), name, type, colour, units }
}

/** An activity as injixo has it. The ID is its key and stays. */
export function ActivityForm({ activity, onSaved, onCancel, onRemove }: ActivityFormProps) {
  const { t } = useWords('activities')
  const failureText = useFailureText()
  const saving = useSaving()
  const isNew = activity === 'new'
  const [values, setValues] = useState(() => valuesOf(activity))
  const id = /^\d{1,10}$/.test(values.id) ? Number(values.id) : 0
  const colour = values.colour.trim().toLowerCase()
  const isRefused = saving.refusals > 0
  const wrong = { id: id < 1, name: values.name.trim() === '', colour: !readableColour.test(colour) }

  const { failure } = saving
  const refusesId = failure?.code === 'activityIdTaken'
  const save = () => {
    if (wrong.id || wrong.name || wrong.colour) {
      saving.refuse()
      return
    }
    const planningUnits = values.units === null ? null : [...values.units]
    const fields = { id, name: values.name, type: values.type, colour, planningUnits }
    void saving.save(
      () => (isNew ? client.activities.add(fields) : client.activities.change(fields)),
      ({ name }) => onSaved(name),
    )
  }
  const isFixed = activity !== 'new' && isPresent(activity)

  return (
    <PanelForm
      save={t('save')}
      cancel={t('cancel')}
      isSaving={saving.isSaving}
      refusals={saving.refusals}
      onSave={save}
      onCancel={onCancel}
      remove={t('delete')}
      onRemove={isNew || isFixed ? null : () => onRemove(values.id)}
    >
      {failure !== null && !refusesId ? <FailureNotice failure={failure} focused /> : null}
      {isFixed ? (
        <Alert variant="light" icon={<IconLock aria-hidden />}>
          {t('presentFixed')}
        </Alert>
      ) : null}
      <TextInput
        label={t('id')}
        description={isNew ? t('idHint') : t('idFixed')}
        value={values.id}
        inputMode="numeric"
        maxLength={10}
        disabled={!isNew}
        required
        withAsterisk
        error={failure !== null && refusesId ? failureText(failure) : isRefused && wrong.id ? t('idNeeded') : undefined}
        {...(isNew && { 'data-autofocus': true })}
        onChange={(event) => setValues({ ...values, id: event.currentTarget.value.trim() })}
      />
      <TextInput
        label={t('name')}
        value={values.name}
        maxLength={100}
        required
        withAsterisk
        error={isRefused && wrong.name ? t('nameNeeded') : undefined}
        {...(!isNew && { 'data-autofocus': true })}
        onChange={(event) => setValues({ ...values, name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('type')}
        value={values.type}
        disabled={isFixed}
        data={activityTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
        onChange={(event) => {
          const { value } = event.currentTarget
          if (isActivityType(value)) setValues({ ...values, type: value })
        }}
      />
      <ColorInput
        label={t('colour')}
        value={values.colour}
        swatches={colours}
        swatchesPerRow={8}
        withEyeDropper={false}
        error={isRefused && wrong.colour ? t('colourNeeded') : undefined}
        onChange={(value) => setValues({ ...values, colour: value })}
      />
      {isFixed ? null : <UnitTicks units={values.units} onChange={(units) => setValues({ ...values, units })} />}
    </PanelForm>
  )
}
