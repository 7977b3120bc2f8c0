import type { Tools } from '../tools.ts'
import { beginListening, type Heard, lastListening, listenedUntil } from './listening-run.ts'

interface Listening {
  readonly no: number
  readonly since: number
  readonly notedAt: number
  readonly heard: Heard
}

const nothing: Heard = { messages: 0, added: 0, changed: 0 }
// a minute of listening is what a computer that loses its power forgets
const noteEvery = 60_000
// A receiver looks four times a second; one that has not for so long was asleep, with its computer.
const longestBreak = 90_000

export type ListeningBook = ReturnType<typeof listeningBook>

/**
 * Which integrations somebody listens for, and since when. What is written inside a transaction counts after `committed`; after `rolledBack` it was
 * never so.
 */
export function listeningBook(tools: Tools) {
  const { database } = tools
  let standing: ReadonlyMap<number, Listening> = new Map()
  let runs = new Map<number, Listening>()
  let lookedAt = Number.POSITIVE_INFINITY
  let brokenOffAt: number | null = null
  const look = (now: number): void => {
    if (now - lookedAt > longestBreak) brokenOffAt ??= lookedAt
    lookedAt = now
  }
  return {
    /** Begins for those that were not listened for, and ends for those that are not listened for any longer. Who slept begins anew. */
    begin: (integrationNos: ReadonlySet<number>, now: number): void => {
      look(now)
      if (brokenOffAt !== null) {
        for (const { no, heard } of runs.values()) listenedUntil(database, no, brokenOffAt, heard)
        runs.clear()
      }
      for (const no of integrationNos) {
        if (runs.has(no)) continue
        runs.set(no, { no: beginListening(tools, no, now), since: now, notedAt: now, heard: nothing })
      }
      for (const [no, run] of runs) {
        if (integrationNos.has(no)) continue
        listenedUntil(database, run.no, now, run.heard)
        runs.delete(no)
      }
    },
    since: (integrationNo: number): number => runs.get(integrationNo)?.since ?? Number.MAX_SAFE_INTEGER,
    /** The run that new spans belong to; the last one when nobody listens any longer. */
    runFor: (integrationNo: number): number =>
      runs.get(integrationNo)?.no ??
      lastListening(database, integrationNo)?.no ??
      beginListening(tools, integrationNo, tools.clock.now()),
    hear: (integrationNo: number, { messages, added, changed }: Heard): void => {
      const run = runs.get(integrationNo)
      if (run === undefined) return
      const { heard } = run
      runs.set(integrationNo, {
        ...run,
        heard: {
          messages: heard.messages + messages,
          added: heard.added + added,
          changed: heard.changed + changed,
        },
      })
    },
    isDue: (integrationNos: ReadonlySet<number>, now: number): boolean => {
      look(now)
      const isToNote = [...integrationNos].some((no) => now - (runs.get(no)?.notedAt ?? 0) >= noteEvery)
      return isToNote || brokenOffAt !== null || runs.size > integrationNos.size
    },
    /** Writes down how long somebody has listened, where a minute has gone; answers where. */
    note: (integrationNos: ReadonlySet<number>, now: number): readonly number[] => {
      const due = [...integrationNos].filter((no) => now - (runs.get(no)?.notedAt ?? now) >= noteEvery)
      for (const no of due) {
        const run = runs.get(no)
        if (run === undefined) continue
        listenedUntil(database, run.no, now, run.heard)
        runs.set(no, { ...run, notedAt: now, heard: nothing })
      }
      return due
    },
    committed: (): void => {
      brokenOffAt = null
      standing = new Map(runs)
    },
    rolledBack: (): void => {
      runs = new Map(standing)
    },
    end: (now: number): void => {
      for (const { no, heard } of runs.values()) listenedUntil(database, no, now, heard)
    },
  }
}
