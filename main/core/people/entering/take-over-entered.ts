import type { EnteringPerson } from '../../../../preload/contract/entering.ts'
import { integrationById } from '../../integrations/integrations.ts'
import type { EntryRow } from '../../schema/tables.ts'
import type { Tools } from '../../tools.ts'
import { type FoundRow, findPerson } from './compare-entered.ts'
import { expectedOf } from './expected-people.ts'
import { entryOf, writeEntry } from './mark-entry.ts'
import { peopleToEnter } from './people-to-enter.ts'

/**
 * What a list out of injixo has for a person is what stands there, whatever was marked before. A person for whom that changes nothing is
 * left as it is. Answers how many are done now, and how many came up again.
 */
export function takeOverEntered(
  tools: Tools,
  integrationId: string,
  found: readonly FoundRow[],
): { readonly done: number; readonly again: number } {
  const { no } = integrationById(tools, integrationId)
  const people = peopleToEnter(tools, integrationId)
  const expected = people.map(expectedOf)
  const personOf = findPerson(expected)
  const standing = new Map<string, Set<string>>()
  for (const { personnelNumber, identifier } of found) {
    const person = identifier === '' ? undefined : personOf(personnelNumber)
    if (person) standing.set(person.employeeId, (standing.get(person.employeeId) ?? new Set()).add(identifier))
  }
  for (const person of people) writeStanding(tools, no, person, [...(standing.get(person.employeeId) ?? [])].toSorted())
  const after = new Map(peopleToEnter(tools, integrationId).map(({ employeeId, state }) => [employeeId, state]))
  return {
    done: people.filter(({ employeeId }) => after.get(employeeId) === 'done').length,
    again: people.filter(({ employeeId, state }) => state === 'done' && after.get(employeeId) !== 'done').length,
  }
}

function writeStanding(tools: Tools, integrationNo: number, person: EnteringPerson, identifiers: string[]): void {
  const { employeeId, lastName, firstName, target } = person
  const before = entryOf(tools, integrationNo, employeeId)
  const entered = identifiers.length === 0 ? null : JSON.stringify({ ...target, identifiers })
  if ((before?.entered ?? null) === entered && (entered === null || before?.mark === 'done')) return
  const row: EntryRow = {
    integration_no: integrationNo,
    employee_id: employeeId,
    last_name: lastName,
    first_name: firstName,
    entered,
    mark: 'done',
    seen: JSON.stringify({ ...target, identifiers }),
    note: '',
    marked_at: tools.clock.now(),
    before: before === undefined ? null : JSON.stringify({ ...before, before: null }),
  }
  writeEntry(tools, row)
}
