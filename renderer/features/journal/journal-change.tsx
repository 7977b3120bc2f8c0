import { IconArrowRight } from '@tabler/icons-react'
import { VisuallyHidden } from '@mantine/core'
import type { JournalEntry } from '../../../preload/contract/journal.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './journal.module.css'

interface JournalChangeProps {
  readonly change: JournalEntry['changes'][number]
}

/** One thing as it was and as it became. */
export function JournalChange({ change }: JournalChangeProps) {
  const { t } = useWords('journal')
  const { what, before, after } = change
  const value = (text: string | null) =>
    text === null || text === '' ? <i>{t('nothing')}</i> : <span className={classes.value}>{text}</span>
  return (
    <li>
      <span className={classes.thing}>{what}</span> <VisuallyHidden>{t('before')}</VisuallyHidden>
      <span className={classes.before}>{value(before)}</span>
      <IconArrowRight size={14} aria-hidden className={classes.arrow} />
      <VisuallyHidden>{t('after')}</VisuallyHidden>
      <span>{value(after)}</span>
    </li>
  )
}
