import { type FailureCode, type FailureData, type FailureDetails, fail } from '../../preload/contract/failure.ts'
import type { ReceiverPlace, ReceiverState } from '../../preload/contract/notifications.ts'
import type { Topic } from '../../preload/contract/topic.ts'
import type { LiveNews } from '../core/connections/connector.ts'
import type { ReceiverNews } from '../core/notifications/receiver-thread.ts'
import { listTokens } from '../core/notifications/tokens.ts'
import { standingIntegrations } from '../core/integrations/integrations.ts'
import type { Tools } from '../core/tools.ts'
import type { AppPorts } from './app-ports.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { type ReceiverLine, openReceiverLine } from './receiver-line.ts'
import { changedPlace, firstPlace, isSameDoor, notificationUrl } from './receiver-place.ts'
import { createReceiverNews } from './receiver-news.ts'
import { receives } from './receives.ts'
import type { Conditions } from './conditions.ts'

/** The one receiver of the open workspace: whether it runs, where, and what it tells. */
export interface ReceiverHub {
  /** Begins, moves and ends the receiver as tokens, settings and the workspace want it now; one that runs looks at them again. */
  sync(): void
  state(): ReceiverState
  /** Since when it has listened without a break, UTC milliseconds; null while it does not. */
  listeningSince(): number | null
  /** Listens there from now on. Fails with `portInUse`, `inputInvalid`, `practiceFixed`; then it goes on where it was. */
  move(given: Partial<ReceiverPlace>): Promise<ReceiverState>
  /** The whole notification URL of a token. A port that nobody has chosen is chosen now. Fails with `portInUse`, `inputInvalid`. */
  urlOf(token: string): Promise<string>
  /** Listens though nothing runs by itself here: a single command waits for what comes. */
  demand(): void
  /** All agents as they were, with `at` null, then whoever changes. */
  live(integrationId: string, signal: AbortSignal): AsyncGenerator<LiveNews, void>
  /** What was received of an integration is read anew: who listens gets the whole board again when it has been. */
  renew(integrationId: string): void
  start(): void
  close(): Promise<void>
}

// a port that another program holds may be free soon; whoever looks comes by once a minute
const againAfter = 55_000

export function createReceiverHub(state: {
  readonly ports: AppPorts
  readonly conditions: Conditions
  tools(): Tools
  isOpen(): boolean
  isPractice(): boolean
  /** Tells every page. */
  told(...topics: readonly Topic[]): void
  /** It listens now, or no longer. */
  onStanding(): void
}): ReceiverHub {
  const { clock, kept, log, receiverThreads, runsByItself } = state.ports
  const inTurn = oneAtATime()
  const news = createReceiverNews(state)
  let instead = state.ports.receiverPlace
  let line: ReceiverLine | null = null
  let since: number | null = null
  let failed:
    | (Pick<ReceiverPlace, 'address' | 'port'> & { readonly failure: FailureData; readonly at: number })
    | null = null
  let isDemanded = false
  let isResting = true

  const settled = (): ReceiverPlace => ({ ...firstPlace, ...kept.read().receiver, ...instead })
  // nothing in practice is heard beyond this computer
  const place = (): ReceiverPlace =>
    state.isPractice() ? { ...firstPlace, port: kept.read().practicePort } : settled()

  const isWanted = (): boolean =>
    (runsByItself || isDemanded) &&
    !isResting &&
    state.isOpen() &&
    standingIntegrations(state.tools()).some((row) => receives(row) && listTokens(state.tools(), row.no).length > 0)

  const standing = (): void => {
    state.told('notifications')
    state.onStanding()
  }

  const keepPort = (port: number): void => {
    if (state.isPractice()) {
      if (kept.read().practicePort !== port) kept.write({ practicePort: port })
    }
    // chosen once: the sender was told this one
    else if (instead.port === undefined && settled().port === 0) kept.write({ receiver: { ...settled(), port } })
  }

  const hear = (one: ReceiverNews, from: ReceiverLine): void => {
    if (from !== line) return
    if (one.kind === 'listening') {
      since = clock.now()
      keepPort(one.port)
      standing()
    } else if (one.kind === 'failed') {
      if (state.isPractice() && from.asked.port !== 0) {
        // another program has it by now: in practice any other will do
        kept.write({ practicePort: 0 })
        line = null
        since = null
        sync()
        return
      }
      failed = { ...from.asked, failure: one.failure, at: clock.now() }
      line = null
      since = null
      standing()
    } else news.hear(one)
  }

  const begin = (at: Pick<ReceiverPlace, 'address' | 'port'>): ReceiverLine => {
    failed = null
    const { address, port } = at
    line = openReceiverLine(receiverThreads, { database: state.tools().database.path, address, port }, hear)
    return line
  }

  const end = async (): Promise<void> => {
    const ending = line
    if (ending === null) return
    await ending.close()
    if (line === ending) line = null
    since = null
  }

  const adjust = async (): Promise<void> => {
    const wanted = isWanted() ? place() : null
    if (line !== null && wanted !== null && isSameDoor(line.asked, wanted)) {
      news.letGo()
      return
    }
    const had = line !== null || failed !== null
    await end()
    if (wanted === null) {
      failed = null
      if (had) standing()
      return
    }
    if (failed !== null && isSameDoor(failed, wanted) && clock.now() - failed.at < againAfter) return
    begin(wanted)
    standing()
  }

  const opened = async (one: ReceiverLine): Promise<void> => {
    const failure = await one.opened
    if (failure !== null) throw fail(failure.code, failure.details as FailureDetails<FailureCode>)
  }

  /** Opens a door only to see that it can be, and to have its port chosen. */
  const tryDoor = async (at: ReceiverPlace): Promise<number> => {
    await end()
    const one = begin(at)
    try {
      await opened(one)
      return one.door?.port ?? at.port
    } finally {
      if (!isWanted()) await end()
    }
  }

  const now = (): ReceiverState => ({
    place: place(),
    state: line?.door ? 'listening' : line !== null ? 'opening' : failed !== null ? 'failed' : 'off',
    address: line?.door?.address ?? null,
    port: line?.door?.port ?? null,
    failure: failed?.failure ?? null,
  })

  const sync = (): void => {
    line?.refresh()
    inTurn(adjust).catch((error: unknown) => log.error('the receiver of notifications', error))
  }

  return {
    sync,
    state: now,
    listeningSince: () => since,
    move: (given) =>
      inTurn(async () => {
        if (state.isPractice()) throw fail('practiceFixed', {})
        const before = settled()
        const next = changedPlace(before, given)
        const isMoved = next.address !== before.address || next.port !== before.port
        try {
          const port = isMoved ? await tryDoor(next) : next.port
          instead = without(instead, given)
          kept.write({ receiver: { ...next, port } })
        } catch (error) {
          failed = null
          await adjust()
          throw error
        } finally {
          standing()
        }
        return now()
      }),
    urlOf: (token) =>
      inTurn(async () => {
        const { address, port, publicUrl } = place()
        const known = line?.door?.port ?? port
        if (known !== 0 || publicUrl !== '') return notificationUrl({ address, port: known, publicUrl }, token)
        return notificationUrl({ address, port: await tryDoor(place()), publicUrl }, token)
      }),
    demand: () => {
      isDemanded = true
      sync()
    },
    live: news.live,
    renew: news.renew,
    start: () => {
      isResting = false
      sync()
    },
    close: () => {
      isResting = true
      return inTurn(async () => {
        await end()
        failed = null
        news.forget()
      })
    },
  }
}

/** What the command line said holds until a person says otherwise. */
function without(place: Partial<ReceiverPlace>, given: Partial<ReceiverPlace>): Partial<ReceiverPlace> {
  return Object.fromEntries(
    Object.entries(place).filter(([name]) => given[name as keyof ReceiverPlace] === undefined),
  ) as Partial<ReceiverPlace>
}
