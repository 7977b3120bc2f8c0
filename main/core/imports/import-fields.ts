import type { ImportField } from '../../../preload/contract/imports.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'

/** Field -> position of its column, from 0. */
export type FieldColumns = Readonly<Partial<Record<ImportField, number>>>

/** The fields a list of each stream can bring, in the order people are shown them. */
export const streamFields = {
  employees: ['personnelNumber', 'lastName', 'firstName', 'name', 'email', 'planningUnit', 'validFrom', 'validTo'],
  users: ['identifier', 'name', 'email', 'active'],
  activities: ['id', 'name', 'type', 'colour', 'planningUnit'],
  states: [
    'agent',
    'agentName',
    'state',
    'reason',
    'start',
    'startDate',
    'startTime',
    'end',
    'endDate',
    'endTime',
    'duration',
  ],
} as const satisfies Record<StreamId, readonly ImportField[]>

/**
 * The fields without which nothing of the stream can be read, given the columns found. Where several fields can do it (a full name for
 * the last name, a date and a time for a start, a duration for an end), the ones named are those that complete what is there.
 */
export function neededFields(stream: StreamId, columns: FieldColumns): readonly ImportField[] {
  const has = (field: ImportField): boolean => columns[field] !== undefined
  if (stream === 'employees') return ['personnelNumber', has('name') && !has('lastName') ? 'name' : 'lastName']
  if (stream === 'users') return ['identifier']
  if (stream === 'activities') return ['id', 'name']
  return ['agent', 'state', ...neededStart(has), ...neededEnd(has)]
}

/** The needed fields that have no column; empty when the list can be read. */
export function missingFields(stream: StreamId, columns: FieldColumns): readonly ImportField[] {
  return neededFields(stream, columns).filter((field) => columns[field] === undefined)
}

function neededStart(has: (field: ImportField) => boolean): readonly ImportField[] {
  return has('start') || !(has('startDate') || has('startTime')) ? ['start'] : ['startDate', 'startTime']
}

function neededEnd(has: (field: ImportField) => boolean): readonly ImportField[] {
  if (has('end')) return ['end']
  // A time of day alone ends on the day the state began, or in the night after it.
  if (has('endTime')) return ['endTime']
  if (has('duration')) return ['duration']
  return has('endDate') ? ['endDate', 'endTime'] : ['end']
}
