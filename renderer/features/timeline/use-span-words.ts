import { useMemo } from 'react'
import { formatLocale } from '../../words/format-locale.ts'
import { useWords } from '../../words/use-words.ts'
import type { Span } from './bands.ts'
import { useActivities } from '../../api/use-activities.ts'

export interface SpanWords {
  readonly activity: (span: Span) => string
  readonly colour: (span: Span) => string
  /** A time of day with its seconds. */
  readonly time: (instant: number) => string
  readonly duration: (span: Span) => string
  readonly stateSentence: (span: Span) => string
  readonly activitySentence: (span: Span) => string
}

/** Says a span of a day in the language in force. */
export function useSpanWords(zone: string): SpanWords {
  const { t, language, formatDuration } = useWords('timeline')
  const activityOf = useActivities()
  const clock = useMemo(
    () => new Intl.DateTimeFormat(formatLocale(language), { timeStyle: 'medium', timeZone: zone }),
    [language, zone],
  )
  const time = (instant: number) => clock.format(instant)
  const duration = ({ start, end }: Span) => formatDuration(end - start)
  const activity = ({ activityId }: Span) => activityOf(activityId).name
  const sentence = (what: string, span: Span) =>
    t('spanText', { what, from: time(span.start), to: time(span.end), time: duration(span) })
  return {
    activity,
    colour: ({ activityId }) => activityOf(activityId).colour,
    time,
    duration,
    stateSentence: (span) => sentence(t('countsAs', { state: span.state, activity: activity(span) }), span),
    activitySentence: (span) => sentence(activity(span), span),
  }
}
