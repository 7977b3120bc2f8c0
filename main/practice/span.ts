/** One state of one agent; UTC milliseconds, whole seconds, `end` not before `start`. */
export interface PracticeSpan {
  readonly state: string
  /** Empty for most states. */
  readonly reason: string
  readonly start: number
  readonly end: number
}
