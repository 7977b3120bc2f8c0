import {
  type ActivityEntryList,
  type ActivityEntryState,
  activityEntryStates,
  type EnteringActivity,
} from '../../../../preload/contract/activity-entering.ts'
import { foldForSearch } from '../../people/fold.ts'
import type { Tools } from '../../tools.ts'
import { activitiesToEnter } from './activities-to-enter.ts'

interface Query {
  readonly integrationId: string
  readonly list: ActivityEntryList
  readonly search: string
  readonly offset: number
  readonly limit: number
}

interface Listed {
  readonly rows: EnteringActivity[]
  readonly total: number
  readonly counts: Record<ActivityEntryState, number>
  readonly missing: number
}

/** What is wrong in injixo now comes before what is only not there yet. */
const entriesOf: Readonly<Record<Exclude<ActivityEntryList, 'units'>, readonly ActivityEntryState[]>> = {
  left: ['changed', 'open'],
  problem: ['problem'],
  skipped: ['skipped'],
  done: ['done'],
}

/** A window of the activities of one list; how many each state has over all lists, and how many are missing in a planning unit. */
export function listActivityEntering(tools: Tools, { integrationId, list, search, offset, limit }: Query): Listed {
  const all = activitiesToEnter(tools, integrationId)
  const words = foldForSearch(search).split(' ').filter(Boolean)
  const missing = all.filter(({ units }) => units.some(({ isIn }) => isIn === false))
  const listed =
    list === 'units' ? missing : entriesOf[list].flatMap((entry) => all.filter((one) => one.entry === entry))
  const rows = listed.filter((one) => hasWords(one, words))
  const counts = Object.fromEntries(
    activityEntryStates.map((entry) => [entry, all.filter((one) => one.entry === entry).length]),
  ) as Record<ActivityEntryState, number>
  return { rows: rows.slice(offset, offset + limit), total: rows.length, counts, missing: missing.length }
}

function hasWords({ id, name, states, units }: EnteringActivity, words: readonly string[]): boolean {
  const text = foldForSearch(
    [id, name, ...states.map(({ state }) => state), ...units.map(({ unit }) => unit)].join(' '),
  )
  return words.every((word) => text.includes(word))
}
