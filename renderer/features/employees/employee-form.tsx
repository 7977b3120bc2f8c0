import { Autocomplete, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { EmployeeRow } from '../../../preload/contract/employees.ts'
import { client } from '../../api/api.ts'
import { useSaving } from '../../api/use-saving.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PanelForm } from '../../ui/form-panel.tsx'
import { useFailureText } from '../../words/use-failure-text.ts'
import { useWords } from '../../words/use-words.ts'

interface EmployeeFormProps {
  readonly employee: EmployeeRow | 'new'
  readonly units: readonly string[]
  readonly onSaved: (name: string) => void
  readonly onCancel: () => void
  readonly onRemove: (id: string) => void
}

const blank = {
  personnelNumber: '',
  lastName: '',
  firstName: '',
  email: '',
  planningUnit: '',
  validFrom: '',
  validTo: '',
}
type Field = keyof typeof blank

/** What an employee is: all fields of injixo that a list can bring. */
export function EmployeeForm({ employee, units, onSaved, onCancel, onRemove }: EmployeeFormProps) {
  const { t } = useWords('employees')
  const failureText = useFailureText()
  const saving = useSaving()
  const [values, setValues] = useState(() => (employee === 'new' ? blank : valuesOf(employee)))
  const set = (field: Field) => (value: string) => setValues((before) => ({ ...before, [field]: value }))
  const isRefused = saving.refusals > 0

  const { failure } = saving
  const refusedField = failure === null ? null : fieldOf(failure)
  const errors: Partial<Record<Field, string>> = {
    ...(isRefused && values.personnelNumber.trim() === '' && { personnelNumber: t('needed') }),
    ...(isRefused && values.lastName.trim() === '' && { lastName: t('needed') }),
    ...(isRefused && isReversed(values) && { validTo: t('orderOfDays') }),
    ...(failure !== null && refusedField !== null && { [refusedField]: failureText(failure) }),
  }
  const save = () => {
    if (values.personnelNumber.trim() === '' || values.lastName.trim() === '' || isReversed(values)) {
      saving.refuse()
      return
    }
    const fields = { ...values, validFrom: values.validFrom || null, validTo: values.validTo || null }
    void saving.save(
      () =>
        employee === 'new' ? client.employees.add(fields) : client.employees.change({ ...fields, id: employee.id }),
      ({ lastName, firstName }) => onSaved(`${firstName} ${lastName}`.trim()),
    )
  }
  const text = (field: Field, maxLength: number) => ({
    label: t(field),
    value: values[field],
    maxLength,
    error: errors[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => set(field)(event.currentTarget.value),
  })

  return (
    <PanelForm
      save={t('save')}
      cancel={t('cancel')}
      isSaving={saving.isSaving}
      refusals={saving.refusals}
      onSave={save}
      onCancel={onCancel}
      remove={t('delete')}
      onRemove={employee === 'new' ? null : () => onRemove(employee.id)}
    >
      {failure !== null && refusedField === null ? <FailureNotice failure={failure} focused /> : null}
      <TextInput {...text('personnelNumber', 25)} withAsterisk required data-autofocus />
      <TextInput {...text('lastName', 50)} withAsterisk required />
      <TextInput {...text('firstName', 50)} />
      <TextInput {...text('email', 254)} type="email" />
      <Autocomplete
        label={t('planningUnit')}
        value={values.planningUnit}
        maxLength={50}
        error={errors.planningUnit}
        data={[...units]}
        onChange={set('planningUnit')}
      />
      <Group grow align="flex-start">
        <TextInput {...text('validFrom', 10)} type="date" description={t('openEnd')} />
        <TextInput {...text('validTo', 10)} type="date" description={t('openEnd')} />
      </Group>
    </PanelForm>
  )
}

function valuesOf(employee: EmployeeRow): typeof blank {
  const { personnelNumber, lastName, firstName, email, planningUnit, validFrom, validTo } = employee
  return {
    personnelNumber,
    lastName,
    firstName,
    email,
    planningUnit,
    validFrom: validFrom ?? '',
    validTo: validTo ?? '',
  }
}

function isReversed({ validFrom, validTo }: typeof blank): boolean {
  return validFrom !== '' && validTo !== '' && validTo < validFrom
}

/** The field a refusal speaks of; null when it speaks of something else. */
function fieldOf({
  code,
  details,
}: {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
}): Field | null {
  if (code === 'personnelNumberTaken') return 'personnelNumber'
  if (code !== 'inputInvalid') return null
  const { field } = details
  return typeof field === 'string' && isField(field) ? field : null
}

function isField(name: string): name is Field {
  return name in blank
}
