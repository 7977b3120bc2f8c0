import type { Random } from '../random.ts'
import { brokenMessages, hostileMessages } from './bad-messages.ts'
import type { OdigoEvent } from './odigo-event.ts'
import type { OdigoSwitches } from './odigo-switches.ts'
import { type OdigoMessage, writeMessages } from './write-message.ts'

/** A message with what is to become of it. */
export interface Letter {
  readonly message: OdigoMessage
  /** `wrongToken`: to an address that is almost the right one. */
  readonly kind: 'honest' | 'bad' | 'wrongToken'
  /** How often it has been sent already. */
  readonly tries: number
}

/** What waits to be sent. */
export interface Outbox {
  readonly size: number
  add(events: readonly OdigoEvent[], now: number): void
  /** Takes out what is due, in the order in which it is to be sent. */
  due(now: number): readonly Letter[]
  /** Nobody has acknowledged it: an honest one is sent once more, not before `wait` milliseconds. Says whether it will be. */
  again(letter: Letter, now: number, wait: number): boolean
}

const second = 1000
// patience of a server with whoever does not answer
const leastWait = 5 * second

/** Orders messages as the switches have it, which are looked at whenever something is added. */
export function createOutbox(switches: Readonly<OdigoSwitches>, random: Random): Outbox {
  const waiting: { readonly at: number; readonly letter: Letter }[] = []
  let turn = 0

  function delay(): number {
    const late = switches.isLate ? random.int(30, 120) * second : 0
    return late + (switches.isDisordered ? random.int(0, 10 * second) : 0)
  }

  function put(message: OdigoMessage, kind: Letter['kind'], at: number): void {
    waiting.push({ at, letter: { message, kind, tries: 0 } })
  }

  return {
    get size() {
      return waiting.length
    },
    add(events, now) {
      const messages = writeMessages(events, switches.encoding, switches, turn)
      turn += messages.length
      for (const message of messages) {
        put(message, 'honest', now + delay())
        if (switches.isRepeated && random.chance(0.4)) put(message, 'honest', now + random.int(0, 3 * second))
        if (switches.isBroken && random.chance(0.2)) put(random.pick(brokenMessages), 'bad', now)
        if (!switches.isHostile || !random.chance(0.1)) continue
        if (random.chance(0.25)) put(message, 'wrongToken', now)
        else put(random.pick(hostileMessages), 'bad', now)
      }
    },
    due(now) {
      const due = waiting.filter(({ at }) => at <= now)
      if (due.length === 0) return []
      const left = waiting.filter(({ at }) => at > now)
      waiting.splice(0, waiting.length, ...left)
      // stable: what is due at the same moment goes out as it came in
      return due.toSorted((a, b) => a.at - b.at).map(({ letter }) => letter)
    },
    again(letter, now, wait) {
      if (letter.kind !== 'honest' || letter.tries > 0) return false
      waiting.push({ at: now + Math.max(leastWait, wait), letter: { ...letter, tries: letter.tries + 1 } })
      return true
    },
  }
}
