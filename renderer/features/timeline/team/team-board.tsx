import { ActionIcon, Group, Text } from '@mantine/core'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type CSSProperties, useMemo, useState } from 'react'
import type { TeamDay } from '../../../../preload/contract/team-states.ts'
import { useChartColours } from '../../../charts/use-chart-colours.ts'
import { useWords } from '../../../words/use-words.ts'
import { hoursAround } from '../bands.ts'
import { type DayView, inSight, panned, ticks, zoomed } from '../day-view.ts'
import { useWheelZoom } from '../use-wheel-zoom.ts'
import { laidBars, rowHeight } from './team-bars.ts'
import { TeamLegend } from './team-legend.tsx'
import { TeamNames } from './team-names.tsx'
import { TeamTracks } from './team-tracks.tsx'
import { type Place, placeAfterKey } from './team-keys.ts'
import classes from './team.module.css'
import type { TeamWords } from './use-team-words.ts'

interface TeamBoardProps {
  readonly data: TeamDay
  readonly words: TeamWords
  readonly day: string
  readonly isBusy: boolean
}

/** One row a person over one axis of time. The bars are a canvas; names, axis and what is pointed at are the page's own. */
export function TeamBoard({ data, words, day, isBusy }: TeamBoardProps) {
  const { t } = useWords('team')
  const { isPrinting } = useChartColours()
  const whole = useMemo(() => wholeOf(data), [data])
  const rows = useMemo(() => data.rows.map((row) => laidBars(row, data)), [data])
  const [asked, setView] = useState<DayView | null>(null)
  const view = asked ?? whole
  const [place, setPlace] = useState<Place>({ row: 0, bar: null })
  const [isPointed, setPointed] = useState(false)
  const [scrolled, setScrolled] = useState(0)
  const { ref: scrollerPlace, height } = useElementSize<HTMLDivElement>()
  const { ref: tracksRef, width } = useElementSize<HTMLDivElement>()
  const zoom = (factor: number, at?: number) => setView((last) => zoomed(last ?? whole, whole, factor, at))
  const pan = (by: number) => setView((last) => panned(last ?? whole, whole, by))
  const wheel = useWheelZoom((factor, share) => zoom(factor, view.from + share * (view.to - view.from)))
  const tracksPlace = useMergedRef(tracksRef, wheel)
  const row = data.rows[place.row]
  const bar = place.bar === null ? undefined : rows[place.row]?.[place.bar]
  const hearKey = (key: string, isShifted: boolean): Place | null => {
    const length = view.to - view.from
    if (key === '+' || key === '=') zoom(2)
    else if (key === '-') zoom(0.5)
    else if (key === '0') setView(null)
    else if (isShifted && key === 'ArrowRight') pan(length / 4)
    else if (isShifted && key === 'ArrowLeft') pan(-length / 4)
    else {
      const next = placeAfterKey(place, key, rows)
      if (next === null) return null
      setPlace(next)
      setPointed(true)
      const span = next.bar === null ? undefined : rows[next.row]?.[next.bar]
      if (span !== undefined) setView((last) => inSight(last ?? whole, whole, span))
      return next
    }
    return place
  }
  const at = (instant: number) => `${((instant - view.from) / (view.to - view.from)) * 100}%`
  const said =
    row === undefined || !isPointed ? t('pointHint') : bar === undefined ? words.row(row) : words.bar(row, bar)
  return (
    <section className={classes.board} aria-label={t('board')} aria-busy={isBusy}>
      <Group justify="space-between" wrap="nowrap">
        <Text component="output" className={classes.card}>
          {said}
        </Text>
        <Group gap={4} wrap="nowrap" className={classes.zoom}>
          <ActionIcon variant="default" aria-label={t('zoomOut')} disabled={asked === null} onClick={() => zoom(0.5)}>
            <IconZoomOut size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('zoomIn')} onClick={() => zoom(2)}>
            <IconZoomIn size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <div
        ref={scrollerPlace}
        className={classes.scroller}
        onScroll={({ currentTarget }) => setScrolled(Math.floor(currentTarget.scrollTop / rowHeight / 8) * 8)}
      >
        <div className={classes.axis} aria-hidden>
          <div className={classes.axisTrack}>
            {ticks(view, whole, Math.max(3, width / 80)).map((tick) => (
              <span key={tick} className={classes.tick} style={{ left: at(tick) }}>
                {words.hour(tick)}
              </span>
            ))}
          </div>
        </div>
        <div
          className={classes.rows}
          style={{ blockSize: data.rows.length * rowHeight, '--row': `${rowHeight}px` } as CSSProperties}
        >
          <TeamNames
            rows={data.rows}
            words={words}
            day={day}
            active={place.row}
            onKey={hearKey}
            onReach={(row) => {
              setPointed(true)
              setPlace((last) => (last.row === row ? last : { row, bar: null }))
            }}
            onLeave={() => setPointed(false)}
          />
          <TeamTracks
            place={tracksPlace}
            rows={rows}
            people={data.rows}
            words={words}
            day={day}
            view={view}
            width={width}
            slab={
              isPrinting
                ? { first: 0, count: data.rows.length }
                : {
                    first: Math.max(0, scrolled - 16),
                    count: Math.min(data.rows.length, Math.ceil(height / rowHeight) + 40),
                  }
            }
            marked={isPointed ? place : null}
            onPoint={(place) => {
              setPointed(place !== null)
              if (place !== null) setPlace(place)
            }}
            onPan={pan}
          />
        </div>
      </div>
      <TeamLegend words={words} />
    </section>
  )
}

/** The hours around what anybody did, as on one person's day. */
function wholeOf({ rows, from, to }: TeamDay): DayView {
  const spans = rows.flatMap(({ spans }) => spans.map(([start, end]) => ({ start, end, state: '', activityId: 1 })))
  let [first, last] = [to, from]
  for (const { start, end } of spans) {
    first = Math.min(first, start)
    last = Math.max(last, end)
  }
  return first < last ? hoursAround([{ start: first, end: last, state: '', activityId: 1 }], from, to) : { from, to }
}
