import { presentActivityId } from '../../../preload/contract/activities.ts'
import { fail } from '../../../preload/contract/failure.ts'
import type { MappingEntry, MappingPreview } from '../../../preload/contract/mapping-changes.ts'
import { integrationById } from '../integrations/integrations.ts'
import { stateRange } from '../states/person-day.ts'
import { type ResolvedDay, resolvedDays } from '../states/resolved-days.ts'
import type { Tools } from '../tools.ts'
import { checkDraft, standingMapping } from './check-draft.ts'

export interface PreviewRequest {
  readonly integrationId: string
  readonly entries: readonly MappingEntry[]
  /** Days in the integration's zone, both included. */
  readonly from: string
  readonly to: string
  /** How many people and how many of their days are told one by one. */
  readonly limit: number
}

/** What becomes of the time of one external activity; `kind` null: nothing. */
interface Fate {
  readonly state: string
  readonly from: number
  readonly to: number
  readonly kind: 'moved' | 'closed' | 'opened' | null
  milliseconds: number
  people: number
  lastUser: number
}

interface Changed {
  moved: number
  closed: number
  opened: number
}

/**
 * What days would be like with a draft: by resolved states, from sums that are kept per person and day, so that the time does not depend on how
 * many states there are. The first look at a day counts it. Fails with `integrationNotFound`, `rangeInvalid` and what `checkDraft` refuses.
 */
export async function previewMapping(
  tools: Tools,
  { integrationId, entries, from, to, limit }: PreviewRequest,
  { documented, breathe }: { readonly documented: ReadonlySet<string>; readonly breathe: () => Promise<void> },
): Promise<MappingPreview> {
  if (to < from) throw fail('rangeInvalid', { from, to })
  const { database } = tools
  const integration = integrationById(tools, integrationId)
  const draft = checkDraft(database, integration.no, entries, documented)
  const range = stateRange(tools, integration)
  const days = range && { from: from > range.from ? from : range.from, to: to < range.to ? to : range.to }
  const isEmpty = days === null || days.to < days.from
  const rows = isEmpty
    ? []
    : await resolvedDays(tools, { integrationNo: integration.no, zone: integration.zone, ...days }, breathe)
  const after = new Map(draft.map((entry) => [entry.no, entry.after]))
  const fates = new Map(
    standingMapping(database, integration.no).map(({ no, state, activityId }) => {
      return [no, fateOf(state, activityId, after.has(no) ? (after.get(no) ?? null) : activityId)]
    }),
  )
  const counted = count(rows, fates)
  return {
    from: isEmpty ? null : days.from,
    to: isEmpty ? null : days.to,
    ...counted.sums,
    total: counted.total,
    people: counted.persons.size,
    moves: [...fates.values()]
      .filter(({ kind, milliseconds }) => kind !== null && milliseconds > 0)
      .map(({ state, from, to, milliseconds, people }) => ({ state, from, to, milliseconds, people }))
      .sort((a, b) => b.milliseconds - a.milliseconds),
    activities: activitiesOf(tools, fates),
    persons: personsOf(tools, counted.persons, limit),
    personDays: personDaysOf(tools, counted.days, fates, limit),
    totalPersonDays: counted.days.length,
  }
}

function fateOf(state: string, before: number | null, after: number | null): Fate {
  const [from, to] = [before ?? presentActivityId, after ?? presentActivityId]
  const hasGap = before === null && after !== null
  const makesGap = before !== null && after === null
  const kind = hasGap ? 'closed' : makesGap ? 'opened' : from === to ? null : 'moved'
  return { state, from, to, kind, milliseconds: 0, people: 0, lastUser: 0 }
}

interface ChangedDay extends Changed {
  readonly row: ResolvedDay
}

function count(rows: readonly ResolvedDay[], fates: ReadonlyMap<number, Fate>) {
  const sums: Changed = { moved: 0, closed: 0, opened: 0 }
  const persons = new Map<number, Changed & { days: number }>()
  const days: ChangedDay[] = []
  let total = 0
  for (const row of rows) {
    const day = { row, moved: 0, closed: 0, opened: 0 }
    forEachSum(row.sums, (no, milliseconds) => {
      total += milliseconds
      const fate = fates.get(no)
      if (fate === undefined) return
      fate.milliseconds += milliseconds
      if (fate.kind === null) return
      if (fate.from !== fate.to) day.moved += milliseconds
      if (fate.kind !== 'moved') day[fate.kind] += milliseconds
      if (fate.lastUser === row.userNo) return
      fate.lastUser = row.userNo
      fate.people += 1
    })
    if (day.moved + day.closed + day.opened === 0) continue
    days.push(day)
    const person = persons.get(row.userNo) ?? { moved: 0, closed: 0, opened: 0, days: 0 }
    persons.set(row.userNo, person)
    person.days += 1
    for (const kind of ['moved', 'closed', 'opened'] as const) {
      person[kind] += day[kind]
      sums[kind] += day[kind]
    }
  }
  return { sums, persons, days, total }
}

/** Digit by digit: a hundred thousand of them are read for one look, and cutting texts costs three times as much. */
function forEachSum(sums: string, take: (no: number, milliseconds: number) => void): void {
  let no = 0
  let number = 0
  for (let at = 0; at <= sums.length; at += 1) {
    const code = at < sums.length ? sums.charCodeAt(at) : 32
    if (code >= 48 && code <= 57) number = number * 10 + code - 48
    else {
      if (code === 58) no = number
      else if (no > 0) take(no, number)
      if (code !== 58) no = 0
      number = 0
    }
  }
}

function activitiesOf({ database }: Tools, fates: ReadonlyMap<number, Fate>): MappingPreview['activities'] {
  const names = new Map(
    database
      .prepare('SELECT id, name FROM activity')
      .all<{ id: number; name: string }>()
      .map(({ id, name }) => [id, name]),
  )
  const found = new Map<number, { before: number; after: number }>()
  const add = (id: number, side: 'before' | 'after', milliseconds: number): void => {
    const known = found.get(id) ?? { before: 0, after: 0 }
    known[side] += milliseconds
    found.set(id, known)
  }
  for (const { from, to, milliseconds } of fates.values()) {
    if (milliseconds === 0) continue
    add(from, 'before', milliseconds)
    add(to, 'after', milliseconds)
  }
  return [...found].map(([id, sums]) => ({ id, name: names.get(id) ?? '', ...sums })).sort((a, b) => a.id - b.id)
}

const weight = ({ moved, closed, opened }: Changed): number => Math.max(moved, closed + opened)

function personsOf(
  { database }: Tools,
  persons: ReadonlyMap<number, Changed & { readonly days: number }>,
  limit: number,
): MappingPreview['persons'] {
  const person = database.prepare(`
    SELECT u.identifier, u.name, trim(e.first_name || ' ' || e.last_name) AS employee FROM external_user AS u
    LEFT JOIN assignment ON external_user_no = u.no LEFT JOIN employee AS e ON e.no = employee_no WHERE u.no = ?`)
  return [...persons]
    .sort(([, a], [, b]) => weight(b) - weight(a))
    .slice(0, limit)
    .map(([no, sums]) => ({
      ...person.one<{ identifier: string; name: string; employee: string | null }>(no),
      ...sums,
    }))
}

function personDaysOf(
  { database }: Tools,
  days: readonly ChangedDay[],
  fates: ReadonlyMap<number, Fate>,
  limit: number,
): MappingPreview['personDays'] {
  const user = database.prepare('SELECT identifier FROM external_user WHERE no = ?')
  return days
    .toSorted((a, b) => weight(b) - weight(a) || (a.row.day < b.row.day ? -1 : 1))
    .slice(0, limit)
    .map(({ row, moved, closed, opened }) => {
      const moves: MappingPreview['personDays'][number]['moves'] = []
      forEachSum(row.sums, (no, milliseconds) => {
        const fate = fates.get(no)
        if (fate === undefined || fate.kind === null) return
        moves.push({ state: fate.state, from: fate.from, to: fate.to, milliseconds })
      })
      const { identifier } = user.one<{ identifier: string }>(row.userNo)
      return { identifier, day: row.day, moved, closed, opened, moves }
    })
}
