import { NativeSelect, TextInput } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'
import { instantsOf } from '../../words/local-time.ts'

/** A local time, and which of its two passes is meant where the clock shows it twice. */
export interface LocalMoment {
  readonly local: string
  readonly pass: 0 | 1
}

interface TimeFieldProps {
  readonly label: string
  readonly zone: string
  readonly moment: LocalMoment
  readonly error?: string | undefined
  readonly onChange: (moment: LocalMoment) => void
}

/** The instant of a local time; undefined where there is none. */
export function instantOf({ local, pass }: LocalMoment, zone: string): number | undefined {
  const instants = instantsOf(local, zone)
  return instants[Math.min(pass, instants.length - 1)]
}

/** A point in time in the integration's zone; asks where a clock change leaves two meanings, and never guesses. */
export function TimeField({ label, zone, moment, error, onChange }: TimeFieldProps) {
  const { t } = useWords('timeline')
  const instants = instantsOf(moment.local, zone)
  const isSkipped = moment.local !== '' && instants.length === 0
  return (
    <>
      <TextInput
        type="datetime-local"
        step={moment.local.includes('.') ? 0.001 : 1}
        label={label}
        description={t('zoneHint', { zone })}
        value={moment.local}
        required
        withAsterisk
        error={isSkipped ? t('timeSkipped') : error}
        onChange={(event) => onChange({ local: event.currentTarget.value, pass: 0 })}
      />
      {instants.length < 2 ? null : (
        <NativeSelect
          label={t('timeTwice')}
          value={String(moment.pass)}
          data={[
            { value: '0', label: t('firstPass') },
            { value: '1', label: t('secondPass') },
          ]}
          onChange={(event) => onChange({ ...moment, pass: event.currentTarget.value === '1' ? 1 : 0 })}
        />
      )}
    </>
  )
}
