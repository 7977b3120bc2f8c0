import { isNothing } from './report-columns.ts'

const withoutReason = new Set(['no reason', 'no reason code'])

/** The external activity that a state with its reason is: `Not Ready (Break)`. The same of reports and of live statistics. */
export function stateName(state: string, reason: string): string {
  const isReason = !isNothing(reason) && !withoutReason.has(reason.toLowerCase())
  return isReason && reason !== state ? `${state} (${reason})` : state
}
