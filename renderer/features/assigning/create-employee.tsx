import { Autocomplete, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { AssignmentRow, EmployeeBrief } from '../../../preload/contract/assignments.ts'
import { api, client } from '../../api/api.ts'
import { useSaving } from '../../api/use-saving.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PanelForm } from '../../ui/form-panel.tsx'
import { useFailureText } from '../../words/use-failure-text.ts'
import { useWords } from '../../words/use-words.ts'
import { splitName } from './split-name.ts'

interface CreateEmployeeProps {
  readonly user: AssignmentRow['user']
  readonly onCreated: (employee: EmployeeBrief) => void
  readonly onCancel: () => void
}

const lengths = { personnelNumber: 25, lastName: 50, firstName: 50, email: 254 } as const
const needed: ReadonlySet<string> = new Set(['personnelNumber', 'lastName'])

/** A new employee out of a user: name and e-mail as the system has them, the personnel number by hand. Saving assigns the user too. */
export function CreateEmployee({ user, onCreated, onCancel }: CreateEmployeeProps) {
  const { t } = useWords('assigning')
  const { t: field } = useWords('employees')
  const failureText = useFailureText()
  const saving = useSaving()
  const units = useQuery(api.employees.planningUnits.queryOptions())
  const [values, setValues] = useState(() => ({
    personnelNumber: '',
    ...splitName(user.name),
    email: user.email,
    planningUnit: '',
  }))
  const first = useRef<HTMLInputElement>(null)
  // what the system does not know is what is typed first
  useEffect(() => first.current?.focus(), [])
  const { failure } = saving
  const isTaken = failure?.code === 'personnelNumberTaken'
  const errorOf = (name: keyof typeof lengths) => {
    if (name === 'personnelNumber' && isTaken) return failureText(failure)
    return saving.refusals > 0 && needed.has(name) && values[name].trim() === '' ? field('needed') : undefined
  }
  const save = () => {
    if (values.personnelNumber.trim() === '' || values.lastName.trim() === '') {
      saving.refuse()
      return
    }
    void saving.save(() => client.assignments.create({ userId: user.id, employee: values }), onCreated)
  }
  const text = (name: keyof typeof lengths) => ({
    label: field(name),
    value: values[name],
    maxLength: lengths[name],
    error: errorOf(name),
    required: needed.has(name),
    withAsterisk: needed.has(name),
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setValues((before) => ({ ...before, [name]: value })),
  })
  return (
    <PanelForm
      save={t('createSave')}
      cancel={field('cancel')}
      isSaving={saving.isSaving}
      refusals={saving.refusals}
      onSave={save}
      onCancel={onCancel}
      remove=""
      onRemove={null}
    >
      {failure === null || isTaken ? null : <FailureNotice failure={failure} focused />}
      <TextInput {...text('personnelNumber')} ref={first} />
      <TextInput {...text('lastName')} />
      <TextInput {...text('firstName')} />
      <TextInput {...text('email')} type="email" />
      <Autocomplete
        label={field('planningUnit')}
        value={values.planningUnit}
        maxLength={50}
        data={units.data ?? []}
        onChange={(planningUnit) => setValues((before) => ({ ...before, planningUnit }))}
      />
    </PanelForm>
  )
}
