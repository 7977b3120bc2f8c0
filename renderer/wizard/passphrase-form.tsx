import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useWords } from '../words/use-words.ts'

interface PassphraseFormProps {
  /** A new one is entered twice. */
  readonly isNew: boolean
  readonly isBusy: boolean
  /** Answers whether it was taken; what was typed is then forgotten. */
  readonly onSave: (passphrase: string) => Promise<boolean>
  readonly onCancel?: () => void
}

/** Asks for the passphrase. No form of its own, as it may stand inside one: Enter in its fields saves it and does no more. */
export function PassphraseForm({ isNew, isBusy, onSave, onCancel }: PassphraseFormProps) {
  const { t } = useWords('settings')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const differs = isNew && again !== passphrase
  const save = async () => {
    setIsAsked(true)
    if (passphrase === '' || differs || isBusy) return
    if (!(await onSave(passphrase))) return
    setPassphrase('')
    setAgain('')
    setIsAsked(false)
  }
  const hearKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    void save()
  }
  const toggle = { 'aria-label': t('secrets.show'), tabIndex: 0 }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only listens for the fields inside
    <div onKeyDown={hearKey}>
      <Stack gap="sm" maw={420}>
        <PasswordInput
          label={t('secrets.field')}
          description={isNew ? t('secrets.field.hint') : undefined}
          value={passphrase}
          autoComplete="off"
          visibilityToggleButtonProps={toggle}
          error={isAsked && passphrase === '' ? t('secrets.field.needed') : undefined}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {isNew ? (
          <PasswordInput
            label={t('secrets.again')}
            value={again}
            autoComplete="off"
            visibilityToggleButtonProps={toggle}
            error={isAsked && differs ? t('secrets.again.differs') : undefined}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
        ) : null}
        <Group gap="xs">
          <Button variant="light" loading={isBusy} onClick={() => void save()}>
            {t(isNew ? 'secrets.set' : 'secrets.unlock')}
          </Button>
          {onCancel === undefined ? null : (
            <Button variant="default" onClick={onCancel}>
              {t('secrets.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </div>
  )
}
