import type { Random } from '../random.ts'
import { byStart } from './by-start.ts'
import type { CenterState } from './center-state.ts'
import { campaigns, skills } from './queues.ts'

/** One row of the call log; milliseconds, `start` is UTC. */
export interface CenterCall {
  readonly callId: string
  readonly start: number
  readonly campaign: string
  readonly skill: string
  readonly callType: string
  /** Empty where no agent took part. */
  readonly agent: string
  readonly agentName: string
  readonly disposition: string
  readonly ivr: number
  readonly wait: number
  readonly ring: number
  readonly talk: number
  readonly hold: number
  readonly park: number
  readonly wrapUp: number
  readonly transfers: number
  readonly abandoned: '0' | '1' | '' | '-'
}

const second = 1000

interface Work {
  readonly agent: string
  readonly agentName: string
  readonly answered: number
  talk: number
  hold: number
  wrapUp: number
  isOver: boolean
}

// Two weeks have some fifty thousand calls; their numbers stay apart from those of the next two.
const numbersPerFortnight = 100_000_000

/** 15 digits, as Five9's are: longer than a number keeps exactly when a spreadsheet has it. */
export function callNumber(number: number, fortnight = 0): string {
  return String(300_000_000_000_000 + fortnight * numbersPerFortnight + number * 7)
}

/** Tells the calls that the agents' states speak of, and those that nobody took, by start. A pause after every few hundred. */
export function* generateCalls(
  random: Random,
  states: readonly CenterState[],
  fortnight = 0,
): Generator<undefined, readonly CenterCall[]> {
  const rows: CenterCall[] = []
  let number = 0
  for (const [place, work] of workOf(states).entries()) {
    if (place % 500 === 0) yield
    rows.push(...legsOf(random, work, callNumber(++number, fortnight)))
    if (random.chance(0.08)) {
      rows.push(lost(random, work.answered + random.int(-300, 300) * second, callNumber(++number, fortnight)))
    }
  }
  return yield* byStart(rows)
}

/** On Call, with the holds and calls that follow, and the after-call work. */
function workOf(states: readonly CenterState[]): readonly Work[] {
  const open = new Map<string, Work>()
  const done: Work[] = []
  for (const { agent, agentName, state, start, end } of states) {
    const work = open.get(agent)
    if (state === 'On Call') {
      if (work !== undefined && !work.isOver && work.hold > 0) work.talk += end - start
      else {
        const fresh = { agent, agentName, answered: start, talk: end - start, hold: 0, wrapUp: 0, isOver: false }
        open.set(agent, fresh)
        done.push(fresh)
      }
    } else if (work !== undefined && !work.isOver) {
      if (state === 'On Hold') work.hold += end - start
      else {
        if (state === 'After Call Work') work.wrapUp += end - start
        work.isOver = true
      }
    }
  }
  return done
}

function legsOf(random: Random, work: Work, id: string): readonly CenterCall[] {
  const call = inbound(random, work, id)
  const n = random.next()
  if (n < 0.03)
    return [{ ...call, callType: 'Manual', campaign: 'Callback Winter', skill: '', ivr: 0, wait: 0, abandoned: '' }]
  if (n < 0.045) return [{ ...call, callType: 'Internal', campaign: '', skill: '', ivr: 0, wait: 0, abandoned: '' }]
  if (n < 0.055) return [{ ...call, callType: 'Inbound Voicemail', abandoned: '' }]
  if (n < 0.065) return [{ ...call, callType: 'Queue Callback' }]
  if (n < 0.066) return [{ ...call, callId: `${id}x` }]
  if (n < 0.067) return [{ ...call, campaign: '[Deleted]' }]
  if (n > 0.95) {
    // Handed over; half of them stay in the queue. The second leg stands first, as Five9 does not sort them.
    const isSame = random.chance(0.5)
    const later = call.start + call.ivr + call.wait + call.talk
    const second = {
      ...call,
      start: later,
      callType: '3rd party transfer',
      ivr: 0,
      wait: 0,
      talk: random.around(200) * 1000,
      wrapUp: 0,
      abandoned: '-',
    } as const
    return [isSame ? second : { ...second, skill: random.pick(skills) }, { ...call, transfers: 1 }]
  }
  return [call]
}

/** A call that an agent took, or nobody. */
export function inbound(
  random: Random,
  { agent, agentName, answered, talk, hold, wrapUp }: Omit<Work, 'isOver'>,
  callId: string,
): CenterCall {
  const ivr = random.int(8, 40) * second
  const ring = random.int(2, 9) * second
  // Waiting is the one length that Five9 gives with milliseconds.
  const wait = random.chance(0.4) ? random.int(80, 900) : random.around(45) * second + random.int(0, 999)
  const start = Math.floor((answered - ring - wait - ivr) / second) * second
  const campaign = random.next()
  return {
    callId,
    start,
    campaign: campaigns[campaign < 0.5 ? 0 : campaign < 0.8 ? 1 : 2].name,
    skill: random.pick(skills),
    callType: 'Inbound',
    agent,
    agentName,
    disposition: random.pick(['Resolved', 'Follow-up', 'No Disposition', 'Sold, with "extras"']),
    ivr,
    wait,
    ring,
    talk,
    hold,
    park: random.chance(0.02) ? random.int(5, 60) * second : 0,
    wrapUp,
    transfers: 0,
    abandoned: '0',
  }
}

function lost(random: Random, start: number, callId: string): CenterCall {
  const nobody = { agent: '', agentName: '', answered: start, talk: 0, hold: 0, wrapUp: 0, isOver: true }
  const call = { ...inbound(random, nobody, callId), start, ring: 0, park: 0 }
  if (random.chance(0.2)) return { ...call, wait: 0, disposition: 'Caller Disconnected', abandoned: '0' }
  return { ...call, wait: random.around(90) * second, disposition: 'Abandon', abandoned: '1' }
}
