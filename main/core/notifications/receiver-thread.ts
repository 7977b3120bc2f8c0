import type { FailureData } from '../../../preload/contract/failure.ts'
import type { Topic } from '../../../preload/contract/topic.ts'

/** Where a receiver listens, and over which workspace. */
export interface ReceiverRequest {
  /** Path of the workspace file. */
  readonly database: string
  readonly address: string
  /** 0: the system chooses. */
  readonly port: number
}

/** What a receiver tells while it runs. */
export type ReceiverNews =
  | { readonly kind: 'listening'; readonly address: string; readonly port: number }
  /** It cannot listen there (`portInUse`, `inputInvalid`) or has broken down; it is over. */
  | { readonly kind: 'failed'; readonly failure: FailureData }
  /** Agents of one integration whose state is another now, at most ten times a second. */
  | { readonly kind: 'live'; readonly integrationId: string; readonly agents: readonly ReceivedAgent[] }
  /** Messages of an integration have been kept; at most once a second, `at` of the latest. */
  | { readonly kind: 'arrived'; readonly integrationId: string; readonly at: number }
  /** What was written behind the pages; at most once a second. */
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }

export interface ReceivedAgent {
  readonly identifier: string
  readonly name: string
  readonly state: string
  readonly since: number
}

export interface RunningReceiver {
  /** Tokens, profiles, settings or pauses are others now: looks at them again before the next message. */
  refresh(): void
  /** All that was acknowledged is in the workspace when this resolves. */
  close(): Promise<void>
}

/** A receiver in a thread of its own, with its own connection: what a page does never keeps a sender waiting. */
export interface ReceiverThreads {
  start(request: ReceiverRequest, hear: (news: ReceiverNews) => void): RunningReceiver
}
