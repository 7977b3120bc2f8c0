import { fail } from '../../../preload/contract/failure.ts'
import type { Task } from '../../../preload/contract/tasks.ts'
import { integrationById } from '../integrations/integrations.ts'
import { nextNumber, readEntity } from '../journal/apply-change.ts'
import { changeByPerson } from '../journal/journal.ts'
import type { TaskRow } from '../schema/tables.ts'
import type { Tools } from '../tools.ts'

export interface TaskFields {
  readonly title: string
  readonly owner: Task['owner']
  readonly state: Task['state']
  readonly dueDay: string | null
}

interface ListedTask extends TaskRow {
  readonly integration_id: string | null
  readonly integration: string | null
}

const listed = `
  SELECT task.*, integration.id AS integration_id, integration.name AS integration
  FROM task LEFT JOIN integration ON integration.no = task.integration_no`

/** Open ones first, by due day; those without one last. */
export function listTasks({ database }: Tools): Task[] {
  return database
    .prepare(`${listed} ORDER BY task.state = 'done', coalesce(task.due_day, '9999'), task.no`)
    .all<ListedTask>()
    .map(taskOf)
}

/** The task of a kind that Ponte knows is kept once per integration. Fails with `integrationNotFound`. */
export function addTask(
  tools: Tools,
  { kind, integrationId, ...given }: Partial<TaskFields> & Pick<Task, 'kind' | 'integrationId'>,
): Task {
  const { database, clock } = tools
  const integration = integrationId === null ? null : integrationById(tools, integrationId)
  const integrationNo = integration?.no ?? null
  const known =
    kind === 'own'
      ? undefined
      : database
          .prepare(`${listed} WHERE task.kind = ? AND task.integration_no IS ?`)
          .get<ListedTask>(kind, integrationNo)
  if (known) return changeTask(tools, { id: known.id, ...given })
  const no = nextNumber(database, 'task')
  const fields = { title: '', owner: 'planner', state: 'open', dueDay: null, ...given } as const
  const after = {
    no,
    id: tools.newId(),
    kind,
    integration_no: integrationNo,
    created_at: clock.now(),
    ...columnsOf(fields, null, clock.now()),
  }
  changeByPerson(database, clock, { operation: 'taskAdded', subject: fields.title || (integration?.name ?? '') }, [
    { entity: 'task', key: no, before: null, after },
  ])
  return taskOf(taskById(tools, after.id))
}

/** Fails with `taskNotFound`. */
export function changeTask(tools: Tools, { id, ...given }: Partial<TaskFields> & { readonly id: string }): Task {
  const { database, clock } = tools
  const row = taskById(tools, id)
  const before = readEntity(database, 'task', row.no)
  const fields = {
    title: given.title ?? row.title,
    owner: given.owner ?? (row.owner as Task['owner']),
    state: given.state ?? (row.state as Task['state']),
    dueDay: given.dueDay === undefined ? row.due_day : given.dueDay,
  }
  const after = { ...before, ...columnsOf(fields, row.done_at, clock.now()) }
  changeByPerson(database, clock, { operation: 'taskChanged', subject: fields.title || (row.integration ?? '') }, [
    { entity: 'task', key: row.no, before, after },
  ])
  return taskOf(taskById(tools, id))
}

/** Fails with `taskNotFound`. */
export function removeTask(tools: Tools, id: string): void {
  const { no, title, integration } = taskById(tools, id)
  const before = readEntity(tools.database, 'task', no)
  changeByPerson(tools.database, tools.clock, { operation: 'taskRemoved', subject: title || (integration ?? '') }, [
    { entity: 'task', key: no, before, after: null },
  ])
}

function taskById({ database }: Tools, id: string): ListedTask {
  const row = database.prepare(`${listed} WHERE task.id = ?`).get<ListedTask>(id)
  if (!row) throw fail('taskNotFound', {})
  return row
}

function columnsOf({ title, owner, state, dueDay }: TaskFields, doneBefore: number | null, now: number) {
  return { title, owner, state, due_day: dueDay, done_at: state === 'done' ? (doneBefore ?? now) : null }
}

function taskOf(row: ListedTask): Task {
  return {
    id: row.id,
    kind: row.kind as Task['kind'],
    integrationId: row.integration_id,
    integration: row.integration ?? '',
    title: row.title,
    owner: row.owner as Task['owner'],
    state: row.state as Task['state'],
    dueDay: row.due_day,
    createdAt: row.created_at,
    doneAt: row.done_at,
  }
}
