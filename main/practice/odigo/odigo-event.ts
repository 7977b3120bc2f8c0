/** An agent of the practice Odigo. */
export interface OdigoAgent {
  /** As every message names the agent. */
  readonly login: string
  readonly name: string
}

export const odigoStates = ['available', 'call', 'wrapUp', 'break', 'meeting', 'loggedOut'] as const
export type OdigoState = (typeof odigoStates)[number]

export const pauseTypes = ['lunch', 'coffee', 'screen', 'training', 'coaching'] as const
export type PauseType = (typeof pauseTypes)[number]

/** An agent has changed to another state. */
export interface OdigoEvent {
  readonly agent: OdigoAgent
  readonly state: OdigoState
  /** Of a break; null otherwise. */
  readonly pauseType: PauseType | null
  /** UTC milliseconds. */
  readonly since: number
}
