import type { EventProfile, EventRole } from '../../../preload/contract/notifications.ts'
import type { EventFields, EventPlace, EventTrouble, StateEvent } from '../../core/notifications/receiver.ts'
import { readDuration } from '../../core/states/read-duration.ts'
import { readEventTime } from './read-event-time.ts'

// clocks of servers differ by minutes; a day is another thing
const longestAhead = 86_400_000
// no sender of notifications is older, and a zero is read as 1970
const oldest = Date.UTC(2015, 0, 1)

/** Reads one event by a profile. */
export function readEvent(
  fields: EventFields,
  profile: EventProfile,
  { zone, receivedAt, withDetail }: EventPlace,
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
    state: withDetail ? named(state, text('detail').trim()) : state,
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
