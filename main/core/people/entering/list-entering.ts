import {
  type EnteringList,
  type EnteringPerson,
  type EntryState,
  entryStates,
} from '../../../../preload/contract/entering.ts'
import type { Tools } from '../../tools.ts'
import { foldForSearch } from '../fold.ts'
import { peopleToEnter } from './people-to-enter.ts'

interface Query {
  readonly integrationId: string
  readonly list: EnteringList
  readonly search: string
  readonly offset: number
  readonly limit: number
}

/** What is wrong in injixo now comes before what is only not there yet. */
const statesOf: Readonly<Record<EnteringList, readonly EntryState[]>> = {
  left: ['changed', 'removed', 'open'],
  problem: ['problem'],
  skipped: ['skipped'],
  done: ['done'],
}

/** A window of the people of one list, and how many people each state has over all lists. */
export function listEntering(
  tools: Tools,
  { integrationId, list, search, offset, limit }: Query,
): { rows: EnteringPerson[]; total: number; counts: Record<EntryState, number> } {
  const people = peopleToEnter(tools, integrationId)
  const words = foldForSearch(search).split(' ').filter(Boolean)
  const rows = statesOf[list].flatMap((state) => people.filter((one) => one.state === state && hasWords(one, words)))
  const counts = Object.fromEntries(
    entryStates.map((state) => [state, people.filter((one) => one.state === state).length]),
  ) as Record<EntryState, number>
  return { rows: rows.slice(offset, offset + limit), total: rows.length, counts }
}

function hasWords({ lastName, firstName, planningUnit, target }: EnteringPerson, words: readonly string[]): boolean {
  const text = foldForSearch(
    [lastName, firstName, planningUnit, target.personnelNumber, ...target.identifiers].join(' '),
  )
  return words.every((word) => text.includes(word))
}
