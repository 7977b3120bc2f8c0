import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import { inkOn, type LaidSpan, type Span } from './bands.ts'
import classes from './timeline.module.css'

const laneHeight = 26
// narrower than this share of the day, a bar has no room for letters
const roomForText = 0.04

interface BandProps {
  readonly title: string
  readonly hint: string
  readonly keys: string
  readonly bars: readonly LaidSpan[]
  /** How wide the day is drawn, 1 being the width of the page. */
  readonly zoom: number
  readonly name: (span: Span) => string
  readonly sentence: (span: Span) => string
  readonly colour: (span: Span) => string
  /** Hears which bar is pointed at or reached by key; null when none is. */
  readonly onShow: (span: Span | null) => void
}

/** One band of a day: bars side by side; the arrow keys go from one to the next. */
export function Band({ title, hint, keys, bars, zoom, name, sentence, colour, onShow }: BandProps) {
  const id = useId()
  const [current, setCurrent] = useState<number | null>(null)
  const lanes = bars.reduce((most, { lane }) => Math.max(most, lane + 1), 1)
  const show = (place: number) => {
    const at = Math.min(Math.max(place, 0), bars.length - 1)
    setCurrent(at)
    onShow(bars[at]?.span ?? null)
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = current ?? -1
    const places: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: bars.length - 1,
    }
    const place = places[event.key]
    if (place === undefined || bars.length === 0) return
    event.preventDefault()
    show(place)
  }
  return (
    <div>
      <div className={classes.bandHead} id={`${id}-title`}>
        <strong>{title}</strong> <span>{hint}</span>
      </div>
      <VisuallyHidden id={`${id}-keys`}>{keys}</VisuallyHidden>
      <div
        // bars in a row are no drop-down of the browser
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="listbox"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={current === null ? undefined : `${id}-${current}`}
        tabIndex={0}
        className={classes.track}
        style={{ height: lanes * laneHeight }}
        onKeyDown={onKeyDown}
        onFocus={() => show(current ?? 0)}
        onBlur={() => {
          setCurrent(null)
          onShow(null)
        }}
        onMouseLeave={() => onShow(null)}
      >
        {bars.map(({ span, lane, left, width }, place) => (
          <div
            key={`${span.start}:${span.end}:${span.state}`}
            id={`${id}-${place}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="option"
            tabIndex={-1}
            aria-selected={place === current}
            aria-label={sentence(span)}
            className={classes.bar}
            data-thin={width * zoom < roomForText || undefined}
            style={{
              left: `${left * 100}%`,
              width: `${width * 100}%`,
              top: lane * laneHeight,
              background: colour(span),
              color: inkOn(colour(span)),
            }}
            onMouseEnter={() => onShow(span)}
          >
            {width * zoom < roomForText ? null : name(span)}
          </div>
        ))}
      </div>
    </div>
  )
}
