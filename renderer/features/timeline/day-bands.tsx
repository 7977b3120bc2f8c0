import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { Band } from './band.tsx'
import { hoursAround, layOut, type Span, stateColours } from './bands.ts'
import type { PersonDayData } from './person-day-data.ts'
import classes from './timeline.module.css'
import { useSpanWords } from './use-span-words.ts'
import { useWheelZoom } from './use-wheel-zoom.ts'

interface DayBandsProps {
  readonly data: PersonDayData
  readonly zone: string
}

interface Near {
  readonly zoom: number
  readonly held: { readonly share: number; readonly pixel: number } | null
}

const hour = 3_600_000
const widest = 16

/** The day as three bands over one axis of time. */
export function DayBands({ data, zone }: DayBandsProps) {
  const { t, formatTime } = useWords('timeline')
  const words = useSpanWords(zone)
  // how near, and which share of the day stays under which pixel of the scrolled part
  const [{ zoom, held }, setNear] = useState<Near>({ zoom: 1, held: null })
  const scrolled = useRef<HTMLDivElement>(null)
  const dragged = useRef<number | null>(null)
  const zoomBy = (factor: number, share?: number) => {
    const { clientWidth = 0, scrollLeft = 0 } = scrolled.current ?? {}
    const width = clientWidth * zoom
    const at = share ?? (width === 0 ? 0 : (scrollLeft + clientWidth / 2) / width)
    const next = Math.min(widest, Math.max(1, zoom * factor))
    setNear({ zoom: next, held: { share: at, pixel: at * width - scrollLeft } })
  }
  useLayoutEffect(() => {
    if (scrolled.current !== null && held !== null)
      scrolled.current.scrollLeft = held.share * scrolled.current.clientWidth * zoom - held.pixel
  }, [zoom, held])
  const wheel = useWheelZoom(zoomBy)
  const hearKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { clientWidth = 0 } = scrolled.current ?? {}
    const by = { ArrowRight: clientWidth / 4, ArrowLeft: -clientWidth / 4 }[event.shiftKey ? event.key : '']
    if (by !== undefined) scrolled.current?.scrollBy({ left: by })
    else if (event.key === '+' || event.key === '=') zoomBy(2)
    else if (event.key === '-') zoomBy(0.5)
    else if (event.key === '0') setNear({ zoom: 1, held: null })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const drag = (event: PointerEvent) => {
    if (dragged.current === null || scrolled.current === null) return
    scrolled.current.scrollLeft -= event.clientX - dragged.current
    dragged.current = event.clientX
  }
  const release = () => {
    dragged.current = null
  }
  const [shown, setShown] = useState<string | null>(null)
  const { from, to } = hoursAround(data.received, data.from, data.to)
  const colours = useMemo(() => stateColours(data.received), [data.received])
  const stateColour = (span: Span) => colours.get(span.state) ?? '#868e96'
  const [now] = useState(Date.now)
  // about twelve ticks fit on the width of the page
  const step = [hour / 4, hour / 2, hour].find((step) => (to - from) / step <= 14 * zoom) ?? 2 * hour
  const ticks = Array.from({ length: Math.ceil((to - from) / step) }, (_, place) => from + place * step)
  const at = (instant: number) => `${((instant - from) / (to - from)) * 100}%`
  const common = { keys: t('bandKeys'), zoom }
  const say = (sentence: (span: Span) => string) => (span: Span | null) =>
    setShown(span === null ? null : sentence(span))

  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text component="output" className={classes.card}>
          {shown ?? t('pointHint')}
        </Text>
        <Group gap={4} wrap="nowrap" className={classes.zoom}>
          <ActionIcon variant="default" aria-label={t('zoomOut')} disabled={zoom === 1} onClick={() => zoomBy(0.5)}>
            <IconZoomOut size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('zoomIn')} disabled={zoom === widest} onClick={() => zoomBy(2)}>
            <IconZoomIn size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <div ref={scrolled} className={classes.scroll}>
        {/* the bands inside have the focus and the roles; here their keys and the pointer are heard for all three */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div
          ref={wheel}
          className={classes.bands}
          style={{ width: `${zoom * 100}%` }}
          onKeyDownCapture={hearKey}
          onPointerDown={(event) => {
            if (event.button === 0 && event.pointerType === 'mouse') dragged.current = event.clientX
          }}
          onPointerMove={drag}
          onPointerUp={release}
          onPointerLeave={release}
        >
          <Band
            {...common}
            title={t('received')}
            hint={t('receivedHint')}
            bars={layOut(data.received, from, to)}
            colour={stateColour}
            name={(span) => span.state}
            sentence={words.stateSentence}
            onShow={say(words.stateSentence)}
          />
          <Band
            {...common}
            title={t('resolved')}
            hint={t('resolvedHint')}
            bars={layOut(data.resolved, from, to)}
            colour={stateColour}
            name={(span) => span.state}
            sentence={words.stateSentence}
            onShow={say(words.stateSentence)}
          />
          <Band
            {...common}
            title={t('mapped')}
            hint={t('mappedHint')}
            bars={layOut(data.mapped, from, to)}
            colour={words.colour}
            name={words.activity}
            sentence={words.activitySentence}
            onShow={say(words.activitySentence)}
          />
          <div className={classes.axis} aria-hidden>
            {ticks.map((tick) => (
              <span key={tick} className={classes.tick} style={{ left: at(tick) }}>
                {formatTime(tick, zone)}
              </span>
            ))}
          </div>
          {now > from && now < to ? <div className={classes.now} style={{ left: at(now) }} title={t('now')} /> : null}
        </div>
      </div>
      <ul className={classes.legend} aria-hidden>
        {[...colours].map(([state, colour]) => (
          <li key={state}>
            <span className={classes.swatch} style={{ background: colour }} />
            {state}
          </li>
        ))}
      </ul>
    </Stack>
  )
}
