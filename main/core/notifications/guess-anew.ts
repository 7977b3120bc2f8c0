import { type EventProfile, eventRoles } from '../../../preload/contract/notifications.ts'
import type { Database } from '../platform.ts'
import type { KeptProfile } from './feed.ts'
import { maskFields, readableFields } from './mask-fields.ts'
import { isTrouble, keptEvents } from './read-kept.ts'
import type { EventFields, EventPlace, Receiver } from './receiver.ts'

// enough to see every kind of message, few enough to be looked at in milliseconds
const messagesLookedAt = 100
const eventsLookedAt = 400

/**
 * A better guess than the one that is kept, from the newest messages and the latest one; null when there is none. It has to understand all that
 * is understood now, and more events, or more of each (a pause type comes with the first pause): so two kinds of messages never chase each
 * other, and nothing that was history is taken back.
 */
export function guessAnew(
  database: Database,
  integrationNo: number,
  receiver: Receiver,
  kept: KeptProfile,
  latest: { readonly events: readonly EventFields[]; readonly place: EventPlace },
): EventProfile | null {
  const sample: { fields: EventFields; place: EventPlace }[] = latest.events
    .slice(0, eventsLookedAt)
    .map((fields) => ({ fields, place: latest.place }))
  // what is understood has its part in it, however much came since that is not
  for (const which of ['understood', 'all'] as const) {
    const most = sample.length + eventsLookedAt
    for (const { row, events } of keptEvents(database, integrationNo, messagesLookedAt, which)) {
      for (const fields of events) sample.push({ fields, place: { ...latest.place, receivedAt: row.received_at } })
      if (sample.length >= most) break
    }
  }
  const guess = receiver.guessProfile(
    // what could be a customer's is no field of an agent
    sample.map(({ fields }) => readableFields(maskFields(fields, new Set()))),
    latest.place.zone,
  )
  if (guess.agent === undefined || guess.state === undefined) return null
  if (kept.profileOrigin === 'none') return guess
  let gain = 0
  for (const { fields, place } of sample) {
    const isUnderstood = !isTrouble(receiver.readEvent(fields, guess, place))
    const was = !isTrouble(receiver.readEvent(fields, kept.profile, place))
    if (was && !isUnderstood) return null
    if (isUnderstood && !was) gain += 1
  }
  return gain > 0 || isMore(guess, kept.profile) ? guess : null
}

/** Whether it reads all that the other one reads from the same fields, and something else. */
function isMore(guess: EventProfile, than: EventProfile): boolean {
  const known = eventRoles.filter((role) => than[role] !== undefined)
  return known.every((role) => guess[role] === than[role]) && Object.keys(guess).length > known.length
}
