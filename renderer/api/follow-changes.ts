import type { QueryClient } from '@tanstack/react-query'
import type { Contract } from '../../preload/contract/index.ts'
import type { Topic } from '../../preload/contract/topic.ts'
import { client } from './client.ts'
import { keepFollowing } from './keep-following.ts'

type Part = keyof Contract

/** Which calls show something of a topic, and so must be asked again when it changes. */
const shownBy: Readonly<Record<Exclude<Topic, 'workspace'>, readonly Part[]>> = {
  settings: ['settings'],
  integrations: ['integrations', 'connection', 'overview', 'imports', 'deliveries', 'tasks'],
  employees: ['employees', 'users', 'assignments', 'activities', 'activityEntering', 'entering', 'ledger', 'overview'],
  users: ['users', 'integrations', 'connection', 'assignments', 'entering', 'ledger', 'overview'],
  activities: ['activities', 'activityEntering', 'mappings', 'states', 'overview'],
  states: [
    'states',
    'users',
    'activities',
    'activityEntering',
    'integrations',
    'connection',
    'assignments',
    'mappings',
    'deliveries',
    'ledger',
    'overview',
  ],
  assignments: [
    'assignments',
    'users',
    'employees',
    'deliveries',
    'activityEntering',
    'entering',
    'ledger',
    'overview',
  ],
  entering: ['entering', 'activityEntering'],
  mappings: ['mappings', 'activities', 'activityEntering', 'states', 'deliveries', 'overview'],
  imports: ['imports', 'integrations', 'connection', 'overview'],
  deliveries: ['deliveries', 'overview'],
  contacts: ['contacts', 'connection', 'overview'],
  tasks: ['tasks', 'overview'],
  secrets: ['secrets', 'integrations', 'connection', 'overview'],
  practice: ['practice'],
  notifications: ['notifications'],
  journal: ['journal'],
}

function invalidate(queries: QueryClient, topics: readonly Topic[]): void {
  if (topics.includes('workspace')) {
    void queries.invalidateQueries()
    return
  }
  const parts = new Set(topics.flatMap((topic) => (topic === 'workspace' ? [] : shownBy[topic])))
  for (const part of parts) void queries.invalidateQueries({ queryKey: [[part]] })
}

/** Asks again for what has changed behind the page, until `signal` ends it. */
export function followChanges(queries: QueryClient, signal: AbortSignal): Promise<void> {
  return keepFollowing(
    () => client.workspace.changes(undefined, { signal }),
    (topics) => invalidate(queries, topics),
    signal,
    () => void queries.invalidateQueries(),
  )
}
