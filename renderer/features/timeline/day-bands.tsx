import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { Band } from './band.tsx'
import { hoursAround, layOut, type Span, stateColours } from './bands.ts'
import type { PersonDayData } from './person-day-data.ts'
import classes from './timeline.module.css'
import { useSpanWords } from './use-span-words.ts'

interface DayBandsProps {
  readonly data: PersonDayData
  readonly zone: string
}

const hour = 3_600_000
const widest = 16

/** The day as three bands over one axis of time. */
export function DayBands({ data, zone }: DayBandsProps) {
  const { t, formatTime } = useWords('timeline')
  const words = useSpanWords(zone)
  const [zoom, setZoom] = useState(1)
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
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="default"
            aria-label={t('zoomOut')}
            disabled={zoom === 1}
            onClick={() => setZoom((zoom) => Math.max(1, zoom / 2))}
          >
            <IconZoomOut size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={t('zoomIn')}
            disabled={zoom === widest}
            onClick={() => setZoom((zoom) => Math.min(widest, zoom * 2))}
          >
            <IconZoomIn size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <div className={classes.scroll}>
        <div className={classes.bands} style={{ width: `${zoom * 100}%` }}>
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
