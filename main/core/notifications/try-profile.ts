import type { EventProfile, ProfileTrial } from '../../../preload/contract/notifications.ts'
import type { IntegrationRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'
import { messageOf, placeOf } from './list-messages.ts'
import { isTrouble, keptEvents, storedEvents } from './read-kept.ts'
import type { EventFields, Receiver } from './receiver.ts'

// half a second of looking; the newest say what a sender says now
const messagesTried = 10_000
const messagesSurveyed = 1000
const samplesShown = 5
const messagesShown = 20

/** Every field of the newest thousand messages that could be taken apart, in the order of their paths, and what the guess makes of them. */
export function messageFields(
  { database }: Tools,
  row: IntegrationRow,
  receiver: Receiver,
): { fields: { path: string; events: number; samples: string[] }[]; guess: EventProfile } {
  const found = new Map<string, { events: number; samples: Set<string> }>()
  const sample: EventFields[] = []
  for (const { row: message, events } of keptEvents(database, row.no, messagesSurveyed)) {
    if (sample.length < messagesSurveyed) sample.push(...events)
    // also what was masked: a person may know that it is an agent's
    for (const fields of storedEvents(message)) {
      for (const [path, value] of fields) {
        const known = found.get(path) ?? { events: 0, samples: new Set() }
        known.events += 1
        if (known.samples.size < samplesShown) known.samples.add(value)
        found.set(path, known)
      }
    }
  }
  const fields = [...found].map(([path, { events, samples }]) => ({ path, events, samples: [...samples] }))
  return {
    fields: fields.sort((a, b) => (a.path < b.path ? -1 : 1)),
    guess: receiver.guessProfile(sample, row.zone),
  }
}

/** How the newest ten thousand messages fare with a profile; nothing is kept. */
export function tryProfile(
  { database }: Tools,
  row: IntegrationRow,
  receiver: Receiver,
  profile: EventProfile,
): ProfileTrial {
  const place = placeOf(row, receiver, 0)
  const agents = new Set<string>()
  const states = new Map<string, number>()
  const troubles = new Map<string, ProfileTrial['troubles'][number]>()
  const sample: ProfileTrial['sample'] = []
  const counts = { messages: 0, events: 0, understood: 0 }
  for (const { row: message, events } of keptEvents(database, row.no, messagesTried)) {
    counts.messages += 1
    let isUnderstood = true
    for (const fields of events) {
      counts.events += 1
      const reading = receiver.readEvent(fields, profile, { ...place, receivedAt: message.received_at })
      if (isTrouble(reading)) {
        isUnderstood = false
        const key = `${reading.role} ${reading.code}`
        troubles.set(key, { ...reading, events: (troubles.get(key)?.events ?? 0) + 1 })
      } else {
        counts.understood += 1
        agents.add(reading.agent)
        states.set(reading.state, (states.get(reading.state) ?? 0) + 1)
      }
    }
    // what is not understood is what a person has to see
    if (sample.length < messagesShown || !isUnderstood) sample.push(messageOf(message, row, receiver, profile))
    if (sample.length > messagesShown) {
      const place = sample.findIndex(({ events: shown }) => shown.every(({ trouble }) => trouble === null))
      sample.splice(place === -1 ? messagesShown : place, 1)
    }
  }
  const { rows: unreadable } = database
    .prepare("SELECT count(*) AS rows FROM inbox_message WHERE integration_no = ? AND state = 'unreadable'")
    .one<{ rows: number }>(row.no)
  return {
    messages: counts.messages + unreadable,
    unreadable,
    events: counts.events,
    understood: counts.understood,
    agents: agents.size,
    states: [...states]
      .map(([name, occurrences]) => ({ name, occurrences }))
      .sort((a, b) => b.occurrences - a.occurrences || (a.name < b.name ? -1 : 1)),
    troubles: [...troubles.values()].sort((a, b) => b.events - a.events),
    sample,
  }
}
