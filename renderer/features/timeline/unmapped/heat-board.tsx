import { Text, VisuallyHidden } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react'
import type { UnmappedHours } from '../../../../preload/contract/team-states.ts'
import { CanvasChart } from '../../../charts/canvas-chart.tsx'
import { useChartColours } from '../../../charts/use-chart-colours.ts'
import { useWords } from '../../../words/use-words.ts'
import { heatLeft, heatOption, heatRow, heatScale, heatTop, mostIn } from './heat-option.ts'
import classes from './unmapped.module.css'
import { useHourWords } from './use-hour-words.ts'

interface Cell {
  readonly row: number
  readonly hour: number
}

// narrower than this, a cell has no room for its number
const roomForNumber = 32

/** The picture of what is lost: hours to the right, planning units downwards. Arrow keys go from cell to cell. */
export function HeatBoard({ units }: { readonly units: readonly UnmappedHours[] }) {
  const { t, formatDuration } = useWords('team')
  const words = useHourWords(units)
  const colours = useChartColours()
  const id = useId()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const [cell, setCell] = useState<Cell | null>(null)
  const cellWidth = (width - heatLeft - 1) / 24
  const height = heatTop + units.length * heatRow + 1
  const option = useMemo(
    () => heatOption(units, words, colours, cellWidth >= roomForNumber),
    [units, words, colours, cellWidth],
  )
  const hearKey = (event: KeyboardEvent) => {
    const { row, hour } = cell ?? { row: 0, hour: -1 }
    const next: Readonly<Record<string, Cell>> = {
      ArrowRight: { row, hour: hour + 1 },
      ArrowLeft: { row, hour: hour - 1 },
      ArrowDown: { row: row + 1, hour },
      ArrowUp: { row: row - 1, hour },
      Home: { row, hour: 0 },
      End: { row, hour: 23 },
    }
    const to = next[event.key]
    if (to === undefined) return
    event.preventDefault()
    setCell({
      row: Math.max(0, Math.min(units.length - 1, to.row)),
      hour: Math.max(0, Math.min(23, to.hour)),
    })
  }
  const point = (event: MouseEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const row = Math.floor((event.clientY - top - heatTop) / heatRow)
    const hour = Math.floor((event.clientX - left - heatLeft) / cellWidth)
    setCell(row >= 0 && row < units.length && hour >= 0 && hour < 24 ? { row, hour } : null)
  }
  const unit = cell === null ? undefined : units[cell.row]
  const [least, most] = heatScale(colours.isDark)
  return (
    <section className={classes.board}>
      <Text component="output" className={classes.card}>
        {unit === undefined || cell === null
          ? t('heatHint')
          : t('cell', {
              unit: words.name(unit),
              from: words.clock(cell.hour),
              to: words.clock(cell.hour + 1),
              time: formatDuration(unit.hours[cell.hour] ?? 0),
            })}
      </Text>
      <VisuallyHidden id={id}>{t('heatKeys')}</VisuallyHidden>
      {/* not an image alone: its cells are walked through by key, and told above */}
      {/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <div
        ref={ref}
        role="application"
        aria-label={t('heat')}
        aria-describedby={id}
        tabIndex={0}
        className={classes.chart}
        onKeyDown={hearKey}
        onFocus={() => setCell((last) => last ?? { row: 0, hour: firstHour(units[0]) })}
        onBlur={() => setCell(null)}
        onMouseMove={point}
        onMouseLeave={() => setCell(null)}
      >
        <CanvasChart option={option} width={width} height={height} />
        {cell === null ? null : (
          <div
            className={classes.mark}
            style={{
              left: heatLeft + cell.hour * cellWidth,
              top: heatTop + cell.row * heatRow,
              width: cellWidth,
              height: heatRow,
            }}
          />
        )}
      </div>
      {/* oxlint-enable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.scale} aria-hidden>
        {formatDuration(0)}
        <span className={classes.ramp} style={{ background: `linear-gradient(to right, ${least}, ${most})` }} />
        {formatDuration(mostIn(units))}
      </div>
    </section>
  )
}

function firstHour(unit: UnmappedHours | undefined): number {
  return Math.max(0, unit?.hours.findIndex((milliseconds) => milliseconds > 0) ?? 0)
}
