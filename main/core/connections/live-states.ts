import type { LiveState } from '../../../preload/contract/connection.ts'
import type { LiveNews } from './connector.ts'
import type { LiveNames } from './live-names.ts'

/** An agent's state as the system told it. */
export type Received = LiveNews['changed'][number]

// what is not mapped counts as Present
const present = 1

export function liveState(
  { identifier, name, state, since }: Received,
  { activities, employees }: LiveNames,
): LiveState {
  const activityId = activities.get(state)
  return {
    identifier,
    name,
    state,
    since,
    activityId: activityId ?? present,
    isMapped: activityId !== undefined,
    employee: employees.get(identifier) ?? null,
  }
}

/** Of an agent who has left the list. */
export function goneState(agent: Received, names: LiveNames): LiveState {
  return { ...liveState(agent, names), state: null, since: null, activityId: present, isMapped: true }
}

/** Whether other names make another line of it. */
export function isRenamed(agent: Received, before: LiveNames, after: LiveNames): boolean {
  const [was, is] = [liveState(agent, before), liveState(agent, after)]
  return was.activityId !== is.activityId || was.isMapped !== is.isMapped || was.employee !== is.employee
}

/** Everybody by identifier after a piece of news, and who went with it. */
export function takeNews(
  known: ReadonlyMap<string, Received>,
  { isWhole, changed, gone }: LiveNews,
): { readonly agents: ReadonlyMap<string, Received>; readonly gone: readonly Received[] } {
  const agents = new Map(isWhole ? [] : known)
  for (const agent of changed) agents.set(agent.identifier, agent)
  const left: Received[] = []
  for (const identifier of gone) {
    const agent = agents.get(identifier)
    if (agent !== undefined) left.push(agent)
    agents.delete(identifier)
  }
  return { agents, gone: left }
}
