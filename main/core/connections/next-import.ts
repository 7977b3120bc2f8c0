import type { Trouble } from '../../../preload/contract/connection.ts'
import type { HistoryStream } from '../../../preload/contract/history-stream.ts'
import type { KeptCondition } from './stream-conditions.ts'

const minute = 60_000

/**
 * How far before the newest covered instant a scheduled import begins again, in milliseconds. Call logs are corrected while after-call work
 * and transfers end (two hours); a state is reported when it is over, and a shift's longest one lasts about four.
 */
export const importOverlap: Readonly<Record<HistoryStream, number>> = { calls: 120 * minute, states: 240 * minute }

/** Whether only a person can end it: asking again would bring the same answer, or lock the user. */
export function isStopping({ errorClass, owner }: Pick<Trouble, 'errorClass' | 'owner'>): boolean {
  return owner !== 'nobody' && errorClass !== 'temporary' && errorClass !== 'protocol'
}

interface Rhythm extends Pick<KeptCondition, 'lastAttemptAt' | 'trouble'> {
  /** Newest instant that was asked for; null before the first import, which a person starts. */
  readonly coveredTo: number | null
  readonly everyMinutes: number
}

/**
 * When a stream should be asked next, UTC milliseconds; null while it is a person's turn. What passes by itself is tried again after as long
 * as it has lasted by then: one minute, one, two, four … up to the usual pause.
 */
export function nextImportAt({ coveredTo, lastAttemptAt, trouble, everyMinutes }: Rhythm): number | null {
  if (coveredTo === null || (trouble !== null && isStopping(trouble))) return null
  const every = everyMinutes * minute
  const last = Math.max(coveredTo, lastAttemptAt ?? 0)
  if (trouble === null || lastAttemptAt === null) return last + every
  const pause = Math.min(Math.max(lastAttemptAt - trouble.since, minute), every)
  return Math.max(lastAttemptAt, trouble.since) + pause
}
