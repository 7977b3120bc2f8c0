import type { IntegrationCard, Overview, Todo } from '../../../preload/contract/overview.ts'
import { missingInUnits } from '../activities/entering/activities-to-enter.ts'
import {
  freshnessOf,
  integrationOf,
  type StandingIntegration,
  standingIntegrations,
} from '../integrations/integrations.ts'
import type { AssignmentBoard } from '../people/assignments.ts'
import type { Database } from '../platform.ts'
import type { Tools } from '../tools.ts'

/** Where the workspace stands and what only a person can do next, most time lost first. */
export function overviewOf(tools: Tools, boardOf: (integrationId: string) => AssignmentBoard): Overview {
  const { database } = tools
  const rows = standingIntegrations(tools)
  const employees = count(database, 'SELECT count(*) AS n FROM employee')
  // Present (ID 1) is always there and was brought by nobody
  const activities = count(database, 'SELECT count(*) - 1 AS n FROM activity')
  const todo = [
    ...(employees === 0 ? [general('bringEmployees')] : []),
    ...(activities === 0 && rows.length > 0 ? [general('bringActivities')] : []),
    ...interruptedLists(database),
    ...rows.flatMap((row) => todoOf(tools, row, () => boardOf(row.id))),
  ]
  return {
    employees,
    activities,
    states: count(database, 'SELECT coalesce(sum(occurrences), 0) AS n FROM state_day'),
    integrations: rows.map((row) => cardOf(tools, row)),
    // while a connection stands still everything is lost, however little was lost until then
    todo: todo.toSorted((a, b) => urgency(b) - urgency(a) || b.millisecondsPerDay - a.millisecondsPerDay),
  }
}

function count(database: Database, sql: string, ...values: readonly number[]): number {
  return database.prepare(sql).one<{ n: number }>(...values).n
}

function cardOf({ database, ...rest }: Tools, row: StandingIntegration): IntegrationCard {
  const days = database
    .prepare('SELECT day FROM state_day WHERE integration_no = ?')
    .all<{ day: string }>(row.no)
    .map(({ day }) => day)
  const delivered = database
    .prepare('SELECT from_day, to_day FROM delivery WHERE integration_no = ?')
    .all<{ from_day: string; to_day: string }>(row.no)
  return {
    integration: integrationOf(row),
    streams: freshnessOf({ database, ...rest }, row.no),
    coverage: {
      users: count(
        database,
        'SELECT count(*) AS n FROM external_user WHERE integration_no = ? AND ignored = 0',
        row.no,
      ),
      assigned: assignedUsers(database, row.no),
      externalActivities: count(
        database,
        'SELECT count(*) AS n FROM external_activity WHERE integration_no = ?',
        row.no,
      ),
      mapped: mappedActivities(database, row.no),
      days: days.length,
      daysDelivered: days.filter((day) => delivered.some(({ from_day, to_day }) => from_day <= day && day <= to_day))
        .length,
    },
  }
}

const assignedUsers = (database: Database, no: number): number =>
  count(
    database,
    'SELECT count(*) AS n FROM assignment JOIN external_user ON external_user.no = external_user_no WHERE integration_no = ?',
    no,
  )

const mappedActivities = (database: Database, no: number): number =>
  count(
    database,
    'SELECT count(*) AS n FROM mapping JOIN external_activity ON external_activity.no = external_activity_no WHERE integration_no = ?',
    no,
  )

/** Employees and activities belong to no integration, so their interrupted imports stand by themselves. */
function interruptedLists(database: Database): Todo[] {
  const interrupted = count(
    database,
    "SELECT count(*) AS n FROM import_run WHERE integration_no IS NULL AND state = 'interrupted'",
  )
  return interrupted === 0 ? [] : [{ ...general('resumeImport'), count: interrupted }]
}

const urgency = ({ kind }: Todo): number => (kind === 'repairConnection' ? 1 : 0)

const general = (kind: Todo['kind']): Todo => ({
  kind,
  integrationId: null,
  integration: '',
  count: 0,
  millisecondsPerDay: 0,
})

function todoOf(tools: Tools, row: StandingIntegration, boardOf: () => AssignmentBoard): Todo[] {
  const { database } = tools
  const make = (kind: Todo['kind'], number: number, millisecondsPerDay: number): Todo[] =>
    number === 0 ? [] : [{ kind, integrationId: row.id, integration: row.name, count: number, millisecondsPerDay }]
  if (row.state === 'draft') return make('finishDraft', 1, 0)
  const users = count(database, 'SELECT count(*) AS n FROM external_user WHERE integration_no = ?', row.no)
  const days = count(database, 'SELECT count(*) AS n FROM state_day WHERE integration_no = ?', row.no)
  const unmapped = database
    .prepare(`
      SELECT count(DISTINCT external_activity.no) AS n, coalesce(sum(milliseconds), 0) AS milliseconds FROM external_activity
      LEFT JOIN state_total ON state_total.external_activity_no = external_activity.no
      WHERE integration_no = ? AND external_activity.no NOT IN (SELECT external_activity_no FROM mapping)`)
    .one<{ n: number; milliseconds: number }>(row.no)
  const flagged = count(
    database,
    'SELECT count(*) AS n FROM agent_state WHERE integration_no = ? AND flag <> 0',
    row.no,
  )
  const interrupted = count(
    database,
    "SELECT count(*) AS n FROM import_run WHERE integration_no = ? AND state = 'interrupted' AND source = 'file'",
    row.no,
  )
  const isConnected = row.settings !== null
  return [
    ...make('repairConnection', row.state === 'paused' ? 0 : row.troubled, 0),
    ...(row.state === 'paused' ? make('resumeIntegration', 1, 0) : []),
    ...(isConnected && users === 0 && days === 0 ? make('firstImport', 1, 0) : []),
    ...(!isConnected && users === 0 ? make('bringUsers', 1, 0) : []),
    ...(!isConnected && days === 0 ? make('bringStates', 1, 0) : []),
    ...make('resumeImport', interrupted, 0),
    ...(users === 0 ? [] : people(boardOf(), make)),
    ...make('mapActivities', unmapped.n, Math.round(unmapped.milliseconds / Math.max(1, days))),
    ...make('addToUnits', missingInUnits(tools, row), 0),
    ...make('lookAtFlagged', flagged, 0),
    ...make('deliver', undelivered(database, row.no), 0),
  ]
}

type Make = (kind: Todo['kind'], number: number, millisecondsPerDay: number) => Todo[]

function people({ rows, employeesWithout }: AssignmentBoard, make: Make): Todo[] {
  const of = (list: string) => rows.filter((row) => row.list === list)
  const time = (some: readonly { readonly millisecondsPerDay: number }[]) =>
    some.reduce((sum, { millisecondsPerDay }) => sum + millisecondsPerDay, 0)
  const [certain, review, none] = [of('certain'), of('review'), of('none')]
  // who is proposed for a user is decided there
  const proposed = new Set([...certain, ...review].map(({ candidates }) => candidates[0]?.employee.id))
  const left = employeesWithout.filter(({ id }) => !proposed.has(id))
  return [
    ...make('acceptCertain', certain.length, time(certain)),
    ...make('decideUsers', review.length, time(review)),
    ...make('usersUnmatched', none.length, time(none)),
    ...make('employeesWithout', left.length, 0),
  ]
}

function undelivered(database: Database, no: number): number {
  return count(
    database,
    `SELECT count(*) AS n FROM state_day WHERE integration_no = ?1 AND NOT EXISTS (
       SELECT 1 FROM delivery WHERE integration_no = ?1 AND from_day <= state_day.day AND to_day >= state_day.day)`,
    no,
  )
}
