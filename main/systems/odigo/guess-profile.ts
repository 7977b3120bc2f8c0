import { type EventProfile, type EventRole, eventRoles } from '../../../preload/contract/notifications.ts'
import type { EventFields } from '../../core/notifications/receiver.ts'
import { roleWords } from './event-roles.ts'
import { readEventTime } from './read-event-time.ts'

interface Guess {
  readonly role: EventRole
  readonly path: string
  readonly score: number
}

const timeRoles: ReadonlySet<EventRole> = new Set(['since', 'until'])

/**
 * Guesses which field of these events means what, by its name and by whether its values can be that. A field has one meaning, and
 * a meaning one field: the best pair first. What fits nothing is left out; a person sees and changes the guess.
 */
export function guessProfile(events: readonly EventFields[], zone: string): EventProfile {
  const values = new Map<string, string[]>()
  for (const event of events) {
    for (const [path, value] of event) {
      const known = values.get(path)
      if (known === undefined) values.set(path, [value])
      else known.push(value)
    }
  }
  const guesses: Guess[] = []
  for (const [path, seen] of values) {
    for (const role of eventRoles) {
      const score = nameScore(role, path)
      if (score > 0 && canBe(role, seen, zone)) guesses.push({ role, path, score })
    }
  }
  guesses.sort((a, b) => b.score - a.score || compare(a.path, b.path) || compare(a.role, b.role))
  const profile: Partial<Record<EventRole, string>> = {}
  const taken = new Set<string>()
  for (const { role, path } of guesses) {
    if (profile[role] !== undefined || taken.has(path)) continue
    profile[role] = path
    taken.add(path)
  }
  return profile
}

/** The whole path says more than its last part, a plain name more than one that only may mean it. */
function nameScore(role: EventRole, path: string): number {
  const parts = path
    .split('.')
    .map(folded)
    .filter((part) => part !== '')
  const names = [parts.slice(-2).join(''), parts.at(-1) ?? '']
  let best = 0
  for (const [place, name] of names.entries()) {
    const at = roleWords[role].indexOf(name)
    if (at === -1) continue
    best = Math.max(best, 1000 - at * 10 + (place === 0 ? 5 : 0))
  }
  return best
}

function canBe(role: EventRole, values: readonly string[], zone: string): boolean {
  if (timeRoles.has(role)) return values.every((value) => readEventTime(value, zone) !== undefined)
  if (role === 'duration') return values.every((value) => /^\d+(?:[.,:]\d+)*$/.test(value.trim()))
  // a moment is no name of anybody
  return values.some((value) => readEventTime(value, zone) === undefined || /^\d{1,9}$/.test(value.trim()))
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

// Not localeCompare: the order must be the same on every machine.
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
