import type { CallCenter } from './call-center.ts'
import type { CenterState } from './center-state.ts'

export const liveColumns = [
  'Username',
  'Full Name',
  'State',
  'State Since',
  'Reason Code',
  'Media Availability',
] as const
type LiveColumn = (typeof liveColumns)[number]
export type LiveRow = Readonly<Record<LiveColumn, string>>

export interface LiveStates {
  /** One row per user who can be an agent, by user name; times as a clock shows them that is so many milliseconds ahead of UTC. */
  rows(zoneOffset: number): readonly LiveRow[]
  /** Puts an agent into a state from now on, whatever the practice weeks say. */
  set(userName: string, state: string, reason?: string): void
  /** Told when somebody was put into a state. */
  onChange(listener: () => void): () => void
}

/** The states of now: the practice weeks repeat for ever, by weekday and time of day. */
export function createLiveStates(center: CallCenter, now: () => number): LiveStates {
  const byAgent = new Map<string, CenterState[]>()
  for (const state of center.states) {
    const list = byAgent.get(state.agent) ?? []
    if (list.length === 0) byAgent.set(state.agent, list)
    list.push(state)
  }
  const forced = new Map<string, { readonly state: string; readonly reason: string; readonly since: number }>()
  const listeners = new Set<() => void>()
  const agents = center.company.users.filter(({ active, account }) => active && account !== 'machine')

  /** The moment of the practice weeks that stands for now, and how far it lies from now. */
  function mapped(): { readonly at: number; readonly shift: number } {
    const length = center.to - center.from
    const at = center.from + ((((now() - center.from) % length) + length) % length)
    return { at, shift: now() - at }
  }

  function stateOf(agent: string): { readonly state: string; readonly reason: string; readonly since: number } {
    const own = forced.get(agent)
    if (own !== undefined) return own
    const { at, shift } = mapped()
    const list = byAgent.get(agent) ?? []
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[middle]?.start ?? 0) <= at) low = middle + 1
      else high = middle
    }
    // States run parallel for a few rows at most.
    const found = list.slice(Math.max(0, low - 8), low).findLast(({ end }) => end > at)
    if (found !== undefined && found.state !== 'Logout')
      return { state: found.state, reason: found.reason, since: found.start + shift }
    return { state: 'Logged Out', reason: '', since: (list[low - 1]?.end ?? center.from) + shift }
  }

  return {
    rows: (zoneOffset) =>
      agents.map(({ identifier, name }) => {
        const { state, reason, since } = stateOf(identifier)
        return {
          Username: identifier,
          'Full Name': name,
          State: state,
          'State Since': new Date(since + zoneOffset).toISOString().slice(0, 19).replace('T', ' '),
          'Reason Code': reason,
          'Media Availability': state === 'Logged Out' ? '' : 'Voice',
        }
      }),
    set(userName, state, reason = '') {
      forced.set(userName, { state, reason, since: now() })
      for (const listener of listeners) listener()
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
