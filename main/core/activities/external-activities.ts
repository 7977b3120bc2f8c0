import type { ExternalActivity } from '../../../preload/contract/external-activities.ts'
import { integrationById } from '../integrations/integrations.ts'
import type { Database } from '../platform.ts'
import { addDays } from '../states/zone.ts'
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
  const since = newSince ?? clock.now() - newFor
  const samples = stateSamples(database, integrationNo, zone)
  const { recent, earlier } = fourWeeks(database, integrationNo)
  const kinds = new Map(documented.map(({ name, kind }) => [name, kind]))
  const rows = sums(database, integrationNo)
  const known = rows.map((row): ExternalActivity => {
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
      recentMilliseconds: recent.milliseconds.get(row.no) ?? 0,
      earlierMilliseconds: earlier.milliseconds.get(row.no) ?? 0,
      trend: row.first_at === null ? 'unused' : trendOf(row.no, recent, earlier),
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
      -- added up before they are joined: the sums are kept by person, and looked for by activity would all be read for each
      WITH t AS MATERIALIZED (
        SELECT external_activity_no AS no, sum(milliseconds) AS milliseconds, count(*) AS people, sum(occurrences) AS occurrences,
          min(first_at) AS first_at, max(last_at) AS last_at
        FROM state_total GROUP BY external_activity_no)
      SELECT a.no, a.id, a.name AS state, coalesce(t.milliseconds, 0) AS milliseconds, coalesce(t.people, 0) AS people,
        coalesce(t.occurrences, 0) AS occurrences, t.first_at, t.last_at,
        mapping.activity_id, activity.name AS activity
      FROM external_activity AS a
      LEFT JOIN t ON t.no = a.no
      LEFT JOIN mapping ON mapping.external_activity_no = a.no
      LEFT JOIN activity ON activity.id = mapping.activity_id
      WHERE a.integration_no = ? ORDER BY milliseconds DESC, a.name`)
    .all<SumRow>(integrationNo)
}

interface Weeks {
  /** Days of them on which there are states at all. */
  readonly days: number
  readonly milliseconds: ReadonlyMap<number, number>
}

/** Time by external activity of the four weeks up to the newest day with states, and of the four weeks before. */
function fourWeeks(database: Database, integrationNo: number): { readonly recent: Weeks; readonly earlier: Weeks } {
  const { newest } = database
    .prepare('SELECT max(day) AS newest FROM state_day WHERE integration_no = ?')
    .one<{ newest: string | null }>(integrationNo)
  const sumsOf = database.prepare(`
    SELECT external_activity_no AS no, sum(milliseconds) AS milliseconds FROM state_day_total
    WHERE integration_no = ? AND day > ? AND day <= ? GROUP BY external_activity_no`)
  const daysOf = database.prepare(
    'SELECT count(*) AS days FROM state_day WHERE integration_no = ? AND day > ? AND day <= ?',
  )
  const weeks = (until: number): Weeks => {
    const bounds = [addDays(newest ?? '2000-01-01', until - recentDays), addDays(newest ?? '2000-01-01', until)]
    const rows = sumsOf.all<{ no: number; milliseconds: number }>(integrationNo, ...bounds)
    const { days } = daysOf.one<{ days: number }>(integrationNo, ...bounds)
    return { days, milliseconds: new Map(rows.map(({ no, milliseconds }) => [no, milliseconds])) }
  }
  return { recent: weeks(0), earlier: weeks(-recentDays) }
}

// fewer days say nothing of the weeks they are from
const fewestDays = 5

/** By the day, so that holidays and a gap in the data are no trend. A quarter more or less is more than weeks differ by themselves. */
function trendOf(no: number, recent: Weeks, earlier: Weeks): ExternalActivity['trend'] {
  const [now, before] = [recent.milliseconds.get(no) ?? 0, earlier.milliseconds.get(no) ?? 0]
  if (now === 0) return 'gone'
  if (earlier.days < fewestDays || recent.days < fewestDays) return 'steady'
  if (before === 0) return 'new'
  const ratio = now / recent.days / (before / earlier.days)
  if (ratio > 1.25) return 'growing'
  return ratio < 0.75 ? 'shrinking' : 'steady'
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
