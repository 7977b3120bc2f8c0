import type { LiveBoard } from '../../preload/contract/connection.ts'
import { Failure } from '../../preload/contract/failure.ts'
import { isStopping } from '../core/connections/next-import.ts'
import type { LiveNews } from '../core/connections/connector.ts'
import { type LiveNames, liveNames } from '../core/connections/live-names.ts'
import { goneState, isRenamed, liveState, type Received, takeNews } from '../core/connections/live-states.ts'
import { keptCondition } from '../core/connections/stream-conditions.ts'
import { integrationById, standingIntegrations } from '../core/integrations/integrations.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { AppState } from './app-state.ts'
import { type Broadcast, createBroadcast } from './broadcast.ts'
import { liveStanding } from './live-standing.ts'
import { receives } from './receives.ts'

/** The states of agents as they are now, for everybody who watches: one live connection per integration. */
export interface LiveHub {
  /** The whole board at once, then every change. Fails with `integrationNotFound`. */
  watch(integrationId: string, signal: AbortSignal | undefined): AsyncGenerator<LiveBoard, void, void>
  /** Begins and ends live connections as integrations and watchers want them now. */
  sync(): void
  /** Names of activities and people have changed. */
  renamed(): void
  /** How a live connection is doing; null where there is none. */
  standing(integrationId: string): Pick<LiveBoard, 'state' | 'repliedAt'> | null
  /** Ends all, at their systems too, and sends every watcher away. */
  close(): Promise<void>
}

interface Feed {
  readonly id: string
  readonly news: Broadcast<LiveBoard>
  watchers: number
  state: LiveBoard['state']
  trouble: LiveBoard['trouble']
  repliedAt: number | null
  noted: number
  names: LiveNames
  agents: ReadonlyMap<string, Received>
  running: { readonly stop: AbortController; readonly ended: Promise<void> } | null
}

// the table of conditions is for people: once a minute tells them enough
const noteEvery = 60_000
const firstPause = 15_000
const longestPause = 900_000

export function createLiveHub(
  state: Pick<AppState, 'ports' | 'tools' | 'connections' | 'conditions' | 'receivers'> & { isOpen(): boolean },
): LiveHub {
  const { clock, timer, log, runsByItself } = state.ports
  const feeds = new Map<string, Feed>()

  const boardOf = (feed: Feed, agents: Iterable<Received>, isWhole: boolean): LiveBoard => ({
    state: feed.state,
    trouble: feed.trouble,
    repliedAt: feed.repliedAt,
    isWhole,
    agents: [...agents].map((agent) => liveState(agent, feed.names)),
  })

  const tell = (feed: Feed, agents: Iterable<Received> = [], isWhole = false): void =>
    feed.news.send(boardOf(feed, agents, isWhole))

  const stand = (feed: Feed, next: LiveBoard['state'], trouble: LiveBoard['trouble'] = null): void => {
    if (feed.state === next && feed.trouble?.code === trouble?.code) return
    feed.state = next
    feed.trouble = trouble
    tell(feed)
  }

  const hear = (feed: Feed, row: IntegrationRow, news: LiveNews): void => {
    const wasConnected = feed.state === 'connected'
    const { at = clock.now() } = news
    if (at !== null) {
      feed.repliedAt = at
      feed.state = 'connected'
      feed.trouble = null
    }
    const { agents, gone } = takeNews(feed.agents, news)
    feed.agents = agents
    const told = boardOf(feed, news.isWhole ? agents.values() : news.changed, news.isWhole)
    feed.news.send({ ...told, agents: [...told.agents, ...gone.map((agent) => goneState(agent, feed.names))] })
    // of what is received the receiver keeps the books
    if (at === null || receives(row) || (wasConnected && at - feed.noted < noteEvery)) return
    feed.noted = at
    state.conditions.succeeded(row, 'live')
  }

  const run = async (feed: Feed, stop: AbortSignal): Promise<void> => {
    let pause = firstPause
    while (!stop.aborted) {
      try {
        const row = integrationById(state.tools(), feed.id)
        if (!receives(row)) stand(feed, 'connecting')
        for await (const news of newsOf(row, stop)) {
          if (stop.aborted) return
          pause = firstPause
          hear(feed, row, news)
        }
      } catch (error) {
        if (stop.aborted) return
        // the line was given up because its settings are others now
        if (error instanceof Failure && error.code === 'cancelled') continue
        const trouble = troubleOf(feed)
        if (!(error instanceof Failure)) log.error('receiving live states', error)
        const isOver = trouble === null ? error instanceof Failure : isStopping(trouble)
        stand(feed, isOver ? 'failed' : 'waiting', trouble)
        if (isOver) return
      }
      await timer.wait(pause, stop)
      pause = Math.min(pause * 2, longestPause)
    }
  }

  const newsOf = (row: IntegrationRow, stop: AbortSignal): AsyncGenerator<LiveNews, void> =>
    receives(row)
      ? state.receivers.live(row.id, stop)
      : state.connections.iterate(row.id, 'live', (line, signal) => line.live(signal), stop)

  const troubleOf = ({ id }: Feed): LiveBoard['trouble'] => {
    const tools = state.tools()
    return keptCondition(tools.database, integrationById(tools, id).no, 'live').trouble
  }

  const begin = (feed: Feed): void => {
    const stop = new AbortController()
    const ended = run(feed, stop.signal)
      .catch((error: unknown) => log.error('live states', error))
      .finally(() => {
        if (feed.running?.stop === stop) feed.running = null
      })
    feed.running = { stop, ended }
  }

  const end = (feed: Feed): void => {
    feed.running?.stop.abort()
    feed.running = null
    feed.agents = new Map()
    feed.repliedAt = null
  }

  const feedOf = (row: IntegrationRow): Feed => {
    const known = feeds.get(row.id)
    if (known !== undefined) return known
    const feed: Feed = {
      id: row.id,
      news: createBroadcast(),
      watchers: 0,
      state: 'connecting',
      trouble: null,
      repliedAt: null,
      noted: 0,
      names: liveNames(state.tools().database, row.no),
      agents: new Map(),
      running: null,
    }
    feeds.set(row.id, feed)
    return feed
  }

  const syncOne = (row: IntegrationRow): void => {
    const watched = (feeds.get(row.id)?.watchers ?? 0) > 0
    const byItself =
      runsByItself && !receives(row) && row.is_live === 1 && row.state === 'ready' && row.way === 'ponteDelivers'
    if (!watched && !byItself) {
      const feed = feeds.get(row.id)
      if (feed === undefined) return
      end(feed)
      feeds.delete(row.id)
      return
    }
    const feed = feedOf(row)
    if (row.state === 'paused') {
      end(feed)
      if (feed.state !== 'paused') {
        feed.state = 'paused'
        feed.trouble = null
        tell(feed, [], true)
      }
      return
    }
    const { trouble } = keptCondition(state.tools().database, row.no, 'live')
    if (receives(row)) {
      if (feed.running === null) begin(feed)
      const { repliedAt, state: standing } = liveStanding(state, row, trouble)
      feed.repliedAt ??= repliedAt
      stand(feed, standing, trouble)
    } else if (trouble !== null && isStopping(trouble)) stand(feed, 'failed', trouble)
    else if (!state.connections.isReady(row)) stand(feed, 'failed')
    else if (feed.running === null) begin(feed)
  }

  const sync = (): void => {
    if (!state.isOpen()) return
    const rows = standingIntegrations(state.tools())
    for (const row of rows) syncOne(row)
    const there = new Set(rows.map(({ id }) => id))
    for (const feed of feeds.values()) {
      if (there.has(feed.id)) continue
      end(feed)
      feed.news.close()
      feeds.delete(feed.id)
    }
  }

  return {
    watch: (integrationId, signal) => {
      const row = integrationById(state.tools(), integrationId)
      if (!runsByItself) {
        // a single command is a person who wants to know
        if (receives(row)) state.receivers.demand()
        else state.connections.renew(row.id)
        state.conditions.acted(row, (_trouble, stream) => stream === 'live')
      }
      const feed = feedOf(row)
      feed.watchers += 1
      sync()
      return feed.news.listen(signal, [boardOf(feed, feed.agents.values(), true)], () => {
        feed.watchers -= 1
        if (feeds.get(feed.id) === feed) sync()
      })
    },
    sync,
    renamed: () => {
      if (!state.isOpen()) return
      for (const feed of feeds.values()) {
        const before = feed.names
        feed.names = liveNames(state.tools().database, integrationById(state.tools(), feed.id).no)
        const changed = [...feed.agents.values()].filter((agent) => isRenamed(agent, before, feed.names))
        if (changed.length > 0) tell(feed, changed)
      }
    },
    standing: (integrationId) => feeds.get(integrationId) ?? null,
    close: async () => {
      const all = [...feeds.values()]
      const ends = all.flatMap(({ running }) => (running === null ? [] : [running.ended]))
      feeds.clear()
      for (const feed of all) {
        end(feed)
        feed.news.close()
      }
      await Promise.allSettled(ends)
    },
  }
}
