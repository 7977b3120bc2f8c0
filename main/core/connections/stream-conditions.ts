import type { FeedStream, Trouble } from '../../../preload/contract/connection.ts'
import type { Database } from '../platform.ts'
import type { StreamConditionRow } from '../schema/tables.ts'

/** How the last questions of one stream went. Times are UTC milliseconds. */
export interface KeptCondition {
  /** When it was last asked by itself. */
  readonly lastAttemptAt: number | null
  readonly lastSuccessAt: number | null
  readonly trouble: Trouble | null
}

const untried: KeptCondition = { lastAttemptAt: null, lastSuccessAt: null, trouble: null }

export function keptCondition({ prepare }: Database, integrationNo: number, stream: FeedStream): KeptCondition {
  const row = prepare('SELECT * FROM stream_condition WHERE integration_no = ? AND stream = ?').get<StreamConditionRow>(
    integrationNo,
    stream,
  )
  if (row === undefined) return untried
  return {
    lastAttemptAt: row.last_attempt_at,
    lastSuccessAt: row.last_success_at,
    trouble: row.trouble === null ? null : (JSON.parse(row.trouble) as Trouble),
  }
}

export function noteAttempt(database: Database, integrationNo: number, stream: FeedStream, at: number): void {
  keep(database, integrationNo, stream, { ...keptCondition(database, integrationNo, stream), lastAttemptAt: at })
}

/** All is well with this stream; and the login was taken, so a trouble with it is over for every stream. */
export function noteSuccess(database: Database, integrationNo: number, stream: FeedStream, at: number): void {
  database.atomically(() => {
    forgetTroubles(database, integrationNo, ({ errorClass }) => errorClass === 'credential')
    const { lastAttemptAt } = keptCondition(database, integrationNo, stream)
    keep(database, integrationNo, stream, { lastAttemptAt, lastSuccessAt: at, trouble: null })
  })
}

/** What is wrong since now; since the first time when it is still the same. Answers what is kept. */
export function noteTrouble(
  database: Database,
  integrationNo: number,
  stream: FeedStream,
  trouble: Omit<Trouble, 'since'>,
  at: number,
): Trouble {
  const before = keptCondition(database, integrationNo, stream)
  const isSame = before.trouble?.code === trouble.code
  const kept = { ...trouble, since: isSame ? (before.trouble?.since ?? at) : at }
  keep(database, integrationNo, stream, { ...before, trouble: kept })
  return kept
}

/**
 * Lets go of troubles because a person has acted: whether that helped, the next question shows, and that need not wait for its round.
 * Answers whether there were any.
 */
export function forgetTroubles(
  { prepare }: Database,
  integrationNo: number,
  isOver: (trouble: Trouble, stream: FeedStream) => boolean = () => true,
): boolean {
  const rows = prepare(
    'SELECT stream, trouble FROM stream_condition WHERE integration_no = ? AND trouble IS NOT NULL',
  ).all<{
    readonly stream: FeedStream
    readonly trouble: string
  }>(integrationNo)
  const over = rows.filter(({ trouble, stream }) => isOver(JSON.parse(trouble) as Trouble, stream))
  const forget = prepare(`
    UPDATE stream_condition SET trouble = NULL, trouble_owner = NULL, last_attempt_at = NULL
    WHERE integration_no = ? AND stream = ?`)
  for (const { stream } of over) forget.run(integrationNo, stream)
  return over.length > 0
}

/** What was tried with other settings or another secret holds up no import. */
export function forgetAttempts({ prepare }: Database, integrationNo: number): void {
  prepare('UPDATE stream_condition SET last_attempt_at = NULL WHERE integration_no = ?').run(integrationNo)
}

/** The trouble that somebody has to do something about, and has had for the longest time. */
export function ownedTrouble(database: Database, integrationNo: number): Trouble | null {
  const troubles = database
    .prepare("SELECT trouble FROM stream_condition WHERE integration_no = ? AND trouble_owner <> 'nobody'")
    .all<{ trouble: string }>(integrationNo)
    .map(({ trouble }) => JSON.parse(trouble) as Trouble)
  return troubles.toSorted((a, b) => a.since - b.since)[0] ?? null
}

function keep(
  { prepare }: Database,
  integrationNo: number,
  stream: FeedStream,
  { lastAttemptAt, lastSuccessAt, trouble }: KeptCondition,
): void {
  prepare(`
    INSERT INTO stream_condition (integration_no, stream, last_attempt_at, last_success_at, trouble, trouble_owner)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (integration_no, stream) DO UPDATE SET last_attempt_at = excluded.last_attempt_at,
      last_success_at = excluded.last_success_at, trouble = excluded.trouble, trouble_owner = excluded.trouble_owner`).run(
    integrationNo,
    stream,
    lastAttemptAt,
    lastSuccessAt,
    trouble === null ? null : JSON.stringify(trouble),
    trouble?.owner ?? null,
  )
}
