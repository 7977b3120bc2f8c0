/** One leg of a call in a queue. Milliseconds; `start` is UTC. */
export interface CallLeg {
  readonly callId: string
  readonly queue: string
  /** How calls become queues: `campaign`, `skill`. Queues of two kinds are two queues, also of one name. */
  readonly grouping: string
  readonly start: number
  /** What tells legs of one call that begin together apart: kind and agent. */
  readonly leg: string
  readonly isAnswered: boolean
  readonly isAbandoned: boolean
  /** Talk, hold, park and after-call work of an answered leg, else 0. */
  readonly handle: number
  /** Read from an hour that a clock change repeats. */
  readonly isAmbiguous: boolean
}
