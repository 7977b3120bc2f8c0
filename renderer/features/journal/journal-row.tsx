import type { JournalEntry } from '../../../preload/contract/journal.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './journal.module.css'
import { JournalChange } from './journal-change.tsx'
import { useStepText } from './use-step-text.ts'

/** One step of work: when, who, what, and its first few changes. */
export function JournalRow({ entry }: { readonly entry: JournalEntry }) {
  const { t, formatDateTime } = useWords('journal')
  const say = useStepText()
  const { at, by, undone, changes, things } = entry
  const more = things - changes.length
  return (
    <tr data-undone={undone || undefined}>
      <td className={classes.when}>
        {formatDateTime(at)}
        <span className={classes.faint}>{t(`by.${by}`)}</span>
      </td>
      <td className={classes.what}>
        <span className={classes.step}>{say(entry)}</span>
        {undone ? <StatusWord tone="info">{t('undone')}</StatusWord> : null}
      </td>
      <td>
        <ul className={classes.changes}>
          {changes.map((change, place) => (
            // the same thing may change twice in one step; a step never changes afterwards
            // oxlint-disable-next-line react/no-array-index-key
            <JournalChange key={place} change={change} />
          ))}
          {changes.length > 0 && more > 0 ? (
            <li className={classes.faint}>{t('moreThings', { count: more })}</li>
          ) : null}
        </ul>
      </td>
    </tr>
  )
}
