import { Failure } from '../../../preload/contract/failure.ts'
import type { IntegrationRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'
import { type EventStore, eventStore } from './event-store.ts'
import { forgetMessages } from './forget-messages.ts'
import { type ArrivedMessage, keepMessages } from './keep-messages.ts'
import { type LineNews, lineNews } from './line-news.ts'
import { type ListeningBook, listeningBook } from './listening-book.ts'
import { type InboxReader, inboxReader, type ReadingMemory } from './read-inbox.ts'
import type { Receiver } from './receiver.ts'

export interface KnownToken {
  readonly no: number
  readonly integrationNo: number
}

/** What became of a tick: committed, nothing kept because the disk is full, or nothing kept because somebody else writes. */
export type Ticked = 'taken' | 'full' | 'busy'

export interface Receiving {
  /** Hashes of all tokens that are valid at this moment, whoever changed them last. */
  hashes(): readonly string[]
  token(hash: string): KnownToken | undefined
  /** Tokens, profiles, settings or pauses are others now. */
  refresh(): void
  /**
   * One transaction: keeps the messages, reads some of those that are kept, notes that somebody listens. When it answers `taken` all of it is
   * there for good; else nothing is. Fails when the workspace cannot be used any more.
   */
  tick(messages: readonly ArrivedMessage[]): Ticked
  /** Whether a tick without messages would have something to do. */
  hasWork(): boolean
  /** What has changed since this was last asked. */
  takeNews(): readonly LineNews[]
  /** Nobody listens any longer. */
  end(): void
}

/** One integration that receives, or that has messages waiting. */
interface Line {
  readonly row: IntegrationRow
  readonly store: EventStore
  readonly reader: InboxReader
  isBehind: boolean
}

// beside senders that wait, and when nobody does
const readingBeside = 5
const readingAlone = 25
// after it could not write
const restAfterTrouble = 1000

/** Receives for all integrations of a workspace; one of it at a time, in a thread that does nothing else. */
export function receiving(tools: Tools, receiverOf: (row: IntegrationRow) => Receiver | undefined): Receiving {
  const { database, clock } = tools
  const version = database.prepare('PRAGMA data_version')
  const news = lineNews(database)
  const listening: ListeningBook = listeningBook(tools)
  const memories = new Map<number, ReadingMemory>()
  let lines = new Map<number, Line>()
  let tokens = new Map<string, KnownToken>()
  let seen: number | null = null
  let restUntil = 0

  const lookAgain = (): void => {
    const now = version.one<{ data_version: number }>().data_version
    if (now === seen) return
    seen = now
    tokens = new Map(
      database
        .prepare('SELECT no, integration_no AS integrationNo, hash FROM notification_token ORDER BY no')
        .all<KnownToken & { readonly hash: string }>()
        .map(({ hash, ...token }) => [hash, token]),
    )
    lines = new Map()
    for (const row of database.prepare(receivers).all<IntegrationRow>()) {
      const receiver = receiverOf(row)
      if (receiver === undefined) continue
      const memory = memories.get(row.no) ?? { skipped: new Set(), misses: 0, paths: new Set() }
      memories.set(row.no, memory)
      const store = eventStore(tools, row.no)
      lines.set(row.no, { row, store, reader: inboxReader(tools, row, receiver, store, memory), isBehind: true })
    }
  }

  const isThere = (integrationNo: number): boolean =>
    lines.has(integrationNo) ||
    database.prepare('SELECT 1 FROM integration WHERE no = ?').get(integrationNo) !== undefined

  const heardNow = (): ReadonlySet<number> =>
    new Set([...tokens.values()].map(({ integrationNo }) => integrationNo).filter((no) => lines.has(no)))

  const readSome = (time: number): { line: Line; isBehind: boolean; read: number }[] => {
    const end = clock.now() + time
    return [...lines.values()].flatMap((line) => {
      if (line.row.state === 'paused' || !line.isBehind) return []
      let isBehind = false
      line.store.refresh()
      const read = line.reader.read(() => {
        isBehind = clock.now() >= end
        return isBehind
      })
      const { added, changed } = line.store.writeSpans(() => listening.runFor(line.row.no))
      listening.hear(line.row.no, { messages: read, added, changed })
      return [{ line, isBehind, read }]
    })
  }

  const commit = (messages: readonly ArrivedMessage[], now: number, isReading: boolean): void => {
    const done = database.atomically(() => {
      // nobody else writes from here on: what is seen now holds until the end
      lookAgain()
      listening.begin(heardNow(), now)
      // what came for an integration that was removed in this moment belongs to nobody
      const kept = messages.filter(({ integrationNo }) => isThere(integrationNo))
      if (kept.length > 0) keepMessages(database, kept, listening.since)
      for (const { integrationNo } of kept) {
        const line = lines.get(integrationNo)
        if (line !== undefined) line.isBehind = true
      }
      const read = isReading ? readSome(messages.length > 0 ? readingBeside : readingAlone) : []
      for (const no of listening.note(heardNow(), now)) forgetMessages(database, no, now)
      return { kept, read }
    })
    listening.committed()
    for (const { line, isBehind, read } of done.read) {
      line.isBehind = isBehind
      if (read > 0) news.read(line.row.id, line.store.takeTouched(), now)
    }
    for (const { integrationNo, at } of done.kept) {
      const line = lines.get(integrationNo)
      if (line !== undefined) news.arrived(line.row.id, at)
    }
  }

  /** What a failed transaction has left in memory was never true. */
  const forget = (): void => {
    seen = null
    listening.rolledBack()
    restUntil = clock.now() + restAfterTrouble
  }

  return {
    hashes: () => {
      lookAgain()
      return [...tokens.keys()]
    },
    token: (hash) => tokens.get(hash),
    refresh: () => {
      seen = null
    },
    tick: (messages) => {
      const now = clock.now()
      // whatever reading has stumbled over: keeping what comes goes first
      for (const isReading of now < restUntil ? [false] : [true, false]) {
        try {
          commit(messages, now, isReading)
          return 'taken'
        } catch (error) {
          forget()
          if (error instanceof Failure && error.code === 'diskFull') return 'full'
          if (error instanceof Failure && error.code === 'workspaceLocked') return 'busy'
          if (!isReading) throw error
        }
      }
      return 'busy'
    },
    hasWork: () => {
      lookAgain()
      const now = clock.now()
      if (now < restUntil) return false
      const isToRead = [...lines.values()].some(({ isBehind, row }) => isBehind && row.state !== 'paused')
      return isToRead || listening.isDue(heardNow(), now)
    },
    takeNews: news.take,
    end: () => {
      const now = clock.now()
      database.atomically(() => listening.end(now))
    },
  }
}

const receivers = `
  SELECT * FROM integration AS i WHERE EXISTS (SELECT 1 FROM notification_token WHERE integration_no = i.no)
    OR EXISTS (SELECT 1 FROM inbox_message WHERE integration_no = i.no AND state = 'new')`
