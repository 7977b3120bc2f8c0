import { IconClock, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Tone } from './status-word.tsx'
import classes from './trouble-note.module.css'

interface TroubleNoteProps {
  readonly tone: Tone
  /** What happened, in one sentence. */
  readonly what: string
  /** Who acts next. */
  readonly owner: string
  /** What to do. */
  readonly next: string
  /** The way there. */
  readonly children?: ReactNode
}

/** Why something does not work, beside what it is about: what happened, who acts next and how. */
export function TroubleNote({ tone, what, owner, next, children }: TroubleNoteProps) {
  // what nobody has to mend is only waited for
  const Icon = tone === 'bad' ? IconUser : IconClock
  return (
    <div className={classes.note} data-tone={tone}>
      <p className={classes.what}>{what}</p>
      <p className={classes.next}>
        {owner === '' ? null : (
          <span className={classes.owner}>
            <Icon size={16} aria-hidden />
            {owner}
          </span>
        )}
        {next}
      </p>
      {children === undefined ? null : <div className={classes.ways}>{children}</div>}
    </div>
  )
}
