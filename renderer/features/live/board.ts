import type { LiveBoard, LiveState, Trouble } from '../../../preload/contract/connection.ts'

/** The whole board as this page knows it. */
export interface Board {
  readonly state: LiveBoard['state']
  readonly trouble: Trouble | null
  readonly repliedAt: number | null
  /** Whether a first message with everybody was there. */
  readonly isKnown: boolean
  /** In the order of their names. */
  readonly agents: ReadonlyMap<string, LiveState>
  /** Whoever changed with the last messages that changed somebody; nobody when everybody is new. */
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

const letters = new Intl.Collator()

/**
 * Takes messages in, in their order. Agents that did not change stay the very same objects, so that only the others are drawn again; all
 * of them stand in the order of their names.
 */
export function withMessages(board: Board, messages: readonly LiveBoard[]): Board {
  const last = messages.at(-1)
  if (last === undefined) return board
  const { state, trouble, repliedAt } = last
  const wholeAt = messages.findLastIndex(({ isWhole }) => isWhole)
  const news = messages.slice(Math.max(0, wholeAt)).flatMap(({ agents }) => agents)
  const known = { state, trouble, repliedAt, isKnown: board.isKnown || wholeAt >= 0 }
  if (wholeAt < 0 && news.length === 0) return { ...board, ...known }
  const agents = new Map(wholeAt < 0 ? board.agents : [])
  let isInOrder = wholeAt < 0
  for (const agent of news) {
    const before = board.agents.get(agent.identifier)
    // without a state: has left the list
    if (agent.state === null) agents.delete(agent.identifier)
    else {
      const place = agents.get(agent.identifier)
      isInOrder &&= place !== undefined && nameOf(place) === nameOf(agent)
      agents.set(agent.identifier, before !== undefined && isSame(before, agent) ? before : agent)
    }
  }
  const changed = wholeAt < 0 ? [...new Map(news.map((agent) => [agent.identifier, agent])).values()] : []
  return { ...known, agents: isInOrder ? agents : inOrder(agents), changed }
}

function inOrder(agents: ReadonlyMap<string, LiveState>): ReadonlyMap<string, LiveState> {
  return new Map(
    [...agents].sort(([one, a], [other, b]) => letters.compare(nameOf(a), nameOf(b)) || letters.compare(one, other)),
  )
}

function isSame(a: LiveState, b: LiveState): boolean {
  return (
    a.state === b.state &&
    a.since === b.since &&
    a.activityId === b.activityId &&
    a.isMapped === b.isMapped &&
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
    .sort((a, b) => b.agents - a.agents || letters.compare(a.state, b.state))
}

/** What the list can be sorted by. */
export type LiveSort = 'name' | 'state' | 'since'

/** The agents to be shown, in order: of one state or, with null, all. Those that are alike stand by name. */
export function shownAgents(
  board: Board,
  state: string | null,
  sort: { readonly column: LiveSort; readonly direction: 'ascending' | 'descending' },
): readonly LiveState[] {
  const agents = [...board.agents.values()].filter((agent) => state === null || agent.state === state)
  const isAscending = sort.direction === 'ascending'
  // these many are put in order with every change: by name they are already, and by numbers it is quick
  if (sort.column === 'name') return isAscending ? agents : agents.toReversed()
  const rank = sort.column === 'state' ? stateRanks(agents) : sinceOf
  const sign = isAscending ? 1 : -1
  return agents.sort((a, b) => sign * (rank(a) - rank(b)))
}

// unknown since when: at the end of the longest
const sinceOf = ({ since }: LiveState) => since ?? 0

function stateRanks(agents: readonly LiveState[]): (agent: LiveState) => number {
  const names = [...new Set(agents.map(({ state }) => state ?? ''))].sort(letters.compare)
  const ranks = new Map(names.map((name, rank) => [name, rank]))
  return ({ state }) => ranks.get(state ?? '') ?? 0
}

/** What a planner calls an agent: the name the system gives, or the identifier where there is none. */
export function nameOf({ name, identifier }: Pick<LiveState, 'name' | 'identifier'>): string {
  return name === '' ? identifier : name
}
