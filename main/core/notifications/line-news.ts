import type { Topic } from '../../../preload/contract/topic.ts'
import type { Database } from '../platform.ts'
import { currentAgent } from './current-agents.ts'
import type { ReceivedAgent } from './receiver-thread.ts'

/** What has changed at one integration. */
export interface LineNews {
  readonly integrationId: string
  /** Of the latest message; null when none came. */
  readonly arrivedAt: number | null
  readonly agents: readonly ReceivedAgent[]
  readonly topics: readonly Topic[]
}

interface Gathered {
  arrivedAt: number | null
  readonly agents: Map<string, ReceivedAgent>
  readonly topics: Set<Topic>
}

/** Gathers news of integrations until somebody asks; of an agent only what is another state than was told last. */
export function lineNews(database: Database) {
  let gathered = new Map<string, Gathered>()
  const told = new Map<string, ReceivedAgent>()
  const newsOf = (integrationId: string): Gathered => {
    const known = gathered.get(integrationId) ?? { arrivedAt: null, agents: new Map(), topics: new Set<Topic>() }
    gathered.set(integrationId, known)
    return known
  }
  return {
    arrived: (integrationId: string, at: number): void => {
      const news = newsOf(integrationId)
      news.arrivedAt = at
      news.topics.add('notifications')
    },
    /** Messages were read, and something new was told of these users. */
    read: (integrationId: string, users: ReadonlySet<number>, now: number): void => {
      const { agents, topics } = newsOf(integrationId)
      topics.add('notifications')
      if (users.size === 0) return
      for (const topic of ['states', 'users', 'activities'] as const) topics.add(topic)
      const current = currentAgent(database, now)
      for (const user of users) {
        const agent = current(user)
        if (agent === null) continue
        const key = `${integrationId} ${agent.identifier}`
        const before = told.get(key)
        if (before?.state === agent.state && before.since === agent.since) continue
        told.set(key, agent)
        agents.set(agent.identifier, agent)
      }
    },
    take: (): readonly LineNews[] => {
      const taken = [...gathered].map(([integrationId, { arrivedAt, agents, topics }]) => ({
        integrationId,
        arrivedAt,
        agents: [...agents.values()],
        topics: [...topics],
      }))
      gathered = new Map()
      return taken
    },
  }
}
