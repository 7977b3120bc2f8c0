import { Button, UnstyledButton } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'

interface EntryListProps {
  readonly label: string
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly under: readonly [ReactNode, ReactNode]
  }[]
  readonly current: string | undefined
  readonly onGo: (id: string) => void
  readonly onMore: (() => void) | undefined
}

/** What a list has to enter, the one in work marked and in sight. */
export function EntryList({ label, rows, current: id, onGo, onMore }: EntryListProps) {
  const { t } = useWords('entering')
  const current = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const [row, box] = [current.current, list.current]
    if (id === undefined || row === null || box === null) return
    // the list alone moves: the page stays where the planner reads
    const [above, below] = [row.offsetTop, row.offsetTop + row.offsetHeight - box.clientHeight]
    if (box.scrollTop > above) box.scrollTop = above
    else if (box.scrollTop < below) box.scrollTop = below
  }, [id])
  return (
    <ul ref={list} className={classes.people} aria-label={label}>
      {rows.map((row) => {
        const isCurrent = row.id === id
        return (
          <li key={row.id}>
            <UnstyledButton
              ref={isCurrent ? current : null}
              className={classes.person ?? ''}
              aria-current={isCurrent}
              onClick={() => onGo(row.id)}
            >
              <span className={classes.name}>{row.name}</span>
              <span className={classes.under}>
                {row.under[0]}
                {row.under[1]}
              </span>
            </UnstyledButton>
          </li>
        )
      })}
      {onMore === undefined ? null : (
        <li>
          <Button fullWidth variant="subtle" size="compact-sm" onClick={onMore}>
            {t('showMore')}
          </Button>
        </li>
      )}
    </ul>
  )
}
