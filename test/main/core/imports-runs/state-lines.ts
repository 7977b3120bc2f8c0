import { openTestWorkspace, type TestWorkspace } from '../open-test-workspace.ts'

/** The columns of the lists below. */
export const header = 'agent,state,start,end'
/** A time of day in October. */
export const at = (time: string, day = 12) => `2026-10-${day}T${time}:00Z`
/** One line, in UTC. */
export const row = (agent: string, state: string, start: string, end: string, day = 12) =>
  `${agent},${state},${at(start, day)},${at(end, day)}`

/** A first list. */
export const monday = [
  header,
  row('ann', 'Ready', '08:00', '09:00'),
  row('ann', 'Break', '09:00', '09:15'),
  row('bob', 'Ready', '08:30', '10:00'),
]

/** A workspace with one integration on Berlin time. */
export async function ready(): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace()
  workspace.integrate()
  return workspace
}
