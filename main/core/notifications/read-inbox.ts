import { Failure } from '../../../preload/contract/failure.ts'
import type { IntegrationRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'
import { settingsOf } from '../integrations/integrations.ts'
import type { EventStore } from './event-store.ts'
import { type KeptProfile, readProfile } from './feed.ts'
import { guessAnew } from './guess-anew.ts'
import { maskFields, maskText, readableFields } from './mask-fields.ts'
import { isTrouble, type StoredMessage, storedEvents } from './read-kept.ts'
import type { EventFields, EventPlace, Receiver } from './receiver.ts'
import { keepProfile } from './reread-messages.ts'

/** Reads the messages of one integration that nobody has looked at yet. */
export interface InboxReader {
  /**
   * Reads until there are no more or `isOver` says so, in the order they came; answers how many. Called inside `atomically`, with the
   * store's spans still to be written; after a transaction that failed it is made anew.
   */
  read(isOver: () => boolean): number
}

// a sender that invents names of fields is not followed for ever
const mostPaths = 500

/** What a reader that is made anew has to know of the one before. */
export interface ReadingMemory {
  /** Messages that Ponte itself stumbles over: they stay as they are. */
  readonly skipped: Set<number>
  /** Messages that no guess has understood. */
  misses: number
  /** Every field that has come. */
  readonly paths: Set<string>
}

// bodies of a megabyte each fit into memory
const messagesAtOnce = 32

export function inboxReader(
  tools: Tools,
  row: IntegrationRow,
  receiver: Receiver,
  store: EventStore,
  memory: ReadingMemory,
): InboxReader {
  const { database } = tools
  const waiting = database.prepare(`
    SELECT * FROM inbox_message WHERE integration_no = ? AND state = 'new' AND no > ? ORDER BY no LIMIT ${messagesAtOnce}`)
  const settle = database.prepare(
    "UPDATE inbox_message SET state = ?, events = ?, troubles = ?, query = '', body = '' WHERE no = ?",
  )
  const setAside = database.prepare(
    "UPDATE inbox_message SET state = 'unreadable', troubles = ?, query = ?, body = ? WHERE no = ?",
  )
  const withDetail = receiver.wantsDetail(settingsOf(row))
  let kept: KeptProfile = readProfile(database, row.no)

  /** Answers false when a better guess was found: then all is read anew, this message too. */
  const readOne = (message: StoredMessage): boolean => {
    const { no } = message
    const isRaw = message.events === ''
    const { query, body, content_type: contentType } = message
    const events = isRaw
      ? receiver.readMessage({ query, body, contentType })
      : storedEvents(message).map(readableFields)
    if ('reason' in events) {
      setAside.run(JSON.stringify(events.reason), maskText(query), maskText(body), no)
      return true
    }
    const place: EventPlace = { zone: row.zone, receivedAt: message.received_at, withDetail }
    const readings = events.map((fields) => receiver.readEvent(fields, kept.profile, place))
    if (kept.profileOrigin !== 'person' && isToGuess(events, readings.some(isTrouble)) && isGuessed(events, place))
      return false
    let understood = 0
    for (const reading of readings) {
      if (isTrouble(reading)) continue
      understood += 1
      store.add(reading, no)
    }
    const state = understood === readings.length ? 'understood' : understood > 0 ? 'partly' : 'notUnderstood'
    const shown = new Set(Object.values(kept.profile))
    const fields = isRaw ? JSON.stringify(events.map((event) => maskFields(event, shown))) : message.events
    const troubles =
      understood === readings.length ? '' : JSON.stringify(readings.map((one) => (isTrouble(one) ? one : null)))
    settle.run(state, fields, troubles, no)
    return true
  }

  const isToGuess = (events: readonly EventFields[], isMissed: boolean): boolean => {
    const { paths } = memory
    const before = paths.size
    if (before < mostPaths) for (const fields of events) for (const path of fields.keys()) paths.add(path)
    if (isMissed) memory.misses += 1
    // the first, the second, the fourth: a sender whose messages say nothing is not guessed at for ever
    return paths.size > before || (isMissed && (memory.misses & (memory.misses - 1)) === 0)
  }

  const isGuessed = (events: readonly EventFields[], place: EventPlace): boolean => {
    const guess = guessAnew(database, row.no, receiver, kept, { events, place })
    if (guess === null) return false
    keepProfile(tools, row, guess, 'guess')
    kept = { profile: guess, profileOrigin: 'guess' }
    return true
  }

  return {
    read: (isOver) => {
      let read = 0
      let last = 0
      for (;;) {
        const messages = waiting.all<StoredMessage>(row.no, last)
        if (messages.length === 0) return read
        for (const message of messages) {
          if (read > 0 && isOver()) return read
          last = message.no
          if (memory.skipped.has(last)) continue
          const isRead = carefully(() => readOne(message))
          if (isRead === null) memory.skipped.add(last)
          else if (isRead) read += 1
          else {
            last = 0
            break
          }
        }
      }
    },
  }
}

/** Null when Ponte stumbled: one message must not keep all others from being read. What the workspace refuses is no stumbling. */
function carefully<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof Failure) throw error
    return null
  }
}
