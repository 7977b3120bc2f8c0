import type { LiveNews } from '../../core/connections/connector.ts'
import type { Clock, StopSignal, Timer } from '../../core/platform.ts'
import type { Five9Client } from './client.ts'
import { explainLiveRight } from './explain-right.ts'
import { Five9Failure } from './five9-failure.ts'
import { holdSession } from './hold-session.ts'
import { createLivePicture, type LivePicture, liveColumns } from './live-picture.ts'
import type { SupervisorCalls } from './supervisor-calls.ts'

interface LiveTools {
  readonly user: string
  readonly clock: Pick<Clock, 'now'>
  readonly timer: Timer
}

// Five9 holds a poll for this long at least, and allows 1,200 an hour and 24,000 a day: one every five seconds is 720 and 17,280.
const pollEvery = 5000
// How long an import or a check may keep the polls waiting; then one is made in between.
const courtesy = 15_000
const firstPause = 5000
const longestPause = 300_000
// A quota of an hour may have to be waited for.
const longestWish = 3_600_000
// Tries after which a person should know of it: half a minute while nothing has come yet, ten minutes in the middle.
const patience = { atFirst: 3, midway: 7 }

/**
 * The states of all agents as they are: first the whole picture, then what changes, an empty piece for every poll without news.
 * - All calls of the user share one line. A poll holds it for five seconds at most, is made once in five seconds, and not while reports are
 *   being read; only if those take longer than fifteen seconds does one poll come in between.
 * - Where Five9 asks to begin again it is asked for the whole picture anew, sparingly: 15 an hour are allowed.
 * - What passes by itself is waited for with growing pauses. Somebody else at work as the same user is waited for and never thrown out.
 * Fails with what it cannot mend: a refused login, a missing right (`supervisorMissing`), and a session or an answer that stays wrong.
 */
export async function* liveStates(
  client: Five9Client,
  { user, clock, timer }: LiveTools,
  signal: StopSignal,
): AsyncGenerator<LiveNews, void> {
  // Nothing waits inside the line: pauses are made here.
  const session = await holdSession<SupervisorCalls>((work) => client.supervisor(work, signal, { isOnce: true }))
  let begin = beginning(session.calls)
  let tries = patience.atFirst
  let known: Known | undefined
  let troubles = 0
  try {
    while (!signal.aborted) {
      const started = clock.now()
      try {
        if (known === undefined) {
          known = await begin()
          yield known.picture.whole()
        } else {
          const update = await session.calls.update(known.timestamp, pollEvery)
          known = { ...known, timestamp: update.timestamp }
          troubles = 0
          tries = patience.midway
          yield known.picture.update(update)
        }
        await timer.wait(Math.max(0, started + pollEvery - clock.now()), signal)
        await client.quiet(courtesy, signal)
      } catch (error) {
        if (signal.aborted) return
        if (!(error instanceof Five9Failure)) throw error
        const pause = pauseAfter(error, ++troubles, tries)
        if (pause === undefined) throw await explainLiveRight(error, client, user)
        if (error.code === 'beginAgain' || losesSession.has(error.code)) known = undefined
        if (losesSession.has(error.code)) begin = beginning(session.calls)
        if (pause > 0) await timer.wait(pause, signal)
      }
    }
  } finally {
    await session.release()
  }
}

interface Known {
  readonly picture: LivePicture
  readonly timestamp: string
}

/** Asks for the picture, with as few of the rare calls as possible: the session's parameters are set only when Five9 has none. */
function beginning(calls: SupervisorCalls): () => Promise<Known> {
  let columns: readonly string[] | undefined
  let isSet = false

  return async function begin() {
    columns ??= liveColumns(await calls.columnNames())
    // UTC: a wall clock would show an hour twice in autumn.
    if (!isSet) await calls.begin({ zoneOffset: 0 })
    isSet = true
    try {
      const statistics = await calls.statistics(columns)
      return { picture: createLivePicture(statistics), timestamp: statistics.timestamp }
    } catch (error) {
      if (error instanceof Five9Failure && error.code === 'beginAgain') isSet = false
      throw error
    }
  }
}

const losesSession: ReadonlySet<Five9Failure['code']> = new Set(['sessionClosed', 'sessionTaken', 'userLimitReached'])

/** Milliseconds until the next try, after so many troubles in a row; undefined when it should not be made. */
function pauseAfter(
  { code, errorClass, retryAfter }: Five9Failure,
  troubles: number,
  tries: number,
): number | undefined {
  if (errorClass === 'credential' || errorClass === 'rightMissing' || errorClass === 'ours') return undefined
  const passesByItself = errorClass === 'temporary' && !losesSession.has(code)
  if (!passesByItself && troubles > tries) return undefined
  // Five9 only wants to be asked anew; a second time in a row it may want time.
  if (code === 'beginAgain' && troubles === 1) return 0
  const growing = Math.min(firstPause * 2 ** (troubles - 1), longestPause)
  return Math.max(growing, Math.min(retryAfter ?? 0, longestWish))
}
