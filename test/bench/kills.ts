import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { eventMessage } from './bench-event.ts'
import type { Figure } from './figure.ts'
import { type SideProcess, startSide } from './side-process.ts'
import { openLines } from './lines.ts'

const messages = 10_000
const kills = 8
const lines = 32

interface Kept {
  /** Events, and the least that there must be: every one was acknowledged in the end. */
  readonly events: number
  readonly spans: number
  /** Spans of one agent that begin before the one before has ended. */
  readonly overlaps: number
  readonly waiting: number
}

/** 10,000 notifications to a receiver that is killed again and again; what is not acknowledged is sent again. */
export async function measureKills(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ponte-bench-kills-'))
  let receiver: SideProcess<{ url: string | null }> = await startSide(
    new URL('./serve-receiver.ts', import.meta.url),
    folder,
  )
  try {
    const { url } = receiver.told
    if (url === null) throw new Error('no token was made')
    const sender = openLines(url, lines)
    const from = Date.now() - 3_600_000
    let acknowledged = 0
    let again = 0
    let next = 0
    let alive = Promise.resolve()
    const killAt = Array.from({ length: kills }, (_, at) => Math.round(((at + 0.7) * messages) / (kills + 1)))
    const kill = async (): Promise<void> => {
      await receiver.kill()
      receiver = await startSide(new URL('./serve-receiver.ts', import.meta.url), folder)
    }
    const sendAll = async (): Promise<void> => {
      while (next < messages) {
        const place = next
        next += 1
        while ((await sender.post(eventMessage(place, from))) !== 204) {
          again += 1
          await alive
          await new Promise((resolve) => setTimeout(resolve, 10))
        }
        acknowledged += 1
        // in the middle of everybody else's messages
        if (acknowledged === killAt[0]) {
          killAt.shift()
          alive = kill()
        }
      }
    }
    await Promise.all(Array.from({ length: lines }, sendAll))
    await alive
    sender.close()
    const kept = await whenRead(join(folder, 'workspace.ponte'))
    const reference = `${kills} kills, ${again} messages sent again, ${kept.spans} spans`
    return [
      { what: `of ${messages} notifications, lost`, value: messages - kept.events, unit: 'rows', budget: 0, reference },
      {
        what: `of ${messages} notifications, doubled`,
        value: Math.max(0, kept.events - messages) + kept.overlaps,
        unit: 'rows',
        budget: 0,
        reference,
      },
    ]
  } finally {
    await receiver.end()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What is in the workspace when all messages have been read. */
async function whenRead(path: string): Promise<Kept> {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    for (let tries = 0; ; tries += 1) {
      const kept = database
        .prepare(
          `SELECT (SELECT count(*) FROM state_event) AS events, (SELECT count(*) FROM agent_state) AS spans,
             (SELECT count(*) FROM inbox_message WHERE state = 'new') AS waiting,
             (SELECT count(*) FROM (SELECT start_at < lag(end_at) OVER (PARTITION BY external_user_no ORDER BY start_at) AS is_over
                FROM agent_state) WHERE is_over) AS overlaps`,
        )
        .get() as unknown as Kept
      if (kept.waiting === 0 || tries === 300) return kept
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  } finally {
    database.close()
  }
}
