import { Checkbox } from '@mantine/core'
import { type DragEvent, useId, useRef, useState } from 'react'
import type { MappingRow } from '../../../preload/contract/mappings.ts'
import { useWords } from '../../words/use-words.ts'
import { ExternalActivityRow } from './external-activity-row.tsx'
import { onGridKey } from './grid-keys.ts'
import classes from './mapping.module.css'

interface ExternalActivitiesProps {
  readonly rows: readonly MappingRow[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void
  readonly onMapTo: () => void
  readonly onUnmap: () => void
  readonly onSearch: () => void
  readonly onUndo: () => void
  readonly onDrag: (ids: readonly string[]) => void
}

/** The external activities, most time first, as a grid one walks and ticks by keys or pointer. */
export function ExternalActivities({ rows, chosen, onChoose, ...props }: ExternalActivitiesProps) {
  const { t } = useWords('mapping')
  const keysId = useId()
  const [active, setActive] = useState(0)
  const lines = useRef(new Map<number, HTMLTableRowElement>())
  const current = Math.min(active, rows.length - 1)
  const idAt = (index: number) => rows[index]?.externalActivityId
  const isChosen = (index: number) => chosen.has(idAt(index) ?? '')
  const shownIds = rows.map((row) => row.externalActivityId)
  const chosenHere = shownIds.filter((id) => chosen.has(id)).length

  const toggle = (index: number) => {
    const id = idAt(index)
    if (id !== undefined) onChoose([id], !chosen.has(id))
  }
  const move = (by: number, extend: boolean) => {
    const to = Math.max(0, Math.min(rows.length - 1, current + by))
    if (extend) onChoose(shownIds.slice(Math.min(current, to), Math.max(current, to) + 1), true)
    setActive(to)
    lines.current.get(to)?.focus()
  }
  const drag = (event: DragEvent, index: number) => {
    const id = idAt(index)
    if (id === undefined) return
    event.dataTransfer.setData('text/plain', rows[index]?.state ?? '')
    event.dataTransfer.effectAllowed = 'link'
    props.onDrag(isChosen(index) ? [...chosen] : [id])
  }

  return (
    <>
      <p id={keysId} className={classes.keys}>
        {t('keys')}
      </p>
      <table
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
            all: () => onChoose(shownIds, true),
            mapTo: () => {
              if (chosen.size === 0) toggle(current)
              props.onMapTo()
            },
            unmap: props.onUnmap,
            search: props.onSearch,
            undo: props.onUndo,
          })
        }
      >
        <thead>
          <tr aria-rowindex={1}>
            <th className={classes.tick}>
              <Checkbox
                aria-label={t('tickAll')}
                checked={chosenHere === rows.length && rows.length > 0}
                indeterminate={chosenHere > 0 && chosenHere < rows.length}
                onChange={() => onChoose(shownIds, chosenHere < rows.length)}
                onKeyDown={(event) => event.stopPropagation()}
              />
            </th>
            <th>{t('columnState')}</th>
            <th className={`${classes.figure} ${classes.time}`}>{t('columnTime')}</th>
            <th className={`${classes.figure} ${classes.people}`}>{t('columnPeople')}</th>
            <th className={`${classes.figure} ${classes.occurrences} ${classes.minor}`}>{t('columnOccurrences')}</th>
            <th className={classes.counts}>{t('columnCountsAs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <ExternalActivityRow
              key={row.externalActivityId}
              row={row}
              index={index}
              isChosen={isChosen(index)}
              isActive={index === current}
              rowRef={(line) => {
                if (line === null) lines.current.delete(index)
                else lines.current.set(index, line)
              }}
              onActivate={() => setActive(index)}
              onToggle={() => toggle(index)}
              onDrag={(event) => drag(event, index)}
              onDragEnd={() => props.onDrag([])}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}
