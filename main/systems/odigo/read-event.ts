import { readDuration } from '../../core/states/read-duration.ts'
import type { EventProfile, EventRole } from './event-roles.ts'
import { readEventTime } from './read-event-time.ts'
import type { EventFields } from './read-message.ts'

/** One change of state of one agent, as a message tells it. UTC milliseconds. */
export interface StateEvent {
  readonly agent: string
  readonly agentName: string
  /** With its detail: `Break (Lunch break)`. */
  readonly state: string
  readonly since: number
  /** Null when the message does not say: until the next one. */
  readonly until: number | null
  /** Read from an hour that a clock change repeats. */
  readonly isAmbiguous: boolean
}

/** What is wrong with an event; it stays in the inbox. */
export interface EventTrouble {
  readonly role: EventRole
  readonly code: 'missing' | 'timeUnreadable' | 'timeAhead' | 'timeAncient' | 'durationUnreadable' | 'endBeforeStart'
}

export interface EventPlace {
  /** IANA zone of times without an offset. */
  readonly zone: string
  /** When the message came. */
  readonly receivedAt: number
}

// clocks of servers differ by minutes; a day is another thing
const longestAhead = 86_400_000
// no sender of notifications is older, and a zero is read as 1970
const oldest = Date.UTC(2015, 0, 1)

/** Reads one event by a profile. */
export function readEvent(
  fields: EventFields,
  profile: EventProfile,
  { zone, receivedAt }: EventPlace,
): StateEvent | EventTrouble {
  const text = (role: EventRole): string => (profile[role] === undefined ? '' : (fields.get(profile[role]) ?? ''))
  // an identifier counts to the letter, blanks included
  const agent = text('agent')
  const state = text('state').trim()
  if (agent.trim() === '') return { role: 'agent', code: 'missing' }
  if (state === '') return { role: 'state', code: 'missing' }
  const since = momentIn('since', text('since'), zone, receivedAt)
  if (since !== null && 'code' in since) return since
  const start = since ?? { at: receivedAt, isAmbiguous: false }
  const end = endOf(text('until'), text('duration'), start.at, zone, receivedAt)
  if (end !== null && 'code' in end) return end
  return {
    agent,
    agentName: text('agentName').trim(),
    state: named(state, text('detail').trim()),
    since: start.at,
    until: end?.at ?? null,
    isAmbiguous: start.isAmbiguous || end?.isAmbiguous === true,
  }
}

type Moment = { readonly at: number; readonly isAmbiguous: boolean } | EventTrouble | null

function momentIn(role: 'since' | 'until', text: string, zone: string, receivedAt: number): Moment {
  if (text.trim() === '') return null
  const moment = readEventTime(text, zone)
  if (moment === undefined) return { role, code: 'timeUnreadable' }
  if (moment.at > receivedAt + longestAhead) return { role, code: 'timeAhead' }
  return moment.at < oldest ? { role, code: 'timeAncient' } : moment
}

function endOf(until: string, duration: string, start: number, zone: string, receivedAt: number): Moment {
  const end = momentIn('until', until, zone, receivedAt)
  if (end !== null) return 'at' in end && end.at < start ? { role: 'until', code: 'endBeforeStart' } : end
  if (duration.trim() === '') return null
  const length = readDuration(duration)
  return length === undefined
    ? { role: 'duration', code: 'durationUnreadable' }
    : { at: start + length, isAmbiguous: false }
}

function named(state: string, detail: string): string {
  return detail === '' || detail === state ? state : `${state} (${detail})`
}
