import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { memo } from 'react'
import type { CalendarDay } from '../../../preload/contract/connection.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './calendar.module.css'
import { type HeatSpan, heatSpans, sumDay } from './heat-spans.ts'

interface HeatRowProps {
  readonly day: CalendarDay
  readonly at: number
  readonly most: number
  readonly zone: string
  readonly name: string
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly onPoint: (day: CalendarDay, span: HeatSpan | null) => void
}

/** One day: its quarters side by side, and what they come to in words. */
export const HeatRow = memo(function HeatRow(props: HeatRowProps) {
  const { day, at, most, zone, name, isActive, isChosen, onPoint } = props
  const { t, formatDuration } = useWords('calendar')
  const { rows, milliseconds, gaps } = sumDay(day)
  const missing = milliseconds.gap === 0 ? null : t('missing', { time: formatDuration(milliseconds.gap) })
  // what is seen comes first in what is heard; the rest only a reader says
  const rest = [
    missing === null ? null : t('rows', { count: rows }),
    gaps.length > 1 ? t('gaps', { count: gaps.length }) : null,
  ].filter((part) => part !== null)
  return (
    <div role="option" aria-selected={isChosen} tabIndex={isActive ? 0 : -1} data-at={at} className={classes.row}>
      <span className={classes.day}>{name}</span>{' '}
      <span className={classes.quarters} aria-hidden onMouseLeave={() => onPoint(day, null)}>
        {heatSpans(day, most, zone).map((span) => (
          <span
            key={`${span.state} ${span.start}`}
            className={classes.span}
            data-state={span.state}
            data-level={span.level}
            style={{ flexGrow: span.width }}
            onMouseEnter={() => onPoint(day, span)}
          />
        ))}
      </span>
      <span className={classes.sum}>
        {missing === null ? (
          t('rows', { count: rows })
        ) : (
          <>
            <IconAlertTriangle size={14} aria-hidden /> {missing}
          </>
        )}
      </span>
      {rest.length === 0 ? null : <VisuallyHidden>{`, ${rest.join(', ')}`}</VisuallyHidden>}
    </div>
  )
})
