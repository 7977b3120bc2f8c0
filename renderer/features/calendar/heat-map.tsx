import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from 'react'
import type { CalendarDay } from '../../../preload/contract/connection.ts'
import { formatLocale } from '../../words/format-locale.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './calendar.module.css'
import { afterKey, afterPick, type DayFocus, isChosen } from './day-range.ts'
import { HeatRow } from './heat-row.tsx'
import { type HeatSpan, mostRows } from './heat-spans.ts'

interface HeatMapProps {
  /** In the order shown. */
  readonly days: readonly CalendarDay[]
  readonly zone: string
  readonly focus: DayFocus
  readonly onFocus: (focus: DayFocus) => void
}

interface Pointed {
  readonly day: CalendarDay
  readonly span: HeatSpan
}

const axisHours = [0, 3, 6, 9, 12, 15, 18, 21, 24]

/** The position of the day an event came from; null when it came from none. */
function dayAt(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest('[data-at]') : null
  return row === null ? null : Number(row.getAttribute('data-at'))
}

/** Days as rows, quarters of an hour as columns. Days are chosen by mouse or keyboard, several in a row with Shift. */
export function HeatMap({ days, zone, focus, onFocus }: HeatMapProps) {
  const { t, language } = useWords('calendar')
  const list = useRef<HTMLDivElement>(null)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const most = useMemo(() => mostRows(days), [days])
  const names = useMemo(() => {
    const name = new Intl.DateTimeFormat(formatLocale(language), {
      weekday: 'short',
      day: '2-digit',
      month: '2-digit',
      timeZone: 'UTC',
    })
    return days.map(({ day }) => name.format(Date.parse(`${day}T00:00:00Z`)))
  }, [days, language])
  const point = useCallback(
    (day: CalendarDay, span: HeatSpan | null) => setPointed(span === null ? null : { day, span }),
    [],
  )
  const moveTo = (next: DayFocus) => {
    onFocus(next)
    list.current?.querySelector<HTMLElement>(`[data-at="${next.active}"]`)?.focus()
  }
  const hearKey = (event: KeyboardEvent) => {
    const next = afterKey(focus, event, days.length)
    if (next === null) return
    event.preventDefault()
    moveTo(next)
  }
  const press = (event: MouseEvent) => {
    const at = dayAt(event.target)
    if (at === null || event.button !== 0) return
    // days are marked, not letters
    event.preventDefault()
    moveTo({ active: at, range: afterPick(focus.range, at, event.shiftKey) })
  }
  const drag = (event: MouseEvent) => {
    const at = dayAt(event.target)
    if (at === null || event.buttons !== 1 || focus.range === null || focus.range.end === at) return
    onFocus({ active: at, range: { anchor: focus.range.anchor, end: at } })
  }
  return (
    <div className={classes.map}>
      <div className={classes.axis} aria-hidden>
        {axisHours.map((hour) => (
          <span key={hour} style={{ insetInlineStart: `${(hour / 24) * 100}%` }}>
            {hour}
          </span>
        ))}
      </div>
      {/* each day has the focus in turn, not the list */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        ref={list}
        role="listbox"
        aria-multiselectable
        aria-label={t('days')}
        className={classes.days}
        onKeyDown={hearKey}
        onMouseDown={press}
        onMouseOver={drag}
        // what is under the mouse is also under the keys: a day that gets the focus is read out whole
        onFocus={() => setPointed(null)}
      >
        {days.map((day, at) => (
          <HeatRow
            key={day.day}
            day={day}
            at={at}
            most={most}
            zone={zone}
            name={names[at] ?? day.day}
            isActive={at === focus.active}
            isChosen={isChosen(focus.range, at)}
            onPoint={point}
          />
        ))}
      </div>
      <Pointer pointed={pointed} zone={zone} />
    </div>
  )
}

/** What is under the mouse, in words. Those who hear the page have the days themselves and the table. */
function Pointer({ pointed, zone }: { readonly pointed: Pointed | null; readonly zone: string }) {
  const { t, formatDay, formatTime } = useWords('calendar')
  if (pointed === null) return <p className={classes.pointer}>{t('keys')}</p>
  const { day, span } = pointed
  const times = span.state === 'skipped' ? null : `${formatTime(span.start, zone)}–${formatTime(span.end, zone)}`
  const what = span.state === 'data' ? t('rows', { count: span.rows }) : t(`state.${span.state}`)
  return (
    <p className={classes.pointer} aria-hidden>
      {[formatDay(day.day), times, what].filter((part) => part !== null).join(' · ')}
    </p>
  )
}
