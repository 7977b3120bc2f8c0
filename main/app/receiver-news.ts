import type { Topic } from '../../preload/contract/topic.ts'
import type { LiveNews } from '../core/connections/connector.ts'
import { keptCondition } from '../core/connections/stream-conditions.ts'
import { standingIntegrations } from '../core/integrations/integrations.ts'
import { currentAgents } from '../core/notifications/current-agents.ts'
import { feedOf } from '../core/notifications/feed.ts'
import type { ReceiverNews } from '../core/notifications/receiver-thread.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { Tools } from '../core/tools.ts'
import type { AppPorts } from './app-ports.ts'
import { type Broadcast, createBroadcast } from './broadcast.ts'
import type { Conditions } from './conditions.ts'

/** Carries on what a receiver tells: to live boards, to conditions, to the pages. */
export interface ReceivedNews {
  hear(news: Exclude<ReceiverNews, { readonly kind: 'listening' | 'failed' }>): void
  live(integrationId: string, signal: AbortSignal): AsyncGenerator<LiveNews, void>
  renew(integrationId: string): void
  /** Another workspace. */
  forget(): void
}

// the table of conditions is for people, and so are lists: the first at once, then no more often than anybody reads
const noteEvery = 60_000
const tellEvery = 5000

export function createReceiverNews(state: {
  readonly ports: Pick<AppPorts, 'clock' | 'timer'>
  readonly conditions: Pick<Conditions, 'succeeded'>
  tools(): Tools
  told(...topics: readonly Topic[]): void
}): ReceivedNews {
  const { clock, timer } = state.ports
  const channels = new Map<string, Broadcast<LiveNews>>()
  const notedAt = new Map<string, number>()
  const renewing = new Set<string>()
  const held = new Set<Topic>()
  let toldAt = 0
  let forgotten = new AbortController()

  const rowOf = (id: string): IntegrationRow | undefined =>
    standingIntegrations(state.tools()).find((row) => row.id === id)

  /** What was known before: nothing of it has just come. */
  const whole = (row: IntegrationRow): LiveNews => ({
    isWhole: true,
    changed: currentAgents(state.tools(), row, clock.now()),
    gone: [],
    at: null,
  })

  const arrived = (id: string, at: number): void => {
    channels.get(id)?.send({ isWhole: false, changed: [], gone: [], at })
    state.told('notifications')
    const row = rowOf(id)
    if (row === undefined) return
    const isTroubled = keptCondition(state.tools().database, row.no, 'live').trouble !== null
    if (!isTroubled && clock.now() - (notedAt.get(id) ?? 0) < noteEvery) return
    notedAt.set(id, clock.now())
    state.conditions.succeeded(row, 'live')
  }

  /** The whole board, as soon as all that is kept has been read. */
  const renewRead = (): void => {
    for (const id of renewing) {
      const row = rowOf(id)
      if (row !== undefined && feedOf(state.tools(), row.no).waiting > 0) continue
      renewing.delete(id)
      if (row !== undefined) channels.get(id)?.send(whole(row))
    }
  }

  const tell = (): void => {
    if (held.size === 0) return
    toldAt = clock.now()
    const topics = [...held]
    held.clear()
    state.told(...topics)
  }

  /** Lists are read anew with each of them: a page that shows thousands of rows needs a moment for it. */
  const changed = (topics: readonly Topic[]): void => {
    renewRead()
    const isWaiting = held.size > 0
    for (const topic of topics) held.add(topic)
    if (isWaiting) return
    const pause = toldAt + tellEvery - clock.now()
    if (pause <= 0) return tell()
    void tellAfter(pause, forgotten.signal)
  }

  const tellAfter = async (pause: number, signal: AbortSignal): Promise<void> => {
    await timer.wait(pause, signal)
    if (!signal.aborted) tell()
  }

  return {
    hear: (news) => {
      switch (news.kind) {
        case 'arrived':
          return arrived(news.integrationId, news.at)
        case 'live':
          return channels
            .get(news.integrationId)
            ?.send({ isWhole: false, changed: news.agents, gone: [], at: clock.now() })
        case 'changed':
          return changed(news.topics)
      }
    },
    live: async function* (id, signal) {
      const channel = channels.get(id) ?? createBroadcast<LiveNews>()
      channels.set(id, channel)
      // listens before it looks, so that nothing falls in between
      const news = channel.listen(signal)
      const row = rowOf(id)
      if (row !== undefined) yield whole(row)
      yield* news
    },
    renew: (id) => {
      renewing.add(id)
      renewRead()
    },
    forget: () => {
      forgotten.abort()
      forgotten = new AbortController()
      held.clear()
      notedAt.clear()
      renewing.clear()
      for (const channel of channels.values()) channel.close()
      channels.clear()
    },
  }
}
