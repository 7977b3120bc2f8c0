import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useId, useRef } from 'react'
import type { TeamRow } from '../../../../preload/contract/team-states.ts'
import { useWords } from '../../../words/use-words.ts'
import { dayPlace } from '../timeline-place.ts'
import type { Place } from './team-keys.ts'
import classes from './team.module.css'
import type { TeamWords } from './use-team-words.ts'

interface TeamNamesProps {
  readonly rows: readonly TeamRow[]
  readonly words: TeamWords
  readonly day: string
  /** The row that Tab leads to. */
  readonly active: number
  /** Answers where the key led; null: it was not for the board. */
  readonly onKey: (key: string, isShifted: boolean) => Place | null
  readonly onReach: (row: number) => void
  readonly onLeave: () => void
}

/** The names beside the rows: links to each person's day. One stop for Tab; the arrow keys go on from there. */
export function TeamNames({ rows, words, day, active, onKey, onReach, onLeave }: TeamNamesProps) {
  const { t } = useWords('team')
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const hearKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const place = onKey(event.key, event.shiftKey)
    if (place === null) return
    event.preventDefault()
    list.current?.querySelector<HTMLElement>(`[data-row="${place.row}"]`)?.focus()
  }
  return (
    <>
      <VisuallyHidden id={id}>{t('keys')}</VisuallyHidden>
      <ol ref={list} className={classes.names} aria-label={t('people')}>
        {rows.map((row, at) => (
          <li key={row.identifier} className={classes.name}>
            <a
              href={`#/${dayPlace(day, row.identifier)}`}
              data-row={at}
              tabIndex={at === active ? 0 : -1}
              aria-label={words.row(row)}
              aria-describedby={id}
              title={row.identifier}
              onKeyDown={hearKey}
              onFocus={() => onReach(at)}
              onBlur={onLeave}
            >
              {row.name}
            </a>
          </li>
        ))}
      </ol>
    </>
  )
}
