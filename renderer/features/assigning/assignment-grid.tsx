import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useWords } from '../../words/use-words.ts'
import { AssignmentLine, type LineActs } from './assignment-line.tsx'
import classes from './assigning.module.css'
import type { Decision, Standing } from './decision.ts'
import type { KeptRow } from './kept-rows.ts'
import { type KeyCommand, keyCommand } from './key-command.ts'

interface AssignmentGridProps {
  readonly rows: readonly KeptRow[]
  readonly standing: (row: KeptRow) => Standing
  readonly total: number
  readonly system: string
  readonly active: number
  readonly onActivate: (index: number) => void
  readonly onCommand: (command: KeyCommand, index: number) => void
  readonly onDecide: (index: number, decision: Decision) => void
  readonly onTakeBack: (index: number, decision: Decision) => void
  readonly onByHand: (index: number) => void
  /** The end of what is loaded is in sight. */
  readonly onEndSeen: () => void
}

// a guess until a row is measured: three lines of a user, or its candidates
const guessedHeight = (row: KeptRow | undefined) => 24 + Math.max(66, (row?.row.candidates.length ?? 1) * 46)
const headHeight = 40
// close enough to the end that the next page is there before one sees the gap
const nearEnd = 20

/** The users of a list, as many as one likes: only those in sight are drawn, and the one in use always. */
export function AssignmentGrid(props: AssignmentGridProps) {
  const { rows, standing, total, active, onCommand, onEndSeen } = props
  const { t } = useWords('assigning')
  const box = useRef<HTMLDivElement>(null)
  const hadFocus = useRef(false)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const acts = useMemo<LineActs>(
    () => ({
      onActivate: (index) => latest.current.onActivate(index),
      onDecide: (index, decision) => latest.current.onDecide(index, decision),
      onTakeBack: (index, decision) => latest.current.onTakeBack(index, decision),
      onByHand: (index) => latest.current.onByHand(index),
    }),
    [],
  )
  const extract = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range)
      return active < range.count && !inSight.includes(active) ? [...inSight, active].sort((a, b) => a - b) : inSight
    },
    [active],
  )
  // the rule warns of the React compiler, which does not build this page
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => guessedHeight(rows[index]),
    getItemKey: (index) => rows[index]?.row.user.id ?? index,
    rangeExtractor: extract,
    overscan: 6,
    // the rows begin below the head, so the last one would lack as much
    scrollPaddingEnd: headHeight,
  })
  const lastInSight = virtual.range?.endIndex ?? 0
  useEffect(() => {
    if (lastInSight >= rows.length - nearEnd) onEndSeen()
  }, [lastInSight, rows.length, onEndSeen])

  // the focus follows the row in use, but is never taken from elsewhere
  const { scrollToIndex } = virtual
  useLayoutEffect(() => {
    if (!hadFocus.current) return
    scrollToIndex(active, { align: 'auto' })
    box.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true })
  }, [active, scrollToIndex])

  const onKeyDown = (event: KeyboardEvent) => {
    const command = keyCommand(event)
    if (command === undefined) return
    // Enter on a button inside the row presses that button
    if (command.kind === 'accept' && event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    event.stopPropagation()
    onCommand(command, active)
  }

  return (
    <div className={classes.scroller} ref={box}>
      <table
        // a table whose rows take the focus is a grid
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        tabIndex={-1}
        aria-label={t('gridLabel')}
        aria-rowcount={total + 1}
        className={classes.grid}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hadFocus.current = true
        }}
        onBlur={(event) => {
          hadFocus.current = event.currentTarget.contains(event.relatedTarget)
        }}
      >
        <thead className={classes.headGroup}>
          <tr aria-rowindex={1} className={classes.head}>
            <th scope="col">{t('columnUser', { system: props.system })}</th>
            <th scope="col">{t('columnEmployee')}</th>
            <th scope="col">{t('columnDecision')}</th>
          </tr>
        </thead>
        <tbody className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <AssignmentLine
                key={key}
                row={row.row}
                standing={standing(row)}
                index={index}
                isActive={index === active}
                lineRef={virtual.measureElement}
                start={start}
                acts={acts}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
