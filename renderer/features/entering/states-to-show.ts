import type { EnteringActivity, StateToEnter } from '../../../preload/contract/activity-entering.ts'

interface ShownStates {
  /** What is to be entered, as many as anybody carries over one by one. */
  readonly left: readonly StateToEnter[]
  /** What stands there already. */
  readonly there: readonly string[]
  /** How many more are to be entered. */
  readonly more: number
}

const most = 40

/** The states of an activity as a planner works through them. */
export function statesToShow({ id, states }: Pick<EnteringActivity, 'id' | 'states'>): ShownStates {
  const left = states.filter(({ stands }) => stands.id !== id)
  return {
    left: left.slice(0, most),
    there: states.filter(({ stands }) => stands.id === id).map(({ state }) => state),
    more: Math.max(0, left.length - most),
  }
}
