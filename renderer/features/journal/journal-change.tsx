import { VisuallyHidden } from '@mantine/core'
import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react'
import type { JournalEntry } from '../../../preload/contract/journal.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './journal.module.css'
import { JournalField } from './journal-field.tsx'
import { useValueText } from './use-value-text.ts'

interface JournalChangeProps {
  readonly change: JournalEntry['changes'][number]
}

const icons = { added: IconPlus, changed: IconPencil, removed: IconMinus }

/** One thing: what tells it from others where it was added or removed, else each field as it was and as it became. */
export function JournalChange({ change }: JournalChangeProps) {
  const { t } = useWords('journal')
  const { what, kind, fields, zone } = change
  const say = useValueText(zone)
  const Icon = icons[kind]
  return (
    <li className={classes.change}>
      <Icon size={14} aria-hidden className={classes.kind} />
      <div>
        {kind === 'changed' ? null : <VisuallyHidden>{t(`kind.${kind}`)} </VisuallyHidden>}
        <span className={classes.thing}>{what}</span>
        {kind === 'changed' ? (
          <ul className={classes.fields}>
            {fields.map((field) => (
              <JournalField key={field.field} field={field} say={say} />
            ))}
          </ul>
        ) : (
          <span className={classes.telling}>
            {leads(change) ? '→ ' : ''}
            {fields.map(({ field, before, after }) => say(field, after ?? before) ?? t('nothing')).join(' · ')}
          </span>
        )}
      </div>
    </li>
  )
}

/** Whether it is a link from one thing to another, not a thing of its own. */
function leads({ fields }: JournalEntry['changes'][number]): boolean {
  return fields.some(({ field }) => field === 'employee' || field === 'activity')
}
