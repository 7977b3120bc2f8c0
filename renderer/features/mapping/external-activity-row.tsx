import { Checkbox, Text } from '@mantine/core'
import type { DragEvent, Ref } from 'react'
import type { MappingRow } from '../../../preload/contract/mappings.ts'
import { useWords } from '../../words/use-words.ts'
import { ActivityName } from './activity-name.tsx'
import classes from './mapping.module.css'

interface ExternalActivityRowProps {
  readonly row: MappingRow
  readonly index: number
  readonly isChosen: boolean
  readonly isActive: boolean
  readonly rowRef: Ref<HTMLTableRowElement>
  readonly onActivate: () => void
  readonly onToggle: () => void
  readonly onDrag: (event: DragEvent) => void
  readonly onDragEnd: () => void
}

/** One external activity: what it stands for in the data and what it counts as. */
export function ExternalActivityRow(props: ExternalActivityRowProps) {
  const { row, index, isChosen, isActive, rowRef, onActivate, onToggle, onDrag, onDragEnd } = props
  const { t, formatDuration, formatNumber } = useWords('mapping')
  return (
    <tr
      ref={rowRef}
      className={classes.row}
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      draggable
      onDragStart={onDrag}
      onDragEnd={onDragEnd}
      onFocus={onActivate}
      onClick={onToggle}
    >
      <td className={classes.tick}>
        <Checkbox
          tabIndex={-1}
          checked={isChosen}
          aria-label={t('tick', { state: row.state })}
          onChange={onToggle}
          onClick={(event) => event.stopPropagation()}
        />
      </td>
      <td className={classes.state}>
        <Text span size="sm" fw={600}>
          {row.state}
        </Text>
      </td>
      <td className={`${classes.figure} ${classes.time}`}>
        {row.occurrences === 0 ? t('neverSeen') : formatDuration(row.milliseconds)}
      </td>
      <td className={`${classes.figure} ${classes.people}`}>{formatNumber(row.people)}</td>
      <td className={`${classes.figure} ${classes.occurrences} ${classes.minor}`}>{formatNumber(row.occurrences)}</td>
      <td className={classes.counts}>
        <ActivityName activity={row.activity} />
      </td>
    </tr>
  )
}
