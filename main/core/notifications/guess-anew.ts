import type { EventProfile } from '../../../preload/contract/notifications.ts'
import type { Database } from '../platform.ts'
import type { KeptProfile } from './feed.ts'
import { isTrouble, keptEvents } from './read-kept.ts'
import type { EventFields, EventPlace, Receiver } from './receiver.ts'

// enough to see every kind of message, few enough to be looked at in milliseconds
const messagesLookedAt = 100
const eventsLookedAt = 400

/**
 * A better guess than the one that is kept, from the newest messages and the one that was not understood; null when there is none. Only
 * one that understands more events takes another's place, so two kinds of messages never chase each other.
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
  for (const { row, events } of keptEvents(database, integrationNo, messagesLookedAt)) {
    for (const fields of events) sample.push({ fields, place: { ...latest.place, receivedAt: row.received_at } })
    if (sample.length >= eventsLookedAt) break
  }
  const guess = receiver.guessProfile(
    sample.map(({ fields }) => fields),
    latest.place.zone,
  )
  if (guess.agent === undefined || guess.state === undefined) return null
  const understood = (profile: EventProfile): number =>
    sample.filter(({ fields, place }) => !isTrouble(receiver.readEvent(fields, profile, place))).length
  if (kept.profileOrigin === 'none') return guess
  return understood(guess) > understood(kept.profile) ? guess : null
}
