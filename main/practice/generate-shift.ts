import { generateContact } from './generate-contact.ts'
import type { Random } from './random.ts'
import type { PracticeSpan } from './span.ts'

const second = 1000
const minute = 60 * second

interface Pause {
  readonly at: number
  readonly reason: string
  readonly minutes: number
}

/** Everything one agent does between `start` and about `end` (UTC milliseconds), in order of start. */
export function generateShift(random: Random, start: number, end: number): readonly PracticeSpan[] {
  const spans: PracticeSpan[] = []
  const pauses = planPauses(random, start, end)
  let now = start + random.int(-240, 90) * second
  now = push(spans, 'Login', '', now, random.int(0, 4) * second)
  if (random.chance(0.7)) now = push(spans, 'Not Ready', '', now, random.around(80) * second)
  while (now < end) {
    const pause = pauses[0]
    if (pause && pause.at <= now) {
      pauses.shift()
      now = push(spans, 'Not Ready', pause.reason, now, random.around(pause.minutes * 60) * second)
      continue
    }
    const contact = generateContact(random, now, Math.min(end, pause?.at ?? end))
    spans.push(...contact.spans)
    now = contact.end
  }
  // Now and then somebody goes home without logging out.
  if (random.chance(0.002)) now = push(spans, 'Not Ready', '', now, random.int(60, 200) * minute)
  push(spans, 'Logout', '', now, random.int(0, 1) * second)
  return spans.toSorted((a, b) => a.start - b.start)
}

function push(spans: PracticeSpan[], state: string, reason: string, start: number, length: number): number {
  spans.push({ state, reason, start, end: start + length })
  return start + length
}

function planPauses(random: Random, start: number, end: number): Pause[] {
  const length = end - start
  const isLong = length > 6 * 60 * minute
  const pauses: Pause[] = []
  const plan = (share: number, reason: string, minutes: number): void => {
    pauses.push({ at: start + Math.round((length * share) / second) * second, reason, minutes })
  }
  plan(0.2 + random.next() * 0.1, 'Break', 12)
  if (isLong) plan(0.45 + random.next() * 0.1, 'Lunch', 31)
  if (isLong) plan(0.72 + random.next() * 0.1, 'Break', 12)
  if (random.chance(0.12)) plan(0.05 + random.next() * 0.1, 'Meeting', 35)
  if (random.chance(0.07)) plan(0.55 + random.next() * 0.1, 'Training', 75)
  if (random.chance(0.08)) plan(0.33 + random.next() * 0.1, 'Coaching', 28)
  if (random.chance(0.25)) plan(0.83 + random.next() * 0.1, 'Back Office', 24)
  return pauses.sort((a, b) => a.at - b.at)
}
