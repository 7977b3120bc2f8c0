import { useMemo } from 'react'
import type { TeamDay, TeamRow } from '../../../../preload/contract/team-states.ts'
import { useActivities } from '../../../api/use-activities.ts'
import { formatLocale } from '../../../words/format-locale.ts'
import { useWords } from '../../../words/use-words.ts'
import { coloursByTime } from '../bands.ts'
import { timeOfKinds } from './team-bars.ts'

export interface TeamWords {
  /** By place of the kind: state or activity, its colour, and how long it lasted in all. */
  readonly kinds: readonly { readonly name: string; readonly colour: string; readonly milliseconds: number }[]
  readonly clock: (instant: number) => string
  /** A time of day without seconds. */
  readonly hour: (instant: number) => string
  readonly duration: (milliseconds: number) => string
  readonly row: (row: TeamRow) => string
  readonly bar: (row: TeamRow, bar: { readonly start: number; readonly end: number; readonly kind: number }) => string
}

const none: Pick<TeamDay, 'rows' | 'kinds'> = { rows: [], kinds: [] }

/** Says a team's day in the language in force. */
export function useTeamWords(data: TeamDay | undefined, zone: string): TeamWords {
  const { t, language, formatDuration } = useWords('team')
  const activityOf = useActivities()
  return useMemo(() => {
    const day = data ?? none
    const times = timeOfKinds(day)
    const stateColours = coloursByTime(new Map(day.kinds.map(({ state }, place) => [state ?? '', times[place] ?? 0])))
    const kinds = day.kinds.map(({ state, activityId }, place) => {
      const activity = activityOf(activityId)
      return {
        name: state ?? activity.name,
        colour: state === null ? activity.colour : (stateColours.get(state) ?? '#868e96'),
        milliseconds: times[place] ?? 0,
      }
    })
    const format = (timeStyle: 'medium' | 'short') =>
      new Intl.DateTimeFormat(formatLocale(language), { timeStyle, timeZone: zone })
    const [medium, short] = [format('medium'), format('short')]
    const [clock, hour] = [(at: number) => medium.format(at), (at: number) => short.format(at)]
    return {
      kinds,
      clock,
      hour,
      duration: formatDuration,
      row: ({ name, spans }) => {
        const [from, to] = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
        return spans.length === 0
          ? t('rowEmpty', { name })
          : t('rowText', { name, from: hour(from), to: hour(to), count: spans.length })
      },
      bar: ({ name }, { start, end, kind }) =>
        t('barText', {
          name,
          what: kinds[kind]?.name ?? '',
          from: clock(start),
          to: clock(end),
          time: formatDuration(end - start),
        }),
    }
  }, [data, zone, t, language, formatDuration, activityOf])
}
