import { formatLocale } from './format-locale.ts'
import { localTime } from './local-time.ts'

/** How a language writes numbers, sizes, lengths of time and points in time. */
export interface Formats {
  readonly formatNumber: (value: number, options?: Intl.NumberFormatOptions) => string
  /** A share from 0 to 1 as whole per cent, never 100 % before all is there, never 0 % when something is. */
  readonly formatShare: (share: number) => string
  /** Milliseconds in the two largest units that matter: `3 h 12 min`, `45 s`. */
  readonly formatDuration: (milliseconds: number) => string
  /** A UTC instant in the zone given, or the computer's. */
  readonly formatDateTime: (instant: number, zone?: string) => string
  readonly formatTime: (instant: number, zone?: string) => string
  /** A day as `2026-03-29`, without any zone, or a UTC instant in the zone given. */
  readonly formatDay: (day: string | number, zone?: string) => string
  /** A half open window in a zone: whole days as days, anything else with its times. */
  readonly formatWindow: (window: { readonly from: number; readonly to: number }, zone: string) => string
  readonly formatBytes: (bytes: number) => string
  /** How far an instant is from now, in its largest unit: `4 min. ago`, `in 11 min.`; never less than a minute. */
  readonly formatFromNow: (instant: number, now: number) => string
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute

function wholePercent(share: number): number {
  if (share > 0 && share < 0.01) return 0.01
  if (share < 1 && share > 0.99) return 0.99
  return Math.round(share * 100) / 100
}

/** Rounded to the smaller unit first, so that 59.9 s is a minute and not 60 seconds. */
function durationParts(milliseconds: number): readonly (readonly [number, string])[] {
  const seconds = Math.round(Math.max(0, milliseconds) / second)
  if (seconds < 60) return [[seconds, 'second']]
  const minutes = Math.round((seconds * second) / minute)
  if (minutes < 60) return [[minutes, 'minute']]
  // of more than ten days nobody wants the minutes
  if (minutes >= 240 * 60) return [[Math.round((minutes * minute) / hour), 'hour']]
  return [
    [Math.floor(minutes / 60), 'hour'],
    [minutes % 60, 'minute'],
  ]
}

/** The largest unit that fits, rounded; what is nearer than a minute is one minute. */
function distanceFromNow(milliseconds: number): readonly [number, 'minute' | 'hour' | 'day'] {
  const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / minute))
  if (minutes < 60) return [minutes, 'minute']
  const hours = Math.round(minutes / 60)
  return hours < 48 ? [hours, 'hour'] : [Math.round(hours / 24), 'day']
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Makes what the options ask for once: a format costs a hundred times what writing by it costs, and lists write thousands. */
function keptOf<Options, Made>(make: (options: Options) => Made): (options: Options) => Made {
  const made = new Map<string, Made>()
  return (options) => {
    const key = JSON.stringify(options) ?? ''
    const known = made.get(key) ?? make(options)
    made.set(key, known)
    return known
  }
}

/** The formats of one language, e.g. `de`. */
export function createFormats(language: string): Formats {
  const dates = formatLocale(language)
  const numberOf = keptOf((options: Intl.NumberFormatOptions | undefined) => new Intl.NumberFormat(language, options))
  const dateOf = keptOf((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(dates, options))
  const formatNumber: Formats['formatNumber'] = (value, options) => numberOf(options).format(value)
  const date = (options: Intl.DateTimeFormatOptions, instant: number, zone?: string) =>
    dateOf({ ...options, ...(zone !== undefined && { timeZone: zone }) }).format(instant)
  return {
    formatNumber,
    formatShare: (share) => formatNumber(wholePercent(share), { style: 'percent' }),
    formatDuration: (milliseconds) =>
      durationParts(milliseconds)
        .filter(([value], place) => place === 0 || value > 0)
        .map(([value, unit]) => formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' }))
        .join(' '),
    formatDateTime: (instant, zone) => date({ dateStyle: 'medium', timeStyle: 'short' }, instant, zone),
    formatTime: (instant, zone) => date({ timeStyle: 'short' }, instant, zone),
    formatDay: (day, zone) =>
      typeof day === 'number'
        ? date({ dateStyle: 'medium' }, day, zone)
        : date({ dateStyle: 'medium' }, Date.parse(`${day}T00:00:00Z`), 'UTC'),
    formatFromNow: (instant, now) => {
      const [value, unit] = distanceFromNow(instant - now)
      return new Intl.RelativeTimeFormat(language, { style: 'short' }).format(instant > now ? value : -value, unit)
    },
    formatWindow: ({ from, to }, zone) => {
      const isDays = [from, to].every((instant) => localTime(instant, zone).endsWith('T00:00:00'))
      const options: Intl.DateTimeFormatOptions = {
        dateStyle: 'medium',
        timeZone: zone,
        ...(!isDays && { timeStyle: 'short' }),
      }
      // of whole days the last one is named, not the midnight that ends it
      return new Intl.DateTimeFormat(dates, options).formatRange(from, isDays ? Math.max(from, to - 1) : to)
    },
    formatBytes: (bytes) => {
      const power = bytes < 1 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(bytes) / 3))
      return formatNumber(bytes / 1000 ** power, {
        style: 'unit',
        unit: byteUnits[power] ?? 'byte',
        unitDisplay: 'short',
        maximumFractionDigits: power === 0 ? 0 : 1,
      })
    },
  }
}
