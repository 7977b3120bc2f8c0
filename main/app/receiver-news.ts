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
  /** Takes agents off the boards whose state is over or too old. */
  letGo(): void
  /** Another workspace. */
  forget(): void
}

interface Channel {
  readonly news: Broadcast<LiveNews>
  /** Identifiers that stand on the board. */
  shown: Set<string>
  listeners: number
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
  const channels = new Map<string, Channel>()
  const notedAt = new Map<string, number>()
  const renewing = new Set<string>()
  const held = new Set<Topic>()
  let toldAt = 0
  let forgotten = new AbortController()

  const rowOf = (id: string): IntegrationRow | undefined =>
    standingIntegrations(state.tools()).find((row) => row.id === id)

  /** What was known before: nothing of it has just come. */
  const whole = (row: IntegrationRow, channel: Channel): LiveNews => {
    const changed = currentAgents(state.tools(), row, clock.now())
    channel.shown = new Set(changed.map(({ identifier }) => identifier))
    return { isWhole: true, changed, gone: [], at: null }
  }

  /** Nobody sends that a state has ended, or is too old to be believed. */
  const letGo = (): void => {
    for (const [id, channel] of channels) {
      const row = channel.listeners === 0 ? undefined : rowOf(id)
      if (row === undefined) continue
      const still = new Set(currentAgents(state.tools(), row, clock.now()).map(({ identifier }) => identifier))
      const gone = [...channel.shown].filter((identifier) => !still.has(identifier))
      for (const identifier of gone) channel.shown.delete(identifier)
      if (gone.length > 0) channel.news.send({ isWhole: false, changed: [], gone, at: null })
    }
  }

  const arrived = (id: string, at: number): void => {
    channels.get(id)?.news.send({ isWhole: false, changed: [], gone: [], at })
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
      const channel = channels.get(id)
      if (row !== undefined && channel !== undefined) channel.news.send(whole(row, channel))
    }
  }

  const tell = (): void => {
    if (held.size === 0) return
    toldAt = clock.now()
    const topics = [...held]
    held.clear()
    state.told(...topics)
    letGo()
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
        case 'live': {
          const channel = channels.get(news.integrationId)
          for (const { identifier } of news.agents) channel?.shown.add(identifier)
          return channel?.news.send({ isWhole: false, changed: news.agents, gone: [], at: clock.now() })
        }
        case 'changed':
          return changed(news.topics)
      }
    },
    live: async function* (id, signal) {
      const channel = channels.get(id) ?? { news: createBroadcast<LiveNews>(), shown: new Set(), listeners: 0 }
      channels.set(id, channel)
      channel.listeners += 1
      try {
        // listens before it looks, so that nothing falls in between
        const news = channel.news.listen(signal)
        const row = rowOf(id)
        if (row !== undefined) yield whole(row, channel)
        yield* news
      } finally {
        channel.listeners -= 1
      }
    },
    letGo,
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
      for (const { news } of channels.values()) news.close()
      channels.clear()
    },
  }
}
