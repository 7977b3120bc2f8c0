import { Button, UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'
import { personName } from './person-name.ts'
import type { EnteringPeople } from './use-entering-people.ts'

/** The people of the list, the one in work marked and in sight. */
export function PeopleList({ people }: { readonly people: EnteringPeople }) {
  const { t } = useWords('entering')
  const { rows = [], person, go, more } = people
  const current = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const id = person?.employeeId
  useEffect(() => {
    const [row, box] = [current.current, list.current]
    if (id === undefined || row === null || box === null) return
    // the list alone moves: the page stays where the planner reads
    const [above, below] = [row.offsetTop, row.offsetTop + row.offsetHeight - box.clientHeight]
    if (box.scrollTop > above) box.scrollTop = above
    else if (box.scrollTop < below) box.scrollTop = below
  }, [id])
  return (
    <ul ref={list} className={classes.people} aria-label={t('people')}>
      {rows.map((row) => {
        const isCurrent = row.employeeId === id
        const isStale = row.state === 'changed' || row.state === 'removed'
        return (
          <li key={row.employeeId}>
            <UnstyledButton
              ref={isCurrent ? current : null}
              className={classes.person ?? ''}
              aria-current={isCurrent}
              onClick={() => go(row.employeeId)}
            >
              <span className={classes.name}>{personName(row)}</span>
              <span className={classes.under}>
                <span>{row.target.personnelNumber}</span>
                {isStale ? <b>{t(`state.${row.state}`)}</b> : <span>{row.planningUnit}</span>}
              </span>
            </UnstyledButton>
          </li>
        )
      })}
      {more === undefined ? null : (
        <li>
          <Button fullWidth variant="subtle" size="compact-sm" onClick={more}>
            {t('showMore')}
          </Button>
        </li>
      )}
    </ul>
  )
}
