import type { ImportField } from '../../../preload/contract/imports.ts'
import { readDuration } from '../states/read-duration.ts'
import {
  type DateOrder,
  readDate,
  readDateAndTime,
  readTime,
  readTimeOfDay,
  type TimeReading,
} from '../states/read-time.ts'
import { addDays, localParts } from '../states/zone.ts'
import type { RowReader } from './row-reading.ts'

/** How the times of a list of states are meant. */
export interface StateTimes {
  /** IANA zone of times without an offset. */
  readonly zone: string
  readonly dateOrder: DateOrder
  /** UTC milliseconds. */
  readonly now: number
}

/** Half open, UTC milliseconds. */
export interface StateTime {
  readonly start: number
  readonly end: number
  /** A local time shown twice was read as the earlier one, and nothing in the row says whether that is right. */
  readonly isAmbiguous: boolean
}

const unread: StateTime = { start: 0, end: 0, isAmbiguous: false }
const dayMilliseconds = 86_400_000
const earliest = Date.UTC(2000, 0, 1)
const latest = Date.UTC(2100, 0, 1)
const tolerance = 1000

/**
 * Reads when a state began and ended: from two moments, from dates and times of day, or from a begin and a duration. A time of day alone
 * as the end is the next such time after the begin. Of a local time shown twice the reading is taken that fits end and duration; when
 * both fit, the earlier one, flagged. The answer means nothing once the row is refused.
 */
export function readStateSpan(reader: RowReader, times: StateTimes): StateTime {
  const form = { zone: times.zone, order: times.dateOrder }
  // Beside a date, a column "Start" may still hold whole moments.
  const moment = reader.has('start') ? 'start' : isMoment(reader.cell('startTime')) ? 'startTime' : undefined
  const startField = moment ?? 'startTime'
  const starts =
    moment === undefined
      ? momentsOf(
          reader,
          readDateAndTime(reader.cell('startDate'), reader.cell('startTime'), form),
          'startTime',
          'startDate',
          times,
        )
      : momentsOf(reader, readTime(reader.cell(moment), form), moment, undefined, times)
  if (starts.length === 0) return unread
  const duration = readLength(reader)
  const ends = readEnds(reader, starts, duration, times)
  if (ends === undefined) return unread
  const span = chosenSpan(starts, ends.moments, duration)
  if (span === undefined) {
    reader.refuse(ends.field, 'endBeforeStart')
    return unread
  }
  if (span.isAmbiguous) reader.flag(starts.length > 1 ? startField : ends.field, 'timeAmbiguous')
  if (span.end - span.start > dayMilliseconds) reader.flag(ends.field, 'stateVeryLong')
  if (span.start > times.now) reader.flag(startField, 'futureTime')
  return span
}

// Longer than the longest time of day with an offset.
function isMoment(text: string): boolean {
  return text.length > 10 && readTimeOfDay(text) === undefined
}

/** The moments a reading may mean, earlier first; none when it was refused. */
function momentsOf(
  reader: RowReader,
  reading: TimeReading,
  field: ImportField,
  dateField: ImportField | undefined,
  { dateOrder }: StateTimes,
): readonly number[] {
  if (reading.kind === 'skipped') reader.refuse(field, 'timeSkipped')
  else if (reading.kind === 'unreadable') {
    const isDate = reading.why === 'orderUnknown' || dateField !== undefined
    if (dateField !== undefined && reader.cell(dateField).trim() === '') reader.refuseMissing(dateField)
    else if (reader.cell(field).trim() === '') reader.refuseMissing(field)
    else if (isDate && !isReadableDate(reader, dateField, dateOrder))
      reader.refuse(dateField ?? field, 'dateUnreadable')
    else reader.refuse(field, 'timeUnreadable')
  } else {
    const moments = reading.kind === 'unique' ? [reading.at] : [reading.earlier, reading.later]
    if (moments.every((at) => at >= earliest && at < latest)) return moments
    reader.refuse(dateField ?? field, 'yearImpossible')
  }
  return []
}

function isReadableDate(reader: RowReader, field: ImportField | undefined, order: DateOrder): boolean {
  return field !== undefined && readDate(reader.cell(field), order) !== undefined
}

/** Undefined without a duration; a state cannot be read by a duration that is none. */
function readLength(reader: RowReader): number | undefined {
  const text = reader.cell('duration').trim()
  if (text === '') return undefined
  const duration = readDuration(text)
  if (duration === undefined) reader.refuse('duration', 'durationUnreadable')
  return duration
}

interface Ends {
  readonly field: ImportField
  /** Per start that is possible, the ends that go with it; a single list goes with all of them. */
  readonly moments: readonly number[] | ((start: number) => readonly number[])
}

function readEnds(
  reader: RowReader,
  starts: readonly number[],
  duration: number | undefined,
  times: StateTimes,
): Ends | undefined {
  const form = { zone: times.zone, order: times.dateOrder }
  const whole = reader.cell('end').trim()
  const date = reader.cell('endDate').trim()
  const time = reader.cell('endTime').trim()
  if (whole !== '') {
    if (readTimeOfDay(whole) !== undefined) return endOfDay(reader, whole, 'end', starts, times)
    const moments = momentsOf(reader, readTime(whole, form), 'end', undefined, times)
    return moments.length === 0 ? undefined : { field: 'end', moments }
  }
  if (time !== '' && date === '') return endOfDay(reader, time, 'endTime', starts, times)
  if (time !== '') {
    const moments = momentsOf(reader, readDateAndTime(date, time, form), 'endTime', 'endDate', times)
    return moments.length === 0 ? undefined : { field: 'endTime', moments }
  }
  if (duration !== undefined) return { field: 'duration', moments: (start) => [start + duration] }
  if (!reader.isRefused) reader.refuse(missingEnd(reader), 'endMissing')
  return undefined
}

function missingEnd(reader: RowReader): ImportField {
  return (['end', 'endTime', 'duration'] as const).find((field) => reader.has(field)) ?? 'end'
}

/** The first moment after the start at which clocks show this time of day. */
function endOfDay(
  reader: RowReader,
  time: string,
  field: ImportField,
  starts: readonly number[],
  times: StateTimes,
): Ends | undefined {
  const [first = 0] = starts
  const day = localParts(first, times.zone).day
  const form = { zone: times.zone, order: times.dateOrder }
  for (const candidate of [day, addDays(day, 1)]) {
    const moments = momentsOf(reader, readDateAndTime(candidate, time, form), field, undefined, times)
    if (moments.length === 0) return undefined
    if (moments.some((at) => at >= first)) return { field, moments }
  }
  return undefined
}

function chosenSpan(
  starts: readonly number[],
  ends: Ends['moments'],
  duration: number | undefined,
): StateTime | undefined {
  const spans = starts.flatMap((start) =>
    (typeof ends === 'function' ? ends(start) : ends).flatMap((end) => (end >= start ? [{ start, end }] : [])),
  )
  const fitting =
    duration === undefined ? [] : spans.filter(({ start, end }) => Math.abs(end - start - duration) <= tolerance)
  const possible = fitting.length > 0 ? fitting : spans
  const [first] = possible
  return first === undefined ? undefined : { ...first, isAmbiguous: possible.length > 1 }
}
