import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { EmployeeBrief, EmployeeWithout } from '../../../preload/contract/assignments.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'
import { EmployeePick } from './employee-picks.tsx'

interface WithoutPicksProps {
  readonly employees: readonly EmployeeWithout[]
  readonly isDisabled: boolean
  readonly onPick: (employee: EmployeeBrief) => void
  /** The end of what is loaded is in sight. */
  readonly onEndSeen: () => void
}

// a guess until one is measured: a name, a line of numbers, who it may be
const guessedHeight = 54
const nearEnd = 20
const shownIdentifiers = 2

/** Employees without identifier, as many as one likes: only those in sight are drawn. */
export function WithoutPicks({ employees, isDisabled, onPick, onEndSeen }: WithoutPicksProps) {
  const { t } = useWords('assigning')
  const box = useRef<HTMLDivElement>(null)
  // the rule warns of the React compiler, which does not build this page
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: employees.length,
    getScrollElement: () => box.current,
    estimateSize: () => guessedHeight,
    getItemKey: (index) => employees[index]?.id ?? index,
    overscan: 6,
  })
  const lastInSight = virtual.range?.endIndex ?? 0
  useEffect(() => {
    if (lastInSight >= employees.length - nearEnd) onEndSeen()
  }, [lastInSight, employees.length, onEndSeen])
  return (
    <div className={classes.picksBox} ref={box}>
      <ul className={classes.virtualPicks} aria-label={t('without')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const employee = employees[index]
          return employee === undefined ? null : (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={employees.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <EmployeePick
                employee={employee}
                note={
                  employee.identifiers.length === 0
                    ? null
                    : t('withoutMaybe', { identifiers: employee.identifiers.slice(0, shownIdentifiers).join(', ') })
                }
                isDisabled={isDisabled}
                onPick={onPick}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
