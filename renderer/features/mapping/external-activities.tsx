import { Checkbox, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { memo, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useVirtualRows } from '../../ui/data-table/use-virtual-rows.ts'
import { useWords } from '../../words/use-words.ts'
import type { BoardRow } from './board-rows.ts'
import { ExternalActivityRow, type RowWays } from './external-activity-row.tsx'
import { onGridKey } from './grid-keys.ts'
import classes from './external-activities.module.css'
import { useEvidenceWords } from './use-evidence-words.ts'
import { useStableWays } from './use-stable-ways.ts'

interface ExternalActivitiesProps {
  readonly rows: readonly BoardRow[]
  readonly zone: string
  /** Changes when another part of the list is shown. */
  readonly identity: string
  readonly chosen: ReadonlySet<string>
  readonly gridRef: RefObject<HTMLTableElement | null>
  readonly onChoose: (states: readonly string[], isChosen: boolean) => void
  readonly onActive: (state: string) => void
  readonly onMapTo: () => void
  readonly onUnmap: () => void
  readonly onPropose: (rows: readonly BoardRow[]) => void
  readonly onSearch: (begun: string) => void
  readonly onDrag: (states: readonly string[]) => void
}

// two lines, and below each other where there is no room for columns
const rowHeights = { wide: 58, narrow: 118 }
const noRange = () => {}

function ExternalActivitiesPlain({
  rows,
  zone,
  identity,
  chosen,
  gridRef,
  onChoose,
  ...props
}: ExternalActivitiesProps) {
  const words = useWords('mapping')
  const { t } = words
  const evidence = useEvidenceWords()
  const keysId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const isWalking = useRef(false)
  const current = Math.min(active, rows.length - 1)
  const rowHeight = useMediaQuery('(max-width: 48em)') ? rowHeights.narrow : rowHeights.wide
  const virtual = useVirtualRows({
    scroller,
    count: rows.length,
    activeRow: current,
    rowHeight,
    identity,
    onRange: noRange,
  })
  const shown = useMemo(() => rows.map(({ state }) => state), [rows])
  const chosenHere = useMemo(() => shown.filter((state) => chosen.has(state)).length, [shown, chosen])

  useEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    gridRef.current?.querySelector<HTMLElement>(`tr[aria-rowindex="${current + 2}"]`)?.focus({ preventScroll: true })
  }, [current, gridRef])

  const toggle = (index: number) => {
    const state = shown[index]
    if (state !== undefined) onChoose([state], !chosen.has(state))
  }
  const move = (by: number, extend: boolean) => {
    const to = Math.max(0, Math.min(rows.length - 1, current + by))
    if (extend) onChoose(shown.slice(Math.min(current, to), Math.max(current, to) + 1), true)
    setActive(to)
    isWalking.current = to !== current
    virtual.scrollTo(to)
  }
  const ways = useStableWays<RowWays>({
    activate: (index) => {
      setActive(index)
      const state = shown[index]
      if (state !== undefined) props.onActive(state)
    },
    toggle,
    propose: (index) => props.onPropose(rows.slice(index, index + 1)),
    drag: (event, index) => {
      const state = shown[index]
      if (state === undefined) return
      event.dataTransfer.setData('text/plain', state)
      event.dataTransfer.effectAllowed = 'link'
      props.onDrag(chosen.has(state) ? [...chosen] : [state])
    },
    dragEnd: () => props.onDrag([]),
  })
  const chosenOrCurrent = () => {
    const ticked = rows.filter(({ state }) => chosen.has(state))
    return ticked.length > 0 ? ticked : rows.slice(current, current + 1)
  }

  return (
    <>
      <div className={classes.scroller} ref={scroller}>
        <table
          ref={gridRef}
          aria-describedby={keysId}
          // a grid whose rows one walks by arrow keys: more than a table, but its rows and cells are a table's
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label={t('gridLabel')}
          aria-multiselectable
          aria-rowcount={rows.length + 1}
          className={classes.grid}
          onKeyDown={(event) =>
            onGridKey(event, {
              move,
              toggle: () => toggle(current),
              all: () => onChoose(shown, true),
              mapTo: () => {
                if (chosen.size === 0) toggle(current)
                props.onMapTo()
              },
              unmap: props.onUnmap,
              propose: () => props.onPropose(chosenOrCurrent()),
              clear: () => onChoose([...chosen], false),
              search: props.onSearch,
            })
          }
        >
          <thead className={classes.head}>
            <tr aria-rowindex={1} className={classes.line}>
              <th className={classes.tick}>
                <Checkbox
                  size="xs"
                  aria-label={t('tickAll')}
                  checked={chosenHere === rows.length && rows.length > 0}
                  indeterminate={chosenHere > 0 && chosenHere < rows.length}
                  onChange={() => onChoose(shown, chosenHere < rows.length)}
                  onKeyDown={(event) => event.stopPropagation()}
                />
              </th>
              <th>{t('columnState')}</th>
              <th className={classes.figure}>{t('columnTime')}</th>
              <th className={`${classes.figure} ${classes.people}`}>{t('columnPeople')}</th>
              <th className={classes.counts}>{t('columnCountsAs')}</th>
            </tr>
          </thead>
          <tbody className={classes.body} style={{ height: virtual.height }}>
            {virtual.rows.map(({ index, key }) => {
              const row = rows[index]
              return row === undefined ? null : (
                <ExternalActivityRow
                  key={key}
                  row={row}
                  zone={zone}
                  index={index}
                  top={index * rowHeight}
                  height={rowHeight}
                  isChosen={chosen.has(row.state)}
                  isActive={index === current}
                  ways={ways}
                  words={words}
                  evidence={evidence}
                />
              )
            })}
          </tbody>
        </table>
      </div>
      <VisuallyHidden id={keysId}>{t('keys')}</VisuallyHidden>
    </>
  )
}

/** The external activities as a grid one walks and ticks by keys or pointer. Only the rows on the screen are drawn. */
export const ExternalActivities = memo(ExternalActivitiesPlain)
