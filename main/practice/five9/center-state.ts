/** A state of an agent as reports and statistics know it; UTC milliseconds. */
export interface CenterState {
  readonly agent: string
  readonly agentName: string
  readonly state: string
  readonly reason: string
  readonly start: number
  readonly end: number
}
