import type { IntegrationRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'
import { lastListening } from './listening-run.ts'
import { type HeardHour, usualSilence } from './usual-silence.ts'

/**
 * For how long nothing has come, and what is usual, in milliseconds. `silentFor` is null before the first message; what nobody could hear is
 * no silence. `usual` is null while too little is known.
 */
export function silenceOf(
  { database }: Tools,
  row: Pick<IntegrationRow, 'no' | 'zone'>,
  now: number,
): { readonly silentFor: number | null; readonly usual: number | null } {
  const last = database
    .prepare('SELECT last_at AS at FROM notification_feed WHERE integration_no = ?')
    .get<{ at: number | null }>(row.no)?.at
  const listening = lastListening(database, row.no)
  if (last === undefined || last === null || listening === null) return { silentFor: null, usual: null }
  const from = Math.max(last, listening.from)
  const hours = database
    .prepare(
      'SELECT hour, messages, longest_silence AS silence FROM message_hour WHERE integration_no = ? AND hour < ?',
    )
    .all<HeardHour>(row.no, from)
  return { silentFor: Math.max(0, now - from), usual: usualSilence(hours, from, row.zone) }
}
