import type { CallCenter } from './call-center.ts'
import type { Accounts } from './accounts.ts'
import type { CallCounters } from './call-counters.ts'
import type { LiveStates } from './live-states.ts'
import type { RequestElement } from './read-request.ts'
import type { Five9Switches } from './switches.ts'
import type { View } from './supervisor-service.ts'
import type { AnswerChildren } from './write-answer.ts'

/** What the operations of the practice Five9 work with. */
export interface ServiceContext {
  readonly switches: Five9Switches
  readonly accounts: Accounts
  readonly counters: CallCounters
  readonly now: () => number
  /** IANA zone of the data centre. */
  readonly zone: string
  /** Made when first needed. */
  readonly center: () => CallCenter
  /** Resolves when `center` takes no time. */
  readonly ready: () => Promise<void>
  /** What ends later than this has not happened yet; UTC milliseconds. */
  readonly toldUntil: () => number
  readonly live: () => LiveStates
  /** Sessions of the Supervisor service by user name. */
  readonly views: Map<string, View>
  /** Milliseconds that a call which waits for news is held at most. */
  readonly longestHold: number
}

/** What was asked, for whoever watches; never with a password. */
export interface AskedCall {
  readonly service: 'admin' | 'supervisor'
  /** Empty when the envelope could not be read. */
  readonly operation: string
  readonly userName: string
  readonly status: number
  /** Name of the fault, `Fault` for one without a detail, empty for none. */
  readonly fault: string
}

/** One call of a user. `gone` is settled when nobody waits for the answer any more. */
export interface ServiceCall {
  readonly userName: string
  readonly request: RequestElement
  readonly gone: AbortSignal
}

/** Children of an answer, or its inside as XML in pieces, for answers too long to hold. */
export type ServiceAnswer = AnswerChildren | Iterable<string>

export function childText({ children }: RequestElement, name: string): string {
  return children.find((child) => child.name === name)?.text ?? ''
}
