import { type PointerEvent, type Ref, useMemo, useRef, useState } from 'react'
import type { TeamRow } from '../../../../preload/contract/team-states.ts'
import { CanvasChart } from '../../../charts/canvas-chart.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { DayView } from '../day-view.ts'
import { dayPlace } from '../timeline-place.ts'
import { barAt, barsOption, type LaidBar, rectangles, rowHeight, type Slab } from './team-bars.ts'
import type { Place } from './team-keys.ts'
import classes from './team.module.css'
import type { TeamWords } from './use-team-words.ts'

interface TeamTracksProps {
  readonly place: Ref<HTMLDivElement>
  readonly rows: readonly (readonly LaidBar[])[]
  readonly people: readonly TeamRow[]
  readonly words: TeamWords
  readonly day: string
  readonly view: DayView
  /** Pixels. */
  readonly width: number
  /** What is drawn: the rows in sight and some around them. */
  readonly slab: Slab
  readonly marked: Place | null
  readonly onPoint: (place: Place | null) => void
  readonly onPan: (milliseconds: number) => void
}

// nearer than this the pointer means a bar that is too short to be hit
const reach = 3
// less than this is a click with an unsteady hand
const drag = 4

/** The bars of all rows, what is pointed at, and the line of now. */
export function TeamTracks(props: TeamTracksProps) {
  const { place, rows, people, words, day, view, width, slab, marked, onPoint, onPan } = props
  const { t } = useWords('team')
  const [now] = useState(Date.now)
  const pressed = useRef<{ at: number; isDragged: boolean } | null>(null)
  const { first, count } = slab
  const colours = useMemo(() => words.kinds.map(({ colour }) => colour), [words])
  const option = useMemo(
    () => barsOption(rectangles(rows, colours.length, { first, count }, view, width), colours),
    [rows, colours, first, count, view, width],
  )
  const scale = width / (view.to - view.from)
  const pointedAt = (event: PointerEvent): Place | null => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const y = event.clientY - top
    const row = Math.floor(y / rowHeight)
    const laid = rows[row]
    if (laid === undefined || scale <= 0) return null
    const bar = barAt(laid, view.from + (event.clientX - left) / scale, reach / scale, y - row * rowHeight)
    return { row, bar }
  }
  const move = (event: PointerEvent) => {
    const held = pressed.current
    if (held === null) return onPoint(pointedAt(event))
    const by = event.clientX - held.at
    if (!held.isDragged && Math.abs(by) < drag) return
    pressed.current = { at: event.clientX, isDragged: true }
    onPan(-by / scale)
  }
  const release = (event: PointerEvent) => {
    const held = pressed.current
    pressed.current = null
    const row = held === null || held.isDragged ? undefined : people[pointedAt(event)?.row ?? -1]
    if (row !== undefined) window.location.hash = `/${dayPlace(day, row.identifier)}`
  }
  const bar = marked?.bar == null ? undefined : rows[marked.row]?.[marked.bar]
  return (
    <div
      ref={place}
      aria-hidden
      className={classes.tracks}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        pressed.current = { at: event.clientX, isDragged: false }
      }}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={() => {
        pressed.current = null
      }}
      onPointerLeave={() => onPoint(null)}
    >
      {marked === null ? null : <div className={classes.here} style={{ top: marked.row * rowHeight }} />}
      <div className={classes.slab} style={{ top: first * rowHeight }}>
        <CanvasChart option={option} width={width} height={Math.min(count, rows.length - first) * rowHeight} />
      </div>
      {bar === undefined || marked === null ? null : (
        <div
          className={classes.mark}
          style={{
            left: (bar.start - view.from) * scale,
            width: Math.max(2, (bar.end - bar.start) * scale),
            top: marked.row * rowHeight + bar.top,
            height: bar.height,
          }}
        />
      )}
      {now > view.from && now < view.to ? (
        <div className={classes.now} style={{ left: (now - view.from) * scale }} title={t('now')} />
      ) : null}
    </div>
  )
}
