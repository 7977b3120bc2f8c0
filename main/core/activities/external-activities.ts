import type { ExternalActivity } from '../../../preload/contract/external-activities.ts'
import { integrationById } from '../integrations/integrations.ts'
import type { Database } from '../platform.ts'
import { addDays, localParts } from '../states/zone.ts'
import type { FilesOfSystem } from '../system.ts'
import type { Tools } from '../tools.ts'
import { stateParts } from './state-parts.ts'
import { stateSamples } from './state-samples.ts'

type Documented = FilesOfSystem['states']

interface SumRow {
  readonly no: number
  readonly id: string
  readonly state: string
  readonly milliseconds: number
  readonly people: number
  readonly occurrences: number
  readonly first_at: number | null
  readonly last_at: number | null
  readonly activity_id: number | null
  readonly activity: string | null
}

// four weeks: every weekday as often as every other
const recentDays = 28
// what is first seen within a week is news to whoever looks once a week
const newFor = 7 * 86_400_000

/**
 * The external activities of an integration, most time first, then those that the vendor documents and nobody has seen. All but lengths and
 * hours comes from kept sums. `newSince` in UTC milliseconds; a week ago unless told. Fails with `integrationNotFound`.
 */
export function externalActivities(
  tools: Tools,
  integrationId: string,
  { documented, newSince }: { readonly documented: Documented; readonly newSince?: number | undefined },
): ExternalActivity[] {
  const { database, clock } = tools
  const { no: integrationNo, zone } = integrationById(tools, integrationId)
  const now = clock.now()
  const since = newSince ?? now - newFor
  const samples = stateSamples(database, integrationNo, zone)
  const { recent, earlier } = spans(database, integrationNo, localParts(now, zone).day)
  const kinds = new Map(documented.map(({ name, kind }) => [name, kind]))
  const rows = sums(database, integrationNo)
  const known = rows.map((row): ExternalActivity => {
    const [recentMilliseconds, earlierMilliseconds] = [recent.get(row.no) ?? 0, earlier.get(row.no) ?? 0]
    const sample = samples.get(row.no)
    return {
      ...stateParts(row.state),
      id: row.id,
      state: row.state,
      documented: kinds.get(row.state) ?? null,
      firstSeen: row.first_at,
      lastSeen: row.last_at,
      people: row.people,
      occurrences: row.occurrences,
      milliseconds: row.milliseconds,
      recentMilliseconds,
      earlierMilliseconds,
      trend: trendOf(row, recentMilliseconds, earlierMilliseconds, now),
      typicalMilliseconds: sample?.typicalMilliseconds ?? null,
      typicalHour: sample?.typicalHour ?? null,
      hourShare: sample?.hourShare ?? 0,
      sampled: sample?.sampled ?? 0,
      activityId: row.activity_id,
      activity: row.activity,
      isNew: row.first_at !== null && row.first_at >= since,
    }
  })
  const seen = new Set(rows.map(({ state }) => state))
  return [...known, ...documented.filter(({ name }) => !seen.has(name)).map(({ name, kind }) => unseen(name, kind))]
}

function sums(database: Database, integrationNo: number): SumRow[] {
  return database
    .prepare(`
      SELECT a.no, a.id, a.name AS state, coalesce(sum(t.milliseconds), 0) AS milliseconds, count(t.external_user_no) AS people,
        coalesce(sum(t.occurrences), 0) AS occurrences, min(t.first_at) AS first_at, max(t.last_at) AS last_at,
        mapping.activity_id, activity.name AS activity
      FROM external_activity AS a
      LEFT JOIN state_total AS t ON t.external_activity_no = a.no
      LEFT JOIN mapping ON mapping.external_activity_no = a.no
      LEFT JOIN activity ON activity.id = mapping.activity_id
      WHERE a.integration_no = ? GROUP BY a.no ORDER BY milliseconds DESC, a.name`)
    .all<SumRow>(integrationNo)
}

/** Milliseconds by external activity of the last four weeks up to today, and of the four weeks before. */
function spans(database: Database, integrationNo: number, today: string) {
  const rows = database
    .prepare(`
      SELECT external_activity_no AS no, sum(CASE WHEN day > ?2 THEN milliseconds ELSE 0 END) AS recent,
        sum(CASE WHEN day <= ?2 THEN milliseconds ELSE 0 END) AS earlier
      FROM state_day_total WHERE integration_no = ?1 AND day > ?3 AND day <= ?4 GROUP BY external_activity_no`)
    .all<{ no: number; recent: number; earlier: number }>(
      integrationNo,
      addDays(today, -recentDays),
      addDays(today, -2 * recentDays),
      today,
    )
  return {
    recent: new Map(rows.map(({ no, recent }) => [no, recent])),
    earlier: new Map(rows.map(({ no, earlier }) => [no, earlier])),
  }
}

/** A quarter more or less is more than the weeks of a month differ by themselves. */
function trendOf({ first_at: first }: SumRow, recent: number, earlier: number, now: number): ExternalActivity['trend'] {
  if (first === null) return 'unused'
  if (recent === 0) return 'gone'
  if (first > now - recentDays * 86_400_000) return 'new'
  if (recent > earlier * 1.25) return 'growing'
  return recent < earlier * 0.75 ? 'shrinking' : 'steady'
}

function unseen(state: string, kind: ExternalActivity['documented']): ExternalActivity {
  return {
    ...stateParts(state),
    id: null,
    state,
    documented: kind,
    firstSeen: null,
    lastSeen: null,
    people: 0,
    occurrences: 0,
    milliseconds: 0,
    recentMilliseconds: 0,
    earlierMilliseconds: 0,
    trend: 'unused',
    typicalMilliseconds: null,
    typicalHour: null,
    hourShare: 0,
    sampled: 0,
    activityId: null,
    activity: null,
    isNew: false,
  }
}
