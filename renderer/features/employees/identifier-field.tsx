import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId } from 'react'
import { api } from '../../api/api.ts'
import { useWords } from '../../words/use-words.ts'
import { IdentifierFindings } from './identifier-findings.tsx'

interface IdentifierFieldProps {
  readonly integrationId: string
  /** Whose identifier it is, as it stands; null for a new user. */
  readonly user: { readonly id: string; readonly identifier: string } | null
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (identifier: string) => void
}

// a pause in typing; pasted text waits as long
const typingPauseMs = 250

/** The identifier to the letter, with what is doubtful about it said while it is typed or pasted, and one key to repair what is certain. */
export function IdentifierField({ integrationId, user, value, error, onChange }: IdentifierFieldProps) {
  const { t } = useWords('employees')
  const place = useId()
  const [identifier] = useDebouncedValue(value, typingPauseMs)
  // what stands there was written by the system or saved with open eyes
  const isNew = identifier !== '' && identifier !== user?.identifier
  const check = useQuery({
    ...api.users.checkIdentifier.queryOptions({ input: { integrationId, userId: user?.id ?? null, identifier } }),
    enabled: isNew,
    // the other users may have changed meanwhile
    staleTime: 0,
  })
  const found = isNew && identifier === value ? check.data : undefined
  const repair = () => {
    const repaired = found?.repaired ?? null
    if (repaired !== null) onChange(repaired)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== '.' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    repair()
  }
  return (
    <div>
      <TextInput
        label={t('identifier')}
        description={t('identifierHint')}
        value={value}
        maxLength={255}
        error={error}
        required
        withAsterisk
        data-autofocus
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        aria-details={found === undefined || found.findings.length === 0 ? undefined : place}
      />
      <div id={place} role="status">
        {found === undefined || found.findings.length === 0 ? null : (
          <IdentifierFindings {...found} onRepair={repair} />
        )}
      </div>
    </div>
  )
}
