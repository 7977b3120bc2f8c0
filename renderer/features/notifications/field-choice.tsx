import { NativeSelect } from '@mantine/core'
import type { EventRole } from '../../../preload/contract/notifications.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './notifications.module.css'
import { useEventWords } from './use-event-words.ts'

interface KnownField {
  readonly path: string
  readonly events: number
  readonly samples: readonly string[]
}

interface FieldChoiceProps {
  readonly role: EventRole
  readonly path: string | undefined
  readonly isGuess: boolean
  readonly isMissing: boolean
  readonly isNeeded: boolean
  readonly fields: readonly KnownField[]
  readonly onChoose: (path: string | null) => void
}

// enough to recognise a value by, short enough for a line of a list
const shownLetters = 40
const shownSamples = 3

/** Which field has one meaning, with values to recognise it by. */
export function FieldChoice({ role, path, isGuess, isMissing, isNeeded, fields, onChoose }: FieldChoiceProps) {
  const { t } = useWords('notifications')
  const words = useEventWords()
  const samples = fields.find((field) => field.path === path)?.samples.filter((sample) => sample !== '') ?? []
  // the field of a profile stays to be seen when no kept message has it any longer
  const options =
    path === undefined || fields.some((field) => field.path === path) ? [] : [{ value: path, label: path }]
  return (
    <div className={classes.choice}>
      <NativeSelect
        label={
          <span className={classes.choiceLabel}>
            {words.role(role)}
            {isGuess ? <StatusWord tone="info">{t('guess')}</StatusWord> : null}
          </span>
        }
        description={t(`about.${role}`)}
        required={isNeeded}
        withAsterisk={false}
        error={isMissing ? t('chooseField') : undefined}
        value={path ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        data={[
          { value: '', label: isNeeded ? t('choose') : t('noField') },
          ...options,
          ...fields.map((field) => ({ value: field.path, label: withSample(field) })),
        ]}
      />
      {samples.length === 0 ? null : (
        <p className={classes.samples}>{samples.slice(0, shownSamples).map(shortened).join(' · ')}</p>
      )}
    </div>
  )
}

function withSample({ path, samples }: KnownField): string {
  const sample = samples.find((known) => known !== '')
  return sample === undefined ? path : `${path}: ${shortened(sample)}`
}

function shortened(text: string): string {
  return text.length > shownLetters ? `${text.slice(0, shownLetters)}…` : text
}
