import type { ImportField } from '../../../preload/contract/imports.ts'
import { type StreamId, streamIds } from '../../../preload/contract/stream-id.ts'
import { foldForSearch } from '../people/fold.ts'
import type { FieldColumns } from './import-fields.ts'
import { headerNames, neutralWords } from './header-names.ts'
import { type KnownFiles, recognisePreset } from './recognise-preset.ts'

type Rank = 'plain' | 'also' | 'within'
const ranks = ['plain', 'also', 'within'] as const satisfies readonly Rank[]

interface Match {
  readonly field: ImportField
  readonly rank: Rank
}

/**
 * Finds the columns of a stream by the names of their headers, in English, German, Dutch and Italian and as systems print them. Case, blanks,
 * hyphens, underscores, camelCase, diacritics, units and remarks in brackets do not count. A plain name wins over a vaguer one, a whole name over
 * a contained one. Two columns that are equally good for one field, and a column that could be two fields, are left to a person.
 */
export function recogniseHeader(header: readonly string[], stream: StreamId): FieldColumns {
  const candidates = header.map((text) => matches(text, stream))
  const columns: Partial<Record<ImportField, number>> = {}
  const taken = new Set<number>()
  for (const rank of ranks) {
    const found = new Map<ImportField, number[]>()
    candidates.forEach((all, position) => {
      const own = all.filter((match) => match.rank === rank && columns[match.field] === undefined)
      const [only] = own
      if (only === undefined || own.length > 1 || taken.has(position)) return
      found.set(only.field, [...(found.get(only.field) ?? []), position])
    })
    for (const [field, positions] of found) {
      const [position] = positions
      if (position === undefined || positions.length > 1) continue
      columns[field] = position
      taken.add(position)
    }
  }
  if (stream === 'employees') return lastNameOf(columns, header)
  if (stream === 'users') return loginOf(columns, header, 'identifier')
  return stream === 'states' ? timesOfDates(loginOf(columns, header, 'agent')) : columns
}

/** How many of the cells are names of columns, for the stream they suit best: tells a header from titles and data. */
export function countKnownNames(cells: readonly string[]): number {
  return Math.max(...streamIds.map((stream) => Object.keys(recogniseHeader(cells, stream)).length))
}

/**
 * The positions of the columns: those a person chose replace what the header says, and an export that the system is known to print so
 * replaces what its names look like.
 */
export function columnsOf(
  header: readonly string[],
  stream: StreamId,
  { chosen, files }: { readonly chosen: FieldColumns | undefined; readonly files?: KnownFiles | undefined },
): FieldColumns {
  if (chosen !== undefined) return chosen
  if (files === undefined) return recogniseHeader(header, stream)
  const preset = recognisePreset(header, stream, files.presets)
  // the times of an export belong together: nothing is added to them
  if (preset !== null && stream === 'states') return preset
  const misleading = new Set([
    ...files.misleading.map(joined),
    ...Object.values(preset ?? {}).map((at) => joined(header[at] ?? '')),
  ])
  const others = header.map((text) => (misleading.has(joined(text)) ? '' : text))
  return { ...recogniseHeader(others, stream), ...preset }
}

function matches(text: string, stream: StreamId): readonly Match[] {
  const names = known[stream]
  const unmarked = text.replaceAll(/\([^)]*\)|\[[^\]]*\]|<[^>]*>/g, ' ')
  const exact = names.get(joined(text)) ?? names.get(joined(unmarked))
  if (exact !== undefined) return exact
  const own = splitWords(unmarked).filter((word) => !neutralWords.has(word))
  const found = names.get(own.join('')) ?? []
  return found.map(({ field }) => ({ field, rank: 'within' }))
}

function splitWords(text: string): readonly string[] {
  return foldForSearch(text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(/[^\p{L}\p{N}]+/u)
}

function joined(text: string): string {
  return foldForSearch(text).replaceAll(/[^\p{L}\p{N}]/gu, '')
}

const words = (list: string | undefined): readonly string[] => (list === undefined ? [] : list.split(' '))

function namesOf(stream: StreamId): ReadonlyMap<string, readonly Match[]> {
  const names = new Map<string, Match[]>()
  for (const entry of headerNames[stream]) {
    for (const rank of ['plain', 'also'] as const) {
      for (const name of words(entry[rank])) {
        const own = names.get(name) ?? []
        if (!own.some(({ field }) => field === entry.field)) names.set(name, [...own, { field: entry.field, rank }])
      }
    }
  }
  return names
}

const known: Readonly<Record<StreamId, ReadonlyMap<string, readonly Match[]>>> = {
  employees: namesOf('employees'),
  users: namesOf('users'),
  activities: namesOf('activities'),
  states: namesOf('states'),
}

/**
 * Beside an agent's name, "Agent" is the login and "Agent ID" a number of the system's own; without one, "Agent ID" is what identifies.
 */
function loginOf(columns: FieldColumns, header: readonly string[], field: 'identifier' | 'agent'): FieldColumns {
  const names = header.map(joined)
  const login = names.indexOf('agent')
  return names.includes('agentname') && login !== -1 ? { ...columns, [field]: login } : columns
}

/**
 * "Date, Start, End" and "Date, Start time, End time" give times of day beside a date; "Start time" without any date column is the
 * whole moment.
 */
function timesOfDates(columns: FieldColumns): FieldColumns {
  const { start, startDate, startTime, end, endDate, endTime, ...rest } = columns
  const moved: Partial<Record<ImportField, number>> = { ...rest }
  const put = (field: ImportField, position: number | undefined): void => {
    if (position !== undefined) moved[field] = position
  }
  const isTimeOfDate = startDate !== undefined && startTime === undefined
  const isMoment = startDate === undefined && startTime !== undefined && start === undefined
  put('startDate', startDate)
  put('startTime', isTimeOfDate ? start : isMoment ? undefined : startTime)
  put('start', isMoment ? startTime : isTimeOfDate ? undefined : start)
  const isEndTimeOfDate = endDate !== undefined && endTime === undefined
  const isEndMoment = isMoment && endDate === undefined && end === undefined
  put('endDate', endDate)
  put('endTime', isEndTimeOfDate ? end : isEndMoment ? undefined : endTime)
  put('end', isEndMoment ? endTime : isEndTimeOfDate ? undefined : end)
  return moved
}

/** Beside a first name, "Name" is the last name; Italian lists print "Cognome" and "Nome", where "Nome" is the first name. */
function lastNameOf(columns: FieldColumns, header: readonly string[]): FieldColumns {
  const { name, ...rest } = columns
  if (name === undefined) return columns
  const text = joined(header[name] ?? '')
  if (text === 'nome' && rest.lastName !== undefined && rest.firstName === undefined)
    return { ...rest, firstName: name }
  const isLastName = (text === 'name' || text === 'naam') && rest.firstName !== undefined && rest.lastName === undefined
  return isLastName ? { ...rest, lastName: name } : columns
}
