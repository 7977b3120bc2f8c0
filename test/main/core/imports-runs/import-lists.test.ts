import { describe, expect, it } from 'vitest'
import type { StreamId } from '../../../../preload/contract/stream-id.ts'
import {
  createRun,
  endRun,
  importById,
  importProblems,
  listImports,
  markInterrupted,
  refusedRows,
  resumeRun,
  runOf,
  sameContent,
} from '../../../../main/core/imports/import-runs.ts'
import { missingColumns, runStreamImport } from '../../../../main/core/imports/import-streams.ts'
import { undoImport } from '../../../../main/core/imports/undo-import.ts'
import type { JobContext } from '../../../../main/core/job.ts'
import { assignUser } from '../../../../main/core/people/assignments.ts'
import { addEmployee, changeEmployee, removeEmployees } from '../../../../main/core/people/employees.ts'
import { mapActivities, addExternalActivity } from '../../../../main/core/activities/mappings.ts'
import { fail } from '../../../../preload/contract/failure.ts'
import { tableReader } from '../../../../main/hosts/table-reader.ts'
import { openTestWorkspace, quiet, type TestWorkspace } from '../open-test-workspace.ts'
import { dump } from '../read-tables.ts'

const lists: Readonly<Record<Exclude<StreamId, 'states'>, readonly [string, ...string[]]>> = {
  employees: ['personnelNumber,lastName,firstName,email', '1,Abel,Ann,a@x.example', '2,Bell,Bob,b@x.example'],
  users: ['identifier,name,email', 'ann,Ann Abel,a@x.example', 'bob,Bob Bell,'],
  activities: ['id,name,type', '10,Break,break', '11,Training,meeting'],
}
const streams = Object.keys(lists) as (keyof typeof lists)[]

async function ready(): Promise<TestWorkspace & { readonly integrationId: string }> {
  const workspace = await openTestWorkspace()
  return { ...workspace, integrationId: workspace.integrate().id }
}

/** Stops at the given call of `throwIfAborted`, as a person does who cancels. */
function stopAt(call: number): JobContext {
  let calls = 0
  return {
    progress: () => {},
    signal: {
      get aborted() {
        return calls >= call
      },
      throwIfAborted: () => {
        calls += 1
        if (calls >= call) throw fail('cancelled', {})
      },
    },
  }
}

describe.each(streams)('a list of %s', (stream) => {
  const [header, ...rows] = lists[stream]

  it('is added, is the same when it comes again, and is taken back', async () => {
    const { bring, undo, database } = await ready()
    const before = dump(database)
    const { no, counts } = await bring(stream, lists[stream])
    expect(counts).toEqual({ read: 2, added: 2, changed: 0, unchanged: 0, refused: 0, flagged: 0 })
    const brought = dump(database)
    const again = await bring(stream, lists[stream])
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    expect(dump(database)).toEqual(brought)
    expect(await undo(no)).toEqual({ undone: 2, kept: 0 })
    expect(dump(database)).toEqual(before)
  })

  it('changes what stands there, and undo brings that back', async () => {
    const { bring, undo, database } = await ready()
    await bring(stream, lists[stream])
    const before = dump(database)
    const changed = rows.map((row) => row.replace(/,[A-Z]\w*/, ',Changed'))
    const { no, counts } = await bring(stream, [header, ...changed])
    expect(counts).toMatchObject({ added: 0, changed: 2 })
    expect(dump(database)).not.toEqual(before)
    await undo(no)
    expect(dump(database)).toEqual(before)
  })

  it('in parts is the same as whole', async () => {
    const { bring, database, tools } = await ready()
    const many = Array.from({ length: 12_000 }, (_, index) =>
      (rows[0] ?? '').replace(/^(1|ann|10),/, `${index + 100},`),
    )
    const { no } = createRun(tools, {
      stream,
      integrationNo: stream === 'users' ? 1 : null,
      file: { id: '', name: 'cut', hash: '' },
      options: {},
      columns: [],
    })
    const cut = await bring(stream, [header, ...many], { context: stopAt(2) }).catch((error: unknown) => error)
    expect(cut).toMatchObject({ code: 'cancelled' })
    const [run] = listImports(tools)
    expect(run?.counts.read).toBeGreaterThan(0)
    expect(run?.counts.read).toBeLessThan(12_000)
    endRun(tools, no + 1, { state: 'cancelled', failure: null })
    const row = importById(tools, run?.id ?? '')
    expect(runOf(row)).toMatchObject({ state: 'cancelled', canResume: true, canUndo: true })
    resumeRun(tools, row.no)
    expect(runOf(importById(tools, row.id))).toMatchObject({ state: 'running', canResume: false, canUndo: false })
    const path = `${database.path.replace('workspace.ponte', '')}${row.file_name}`
    const counts = await runStreamImport({ importNo: row.no, path }, { tools, files: tableReader }, quiet)
    expect(counts).toMatchObject({ read: 12_000, added: 12_000, refused: 0 })
    const table = { employees: 'employee', users: 'external_user', activities: 'activity' }[stream]
    const extra = stream === 'activities' ? 1 : 0
    expect(database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()).toEqual({ rows: 12_000 + extra })
    expect(database.prepare("SELECT things FROM journal_step WHERE operation = 'imported'").all()).toEqual([
      { things: 12_000 },
    ])
  })
})

describe('refused rows', () => {
  const rows = [
    'personnelNumber,lastName,email',
    '1,Abel,a@x.example',
    '1,Twice,t@x.example',
    ',Nobody,not-an-address',
    '4,Dean,d@x.example',
  ]

  it('are counted and kept with row, column and code, and come back with their cells', async () => {
    const { bring, tools } = await ready()
    const { id, no, counts } = await bring('employees', rows)
    expect(counts).toMatchObject({ read: 4, added: 2, refused: 2 })
    const { rows: problems, total } = await importProblems(tools, { id, kind: 'refused', offset: 0, limit: 10 })
    expect(total).toBe(problems.length)
    expect(problems).toContainEqual({
      kind: 'refused',
      row: 3,
      column: 'personnelNumber',
      code: 'personnelNumberTwice',
      value: '1',
    })
    expect(problems).toContainEqual({
      kind: 'refused',
      row: 4,
      column: 'personnelNumber',
      code: 'valueMissing',
      value: '',
    })
    const refused = [...refusedRows(tools, no)]
    expect(refused.map(({ row, cells }) => [row, cells])).toEqual([
      [3, ['1', 'Twice', 't@x.example']],
      [4, ['', 'Nobody', 'not-an-address']],
    ])
    expect(refused[1]?.problems.length).toBeGreaterThan(1)
    const page = await importProblems(tools, { id, offset: 1, limit: 1 })
    expect(page).toEqual({ rows: [problems[1]], total })
  })

  it('that are all there is make the run fail, with the first of them', async () => {
    const { bring, tools } = await ready()
    const brought = bring('employees', ['personnelNumber,lastName', ',Nobody', ',Nobody too'])
    await expect(brought).rejects.toMatchObject({
      code: 'everyRowRefused',
      details: { refused: 2, row: 2, column: 'personnelNumber', problem: 'valueMissing' },
    })
    expect(listImports(tools)).toMatchObject([{ state: 'failed', canUndo: false, canResume: false }])
  })

  it('are none in a list without rows, which says so', async () => {
    const { bring, tools } = await ready()
    await expect(bring('employees', ['personnelNumber,lastName'])).rejects.toMatchObject({ code: 'fileNoRows' })
    expect(listImports(tools)[0]).toMatchObject({ state: 'failed' })
  })
})

describe('undoing an import of a list', () => {
  it('keeps what a person has changed, assigned or mapped since', async () => {
    const { bring, undo, tools, integrationId, database } = await ready()
    const employees = await bring('employees', lists.employees)
    const users = await bring('users', lists.users)
    const activities = await bring('activities', lists.activities)
    const byNumber = (number: string) =>
      database.prepare('SELECT id FROM employee WHERE personnel_number = ?').get<{ id: string }>(number)?.id ?? ''
    const user =
      database.prepare("SELECT id FROM external_user WHERE identifier = 'ann'").get<{ id: string }>()?.id ?? ''
    assignUser(tools, { userId: user, employeeId: byNumber('1') })
    const { externalActivityId } = addExternalActivity(tools, integrationId, 'Pause')
    mapActivities(tools, [externalActivityId], 10)
    expect(await undo(employees.no)).toEqual({ undone: 1, kept: 1 })
    expect(await undo(users.no)).toEqual({ undone: 1, kept: 1 })
    expect(await undo(activities.no)).toEqual({ undone: 1, kept: 1 })
    expect(listImports(tools).map(({ kept }) => kept)).toEqual([1, 1, 1])
    changeEmployee(tools, {
      id: byNumber('1'),
      personnelNumber: '1',
      lastName: 'Other',
      firstName: '',
      email: '',
      planningUnit: '',
      validFrom: null,
      validTo: null,
    })
    removeEmployees(tools, [byNumber('1')])
  })

  it('cut off, goes on when it is started again, and can be nothing but undone', async () => {
    const { bring, tools, database } = await ready()
    const before = dump(database)
    const many = Array.from({ length: 1200 }, (_, index) => `${index},Name,First,`)
    const { no, id } = await bring('employees', [lists.employees[0], ...many])
    await expect(undoImport(no, tools, stopAt(2))).rejects.toMatchObject({ code: 'cancelled' })
    const left = database.prepare('SELECT count(*) AS rows FROM employee').get<{ rows: number }>()?.rows ?? 0
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(1200)
    expect(runOf(importById(tools, id))).toMatchObject({ state: 'interrupted', canResume: false, canUndo: true })
    await undoImport(no, tools, quiet)
    expect(dump(database)).toEqual(before)
    const steps = database.prepare("SELECT count(*) AS steps FROM journal_step WHERE operation = 'importUndone'").get()
    expect(steps).toEqual({ steps: 1 })
  })
})

describe('the list of runs', () => {
  const file = { id: 'f', name: 'f.csv', hash: 'h' }

  it('knows the same content only in the same place', async () => {
    const { bring, tools, integrate } = await ready()
    const other = integrate('Other')
    const { id, hash } = await bring('users', lists.users)
    expect(sameContent(tools, { hash, stream: 'users', integrationNo: 1 })).toMatchObject({ importId: id })
    expect(sameContent(tools, { hash, stream: 'users', integrationNo: other.no })).toBeNull()
    expect(sameContent(tools, { hash, stream: 'employees', integrationNo: null })).toBeNull()
  })

  it('calls interrupted what was running when the app ended', async () => {
    const { tools } = await ready()
    const { id } = createRun(tools, { stream: 'users', integrationNo: 1, file, options: {}, columns: [] })
    markInterrupted(tools)
    expect(runOf(importById(tools, id))).toMatchObject({ state: 'interrupted', canResume: true, canUndo: true })
    expect(() => importById(tools, 'none')).toThrow('importNotFound')
    await expect(runStreamImport({ importNo: 99, path: '' }, { tools, files: tableReader }, quiet)).rejects.toThrow(
      'importNotFound',
    )
  })

  it.each([
    [{ state: 'cancelled', failure: null }, 'cancelled'],
    [{ state: 'failed', failure: { code: 'diskFull', details: {} } }, 'interrupted'],
    [{ state: 'failed', failure: { code: 'internal', details: { number: '1' } } }, 'interrupted'],
    [{ state: 'failed', failure: { code: 'fileDamaged', details: { name: 'f' } } }, 'failed'],
    [{ state: 'failed', failure: { code: 'columnMissing', details: { column: 'a', found: '' } } }, 'failed'],
    [null, 'interrupted'],
  ] as const)('ends %j as %s', async (job, state) => {
    const { tools } = await ready()
    const { id, no } = createRun(tools, { stream: 'users', integrationNo: 1, file, options: {}, columns: [] })
    endRun(tools, no, job)
    expect(runOf(importById(tools, id)).state).toBe(state)
  })

  it('names the columns a file lacks', () => {
    expect(missingColumns('employees', ['personnelNumber', 'lastName'], { options: {} })).toEqual([])
    expect(missingColumns('employees', ['lastName'], { options: {} })).toEqual(['personnelNumber'])
  })
})

describe('a person who works while a list comes in', () => {
  it('takes no number that the list would use', async () => {
    const { bring, tools, database } = await ready()
    const many = Array.from({ length: 11_000 }, (_, index) => `${index},Name,First,`)
    let told = 0
    const { counts } = await bring('employees', [lists.employees[0], ...many], {
      context: {
        signal: quiet.signal,
        progress: () => {
          told += 1
          if (told === 2)
            addEmployee(tools, {
              personnelNumber: 'own',
              lastName: 'Own',
              firstName: '',
              email: '',
              planningUnit: '',
              validFrom: null,
              validTo: null,
            })
        },
      },
    })
    expect(counts.added).toBe(11_000)
    expect(database.prepare('SELECT count(*) AS rows FROM employee').get()).toEqual({ rows: 11_001 })
  })
})
