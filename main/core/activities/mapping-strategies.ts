import type { Activity } from '../../../preload/contract/activities.ts'
import type { ExternalActivity } from '../../../preload/contract/external-activities.ts'
import { fail } from '../../../preload/contract/failure.ts'
import type { MappingStrategy, Meaning } from '../../../preload/contract/mapping-changes.ts'
import { foldForSearch } from '../people/fold.ts'
import { meaningOf, typeOfMeaning } from './propose-mapping.ts'
import { readMeaning } from './read-meaning.ts'
import { stateParts } from './state-parts.ts'

const phone: ReadonlySet<Meaning | null> = new Set<Meaning | null>(['ready', 'call', 'afterCall'])

/**
 * Coarse: every state of work at the phone counts as one activity, so that adherence compares with the plan directly; the others stay as they
 * are. `activityId`: that one, else the one named like calls. Source: injixo's page on mapping, option A. Fails with `activityNotFound`.
 */
export function coarseStrategy(
  states: readonly ExternalActivity[],
  activities: readonly Activity[],
  activityId?: number,
): MappingStrategy {
  const ofPhone = states.filter((state) => phone.has(meaningOf(state).meaning)).map(({ state }) => state)
  const calls =
    activityId === undefined
      ? activities.find(({ name, type }) => type === 'presence' && readMeaning(name)?.meaning === 'call')
      : activities.find(({ id }) => id === activityId)
  if (calls) return { entries: ofPhone.map((state) => ({ state, activityId: calls.id })), missing: [] }
  if (activityId !== undefined) throw fail('activityNotFound', { activity: String(activityId) })
  const missing = ofPhone.length === 0 ? [] : [{ states: ofPhone, name: 'Calls', type: 'presence' as const }]
  return { entries: [], missing }
}

/**
 * Fine: one activity for each state that was seen, called like it or like its reason; matched with the planned activity later, in injixo.
 * Activities that injixo lacks are named, never made. Source: injixo's page on mapping, option B.
 */
export function fineStrategy(states: readonly ExternalActivity[], activities: readonly Activity[]): MappingStrategy {
  const byName = new Map(activities.map((activity) => [foldForSearch(activity.name), activity]))
  const taken = new Set<number>()
  const entries: MappingStrategy['entries'] = []
  const missing: MappingStrategy['missing'] = []
  for (const state of states) {
    if (state.id === null) continue
    const { reason } = stateParts(state.state)
    const found = [state.state, ...(reason === null ? [] : [reason])]
      .map((name) => byName.get(foldForSearch(name)))
      .find((activity) => activity !== undefined && !taken.has(activity.id))
    if (found) {
      taken.add(found.id)
      entries.push({ state: state.state, activityId: found.id })
    } else missing.push({ states: [state.state], name: state.state, type: typeFor(meaningOf(state).meaning) })
  }
  return { entries, missing }
}

function typeFor(meaning: Meaning | null): Activity['type'] {
  return (meaning === null ? undefined : typeOfMeaning[meaning]) ?? 'presence'
}
