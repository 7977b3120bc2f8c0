import { createRandom, type Random, seedFor } from '../random.ts'
import { type OdigoAgent, type OdigoEvent, type OdigoState, type PauseType, pauseTypes } from './odigo-event.ts'

export interface FloorOptions {
  readonly agents: readonly OdigoAgent[]
  readonly seed: number
  /** UTC milliseconds: everybody is logged out then, and logs in soon after. */
  readonly from: number
  /** How long a state lasts on average, in milliseconds; asked anew for every state. */
  readonly pace: () => number
}

/** The people of a service centre at work, for ever. */
export interface Floor {
  /** What happened after the last answer and up to this moment, in order of time. */
  until(now: number): readonly OdigoEvent[]
}

interface Doing {
  readonly agent: OdigoAgent
  /** Of each agent alone: the day does not depend on when somebody asks for it. */
  readonly random: Random
  state: OdigoState
  /** When it ends. */
  end: number
}

interface Next {
  readonly state: OdigoState
  /** Of a hundred changes so many. */
  readonly share: number
  /** How long it lasts, beside the average. */
  readonly length: number
}

const available = { state: 'available', length: 0.8 } as const
const call = { state: 'call', length: 1.5 } as const
const wrapUp = { state: 'wrapUp', length: 0.6 } as const
const pause = { state: 'break', length: 2 } as const
const meeting = { state: 'meeting', length: 3 } as const
const loggedOut = { state: 'loggedOut', length: 3 } as const

/** What follows on what. Most of the day is calls with what belongs to them. */
const follows: Readonly<Record<OdigoState, readonly Next[]>> = {
  loggedOut: [{ ...available, share: 100 }],
  available: [
    { ...call, share: 82 },
    { ...pause, share: 12 },
    { ...meeting, share: 3 },
    { ...loggedOut, share: 3 },
  ],
  call: [
    { ...wrapUp, share: 75 },
    { ...available, share: 25 },
  ],
  wrapUp: [
    { ...available, share: 84 },
    { ...pause, share: 12 },
    { ...loggedOut, share: 4 },
  ],
  break: [{ ...available, share: 100 }],
  meeting: [
    { ...available, share: 80 },
    { ...pause, share: 20 },
  ],
}

// two states of one agent never begin in the same second: some messages tell no more than that
const shortest = 1000

/** Begins a day; the same seed gives the same day. No state is shorter than a second. */
export function createFloor({ agents, seed, from, pace }: FloorOptions): Floor {
  const doings = agents.map((agent): Doing => {
    const random = createRandom(seedFor(seed, agent.login))
    return { agent, random, state: 'loggedOut', end: from + Math.floor(random.next() * pace()) }
  })
  return {
    until(now) {
      const events: OdigoEvent[] = []
      for (const doing of doings) {
        while (doing.end <= now) {
          const { random } = doing
          const next = chosen(random, follows[doing.state])
          const since = doing.end
          const pauseType = next.state === 'break' ? random.pick<PauseType>(pauseTypes) : null
          doing.state = next.state
          doing.end = since + Math.max(shortest, Math.round(random.around(Math.round(pace() * next.length))))
          events.push({ agent: doing.agent, state: next.state, pauseType, since })
        }
      }
      return events.sort((a, b) => a.since - b.since)
    },
  }
}

function chosen(random: Random, nexts: readonly Next[]): Pick<Next, 'state' | 'length'> {
  let left = random.next() * 100
  for (const next of nexts) {
    left -= next.share
    if (left < 0) return next
  }
  return nexts[0] ?? available
}
