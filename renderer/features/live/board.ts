import type { LiveBoard, LiveState, Trouble } from '../../../preload/contract/connection.ts'

/** The whole board as this page knows it. */
export interface Board {
  readonly state: LiveBoard['state']
  readonly trouble: Trouble | null
  readonly repliedAt: number | null
  /** Whether a first message with everybody was there. */
  readonly isKnown: boolean
  readonly agents: ReadonlyMap<string, LiveState>
  /** Whoever changed with the last message that changed somebody; nobody when everybody is new. */
  readonly changed: readonly LiveState[]
}

export const unknownBoard: Board = {
  state: 'connecting',
  trouble: null,
  repliedAt: null,
  isKnown: false,
  agents: new Map(),
  changed: [],
}

/** Takes a message in. Agents that did not change stay the very same objects, so that only the others are drawn again. */
export function withMessage(board: Board, message: LiveBoard): Board {
  const { state, trouble, repliedAt, isWhole } = message
  const known = { state, trouble, repliedAt, isKnown: board.isKnown || isWhole }
  if (!isWhole && message.agents.length === 0) return { ...board, ...known }
  const agents = new Map(isWhole ? [] : board.agents)
  for (const agent of message.agents) {
    const before = board.agents.get(agent.identifier)
    // without a state: has left the list
    if (agent.state === null) agents.delete(agent.identifier)
    else agents.set(agent.identifier, before !== undefined && isSame(before, agent) ? before : agent)
  }
  return { ...known, agents, changed: isWhole ? [] : message.agents }
}

function isSame(a: LiveState, b: LiveState): boolean {
  return (
    a.state === b.state &&
    a.since === b.since &&
    a.activityId === b.activityId &&
    a.name === b.name &&
    a.employee === b.employee
  )
}

export interface StateCount {
  readonly state: string
  readonly agents: number
}

/** The states there are now with how many agents are in each, the most frequent first. */
export function countStates(board: Board): readonly StateCount[] {
  const counts = new Map<string, number>()
  for (const { state } of board.agents.values()) if (state !== null) counts.set(state, (counts.get(state) ?? 0) + 1)
  return [...counts]
    .map(([state, agents]) => ({ state, agents }))
    .sort((a, b) => b.agents - a.agents || a.state.localeCompare(b.state))
}

/** What the list can be sorted by. */
export type LiveSort = 'name' | 'state' | 'since'

/** The agents to be shown, in order: of one state or, with null, all. */
export function shownAgents(
  board: Board,
  state: string | null,
  sort: { readonly column: LiveSort; readonly direction: 'ascending' | 'descending' },
): readonly LiveState[] {
  const sign = sort.direction === 'ascending' ? 1 : -1
  const byName = (a: LiveState, b: LiveState) => nameOf(a).localeCompare(nameOf(b))
  const by = {
    name: byName,
    state: (a: LiveState, b: LiveState) => (a.state ?? '').localeCompare(b.state ?? ''),
    // unknown since when: at the end of the longest
    since: (a: LiveState, b: LiveState) => (a.since ?? 0) - (b.since ?? 0),
  }[sort.column]
  return [...board.agents.values()]
    .filter((agent) => state === null || agent.state === state)
    .sort((a, b) => sign * by(a, b) || byName(a, b))
}

/** What a planner calls an agent: the name the system gives, or the identifier where there is none. */
export function nameOf({ name, identifier }: Pick<LiveState, 'name' | 'identifier'>): string {
  return name === '' ? identifier : name
}
