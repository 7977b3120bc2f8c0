import { VisuallyHidden } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useWords } from '../../words/use-words.ts'
import classes from './journal.module.css'
import type { ChangedField, SayValue } from './use-value-text.ts'

interface JournalFieldProps {
  readonly field: ChangedField
  readonly say: SayValue
}

/** One field as it was and as it became. */
export function JournalField({ field: { field, before, after }, say }: JournalFieldProps) {
  const { t } = useWords('journal')
  const value = (said: string | null) =>
    said === null ? <i>{t('nothing')}</i> : <span className={classes.value}>{said}</span>
  return (
    <li>
      <span className={classes.field}>{t(`field.${field}`)}</span> <VisuallyHidden>{t('before')}</VisuallyHidden>
      <span className={classes.before}>{value(say(field, before))}</span>
      <IconArrowRight size={14} aria-hidden className={classes.arrow} />
      <VisuallyHidden>{t('after')}</VisuallyHidden>
      <span>{value(say(field, after))}</span>
    </li>
  )
}
