import type { ImportField } from '../../../preload/contract/imports.ts'
import { readDuration } from '../states/read-duration.ts'
import { type DateOrder, readDate, readTimeOfDay, type TimeReading } from '../states/read-time.ts'
import { addDays, localParts } from '../states/zone.ts'
import { createMomentReader, type MomentReader } from './read-moment.ts'
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
// Durations are printed in whole seconds, also of states that began and ended within one.
const tolerance = 1000

interface Times extends StateTimes {
  readonly moments: MomentReader
}

/**
 * Makes the reader of when states began and ended: from two moments, from dates and times of day, or from a begin and a duration. A
 * time of day alone as the end is the next such time after the begin. Of a local time shown twice the reading is taken that fits end
 * and duration; when both fit, the earlier one, flagged. The answer means nothing once the row is refused.
 */
export function createSpanReader(stateTimes: StateTimes): (reader: RowReader) => StateTime {
  const moments = createMomentReader({ zone: stateTimes.zone, order: stateTimes.dateOrder })
  const times: Times = { ...stateTimes, moments }
  return (reader) => readSpan(reader, times)
}

function readSpan(reader: RowReader, times: Times): StateTime {
  // Beside a date, a column "Start" may still hold whole moments.
  const moment = reader.has('start') ? 'start' : isMoment(reader.cell('startTime')) ? 'startTime' : undefined
  const startField = moment ?? 'startTime'
  const starts =
    moment === undefined
      ? momentsOf(
          reader,
          times.moments.parts(reader.cell('startDate'), reader.cell('startTime')),
          { field: 'startTime', dateField: 'startDate' },
          times,
        )
      : momentsOf(reader, times.moments.whole(reader.cell(moment)), { field: moment }, times)
  const [first] = starts
  if (first === undefined) return unread
  const duration = readLength(reader)
  const ends = readEnds(reader, first, duration, times)
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

// Longer than the longest time of day with fractions.
function isMoment(text: string): boolean {
  return text.length > 10 && readTimeOfDay(text) === undefined
}

/** The moments a reading may mean, earlier first; none when it was refused. */
function momentsOf(
  reader: RowReader,
  reading: TimeReading,
  { field, dateField }: { readonly field: ImportField; readonly dateField?: ImportField },
  { dateOrder }: Times,
): readonly number[] {
  if (reading.kind === 'skipped') reader.refuse(field, 'timeSkipped')
  else if (reading.kind === 'unreadable') {
    const isDateUnreadable =
      reading.why === 'orderUnknown' ||
      (dateField !== undefined && readDate(reader.cell(dateField), dateOrder) === undefined)
    if (dateField !== undefined && reader.cell(dateField).trim() === '') reader.refuseMissing(dateField)
    else if (reader.cell(field).trim() === '') reader.refuseMissing(field)
    else if (isDateUnreadable) reader.refuse(dateField ?? field, 'dateUnreadable')
    else reader.refuse(field, 'timeUnreadable')
  } else {
    const moments = reading.kind === 'unique' ? [reading.at] : [reading.earlier, reading.later]
    if (moments.every((at) => at >= earliest && at < latest)) return moments
    reader.refuse(dateField ?? field, 'yearImpossible')
  }
  return []
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
  /** The ends that may go with every start; null when the duration tells. */
  readonly moments: readonly number[] | null
}

function readEnds(reader: RowReader, start: number, duration: number | undefined, times: Times): Ends | undefined {
  const whole = reader.cell('end').trim()
  if (whole !== '') {
    if (whole.length <= 12 && readTimeOfDay(whole) !== undefined) return endOfDay(reader, whole, 'end', start, times)
    return endsOf('end', momentsOf(reader, times.moments.whole(whole), { field: 'end' }, times))
  }
  const date = reader.cell('endDate').trim()
  const time = reader.cell('endTime').trim()
  if (time !== '' && date === '') return endOfDay(reader, time, 'endTime', start, times)
  if (time !== '') {
    const reading = isMoment(time) ? times.moments.whole(time) : times.moments.parts(date, time)
    return endsOf('endTime', momentsOf(reader, reading, { field: 'endTime', dateField: 'endDate' }, times))
  }
  if (duration !== undefined) return { field: 'duration', moments: null }
  if (!reader.isRefused) {
    const field = (['end', 'endTime', 'duration'] as const).find((each) => reader.has(each))
    reader.refuse(field ?? 'end', 'endMissing')
  }
  return undefined
}

function endsOf(field: ImportField, moments: readonly number[]): Ends | undefined {
  return moments.length === 0 ? undefined : { field, moments }
}

/** The first moment from the start on at which clocks show this time of day. */
function endOfDay(reader: RowReader, time: string, field: ImportField, start: number, times: Times): Ends | undefined {
  const day = localParts(start, times.zone).day
  const today = momentsOf(reader, times.moments.parts(day, time), { field }, times)
  if (today.length === 0 || today.some((at) => at >= start)) return endsOf(field, today)
  return endsOf(field, momentsOf(reader, times.moments.parts(addDays(day, 1), time), { field }, times))
}

function chosenSpan(
  starts: readonly number[],
  ends: readonly number[] | null,
  duration: number | undefined,
): StateTime | undefined {
  const spans: { readonly start: number; readonly end: number }[] = []
  for (const start of starts) {
    for (const end of ends ?? [start + (duration ?? 0)]) if (end >= start) spans.push({ start, end })
  }
  const fitting =
    duration === undefined || spans.length < 2
      ? []
      : spans.filter(({ start, end }) => Math.abs(end - start - duration) <= tolerance)
  const possible = fitting.length > 0 ? fitting : spans
  const [first] = possible
  return first === undefined ? undefined : { start: first.start, end: first.end, isAmbiguous: possible.length > 1 }
}
