import { Stack, TextInput } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'
import { ZoneSelect } from './zone-select.tsx'

export interface NameAndZoneValues {
  readonly name: string
  readonly zone: string
}

interface NameAndZoneProps {
  readonly values: NameAndZoneValues
  readonly onChange: (values: NameAndZoneValues) => void
  /** The names that are given already. */
  readonly taken: readonly string[]
  /** Says what is missing only once somebody has asked to go on. */
  readonly isAsked: boolean
  readonly system: string
}

const folded = (name: string): string => name.trim().toLocaleLowerCase()

/** Whether these values can be saved: a name that nobody else has, and a zone. */
export function isComplete({ name, zone }: NameAndZoneValues, taken: readonly string[]): boolean {
  return name.trim() !== '' && zone !== '' && !taken.some((other) => folded(other) === folded(name))
}

/** The two things an integration must have. A name that is taken is told at once, in its place. */
export function NameAndZone({ values, onChange, taken, isAsked, system }: NameAndZoneProps) {
  const { t } = useWords('integrations')
  const { name, zone } = values
  const isTaken = taken.some((other) => folded(other) === folded(name))
  const nameError = isTaken
    ? t('name.taken', { name: name.trim() })
    : isAsked && name.trim() === ''
      ? t('name.needed')
      : undefined
  return (
    <Stack gap="md">
      <TextInput
        label={t('name')}
        description={t('name.hint', { system })}
        value={name}
        maxLength={80}
        required
        maw={420}
        error={nameError}
        onChange={(event) => onChange({ ...values, name: event.currentTarget.value })}
      />
      <ZoneSelect
        value={zone}
        onChange={(zone) => onChange({ ...values, zone })}
        error={isAsked && zone === '' ? t('zone.needed') : undefined}
      />
    </Stack>
  )
}
