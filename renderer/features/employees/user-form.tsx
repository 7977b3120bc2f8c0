import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ExternalUserRow } from '../../../preload/contract/users.ts'
import { client } from '../../api/api.ts'
import { useSaving } from '../../api/use-saving.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PanelForm } from '../../ui/form-panel.tsx'
import { useFailureText } from '../../words/use-failure-text.ts'
import { useWords } from '../../words/use-words.ts'
import { IdentifierField } from './identifier-field.tsx'

interface UserFormProps {
  readonly integrationId: string
  readonly user: ExternalUserRow | 'new'
  readonly onSaved: (name: string) => void
  readonly onCancel: () => void
  readonly onRemove: (id: string) => void
}

const blank = { identifier: '', name: '', email: '', active: true }

/** A user of the system, the identifier kept to the letter. */
export function UserForm({ integrationId, user, onSaved, onCancel, onRemove }: UserFormProps) {
  const { t } = useWords('employees')
  const failureText = useFailureText()
  const saving = useSaving()
  const [values, setValues] = useState(() => (user === 'new' ? blank : user))
  const { failure } = saving
  const refusesIdentifier =
    failure?.code === 'identifierTaken' || (failure?.code === 'inputInvalid' && failure.details.field === 'identifier')
  const isEmpty = values.identifier === ''
  const identifierError =
    failure !== null && refusesIdentifier
      ? failureText(failure)
      : saving.refusals > 0 && isEmpty
        ? t('needed')
        : undefined
  const save = () => {
    if (isEmpty) {
      saving.refuse()
      return
    }
    const { identifier, name, email, active } = values
    const fields = { identifier, name, email, active }
    void saving.save(
      () =>
        user === 'new'
          ? client.users.add({ ...fields, integrationId })
          : client.users.change({ ...fields, id: user.id }),
      (saved) => onSaved(saved.identifier),
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
      onRemove={user === 'new' ? null : () => onRemove(user.id)}
    >
      {failure !== null && !refusesIdentifier ? <FailureNotice failure={failure} focused /> : null}
      <IdentifierField
        integrationId={integrationId}
        user={user === 'new' ? null : user}
        value={values.identifier}
        error={identifierError}
        onChange={(identifier) => setValues({ ...values, identifier })}
      />
      <TextInput
        label={t('name')}
        value={values.name}
        maxLength={255}
        onChange={(event) => setValues({ ...values, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('email')}
        type="email"
        value={values.email}
        maxLength={254}
        onChange={(event) => setValues({ ...values, email: event.currentTarget.value })}
      />
      <Checkbox
        label={t('active')}
        description={t('activeHint')}
        checked={values.active}
        onChange={(event) => setValues({ ...values, active: event.currentTarget.checked })}
      />
    </PanelForm>
  )
}
