import { useMemo } from 'react'
import type { UnmappedHours } from '../../../../preload/contract/team-states.ts'
import { formatLocale } from '../../../words/format-locale.ts'
import { useWords } from '../../../words/use-words.ts'
import { mostIn } from './heat-option.ts'

export interface HourWords {
  readonly name: (unit: UnmappedHours) => string
  /** An hour of the day, 0 to 24, as short as the language writes it. */
  readonly hour: (hour: number) => string
  /** The same with its minutes. */
  readonly clock: (hour: number) => string
  /** Of many people and days the numbers are whole hours: minutes would fill the fields with digits. */
  readonly isInHours: boolean
  /** Whole minutes or hours, without a unit. */
  readonly number: (milliseconds: number) => string
}

const minute = 60_000
const mostMinutes = 1000

/** Says hours of the day and what is lost in them. */
export function useHourWords(units: readonly UnmappedHours[]): HourWords {
  const { t, language, formatNumber } = useWords('team')
  const isInHours = mostIn(units) >= mostMinutes * minute
  return useMemo(() => {
    const unit = isInHours ? 60 * minute : minute
    const clock = new Intl.DateTimeFormat(formatLocale(language), { timeStyle: 'short', timeZone: 'UTC' })
    return {
      name: ({ planningUnit }) => (planningUnit === '' ? t('noUnit') : planningUnit),
      hour: (hour) => String(hour),
      clock: (hour) => clock.format((hour % 24) * 3_600_000),
      isInHours,
      number: (milliseconds) => (milliseconds < unit / 2 ? '<1' : formatNumber(Math.round(milliseconds / unit))),
    }
  }, [t, language, formatNumber, isInHours])
}
