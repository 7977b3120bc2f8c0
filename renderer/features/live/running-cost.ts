import type { Unresolved } from '../../../preload/contract/notifications.ts'
import type { Board } from './board.ts'

export interface Cost {
  readonly id: string
  readonly name: string
  readonly milliseconds: number
}

type Agents = Board['agents']

/**
 * What the agents without an employee cost, most first. `elapsed`: milliseconds since it was so; whoever is in a state now has gone on
 * costing since then.
 */
export function agentCosts({ agents }: Pick<Unresolved, 'agents'>, board: Agents, elapsed: number): readonly Cost[] {
  return mostFirst(
    agents.map(({ identifier, name, milliseconds }) => {
      const now = board.get(identifier)
      const isRunning = now !== undefined && now.employee === null
      return { id: identifier, name, milliseconds: milliseconds + (isRunning ? elapsed : 0) }
    }),
  )
}

/** The same of states that are not mapped: each agent in one of them costs. */
export function stateCosts({ states }: Pick<Unresolved, 'states'>, board: Agents, elapsed: number): readonly Cost[] {
  const running = new Map<string, number>()
  for (const { state, isMapped } of board.values())
    if (state !== null && !isMapped) running.set(state, (running.get(state) ?? 0) + 1)
  return mostFirst(
    states.map(({ name, milliseconds }) => ({
      id: name,
      name,
      milliseconds: milliseconds + (running.get(name) ?? 0) * elapsed,
    })),
  )
}

function mostFirst(costs: readonly Cost[]): readonly Cost[] {
  return costs.toSorted((a, b) => b.milliseconds - a.milliseconds)
}
