import { describe, expect, it } from 'vitest'
import { listMappings, mapActivities } from '../../../../main/core/activities/mappings.ts'
import { listJournal } from '../../../../main/core/journal/list-journal.ts'
import { nextSteps, redoStep, undoStep } from '../../../../main/core/journal/journal.ts'
import { acceptCertain } from '../../../../main/core/people/assignments.ts'
import { addEmployee, changeEmployee, listEmployees, removeEmployees } from '../../../../main/core/people/employees.ts'
import { addUser } from '../../../../main/core/people/external-users.ts'
import { changeState } from '../../../../main/core/states/edit-states.ts'
import { listStates } from '../../../../main/core/states/list-states.ts'
import { given } from '../../given.ts'
import { openTestWorkspace, type TestWorkspace } from '../open-test-workspace.ts'
import { dump } from '../read-tables.ts'
import { blank, names, page, ready } from './person-acts.ts'

describe('undo and redo', () => {
  it('say when there is nothing', async () => {
    const { database } = await openTestWorkspace()
    expect(() => undoStep(database)).toThrow('undoNothing')
    expect(() => redoStep(database)).toThrow('redoNothing')
    expect(nextSteps(database)).toEqual({ undo: null, redo: null })
  })

  it('end with a new step: what was undone does not come back', async () => {
    const { database, acts } = await ready()
    await acts.employeeAdded?.(0)
    undoStep(database)
    await acts.userAdded?.(0)
    expect(() => redoStep(database)).toThrow('redoNothing')
    expect(undoStep(database).operation).toBe('userAdded')
  })

  it('write nothing down for a change that changes nothing', async () => {
    const { database, tools } = await ready()
    const [row] = (await listEmployees(tools, page)).rows
    const { identifiers: _, ...employee } = given(row)
    changeEmployee(tools, employee)
    expect(nextSteps(database).undo).toBeNull()
  })

  it('give back numbers that nothing else has taken meanwhile', async () => {
    const { database, tools, bring } = await ready()
    addEmployee(tools, { ...blank, personnelNumber: 'x', lastName: 'Own' })
    undoStep(database)
    await bring('employees', ['personnelNumber,lastName', '50,Later'])
    redoStep(database)
    expect((await listEmployees(tools, page)).rows.map(({ lastName }) => lastName)).toEqual([
      'Abel',
      'Bell',
      'Later',
      'Own',
    ])
  })
})

describe('undo is refused, and changes nothing', () => {
  /** What the refusal names, and whether anything was changed by it. */
  function refusal({ database }: TestWorkspace): { readonly error: unknown; readonly isChanged: boolean } {
    const before = JSON.stringify(dump(database))
    let error: unknown
    try {
      undoStep(database)
    } catch (caught) {
      error = caught
    }
    return { error, isChanged: JSON.stringify(dump(database)) !== before || nextSteps(database).redo !== null }
  }
  const conflict = (what: string) => ({
    error: expect.objectContaining({ code: 'undoConflict', details: { what } }) as unknown,
    isChanged: false,
  })

  it('when an import has changed the thing since', async () => {
    const workspace = await ready()
    const { tools, bring } = workspace
    addEmployee(tools, { ...blank, personnelNumber: '9', lastName: 'Own' })
    await bring('employees', ['personnelNumber,lastName', '9,Listed'])
    expect(refusal(workspace)).toEqual(conflict('Own'))
  })

  it('when an import has brought what hangs on it', async () => {
    const workspace = await ready()
    const { tools, bring, integrationId } = workspace
    addUser(tools, { integrationId, identifier: 'own', name: '', email: '', active: true })
    await bring('states', ['agent,state,start,end', 'own,Ready,2026-10-12T10:00:00Z,2026-10-12T11:00:00Z'])
    expect(refusal(workspace)).toEqual(conflict('own'))
  })

  it('when an import has taken the name again', async () => {
    const workspace = await ready()
    const { tools, bring } = workspace
    const [row] = (await listEmployees(tools, page)).rows
    removeEmployees(tools, [row?.id ?? ''])
    await bring('employees', ['personnelNumber,lastName', '1,Again'])
    expect(refusal(workspace)).toEqual(conflict('Abel, Ann'))
  })
})

describe('the list of steps', () => {
  it('names what was done to what, before and after, newest first', async () => {
    const { tools, database, integrationId } = await ready()
    acceptCertain(tools, integrationId)
    const [state] = listStates(tools, { ...page, integrationId }).rows
    changeState(tools, { ...given(state), end: Date.UTC(2026, 9, 12, 12) })
    const ids = listMappings(tools, integrationId).map(({ externalActivityId }) => externalActivityId)
    mapActivities(tools, ids, 10)
    mapActivities(tools, ids, null)
    undoStep(database)
    const { rows, total } = listJournal(database, { offset: 0, limit: 4 })
    expect(total).toBe(9)
    expect(rows.map(({ operation, undone, by }) => [operation, undone, by])).toEqual([
      ['unmapped', true, 'person'],
      ['mapped', false, 'person'],
      ['stateChanged', false, 'person'],
      ['certainAccepted', false, 'person'],
    ])
    const pause = 'Pause (10)'
    expect(rows[0]?.changes).toEqual([
      { what: 'Ready', kind: 'removed', fields: [{ field: 'activity', before: pause, after: null }], zone: null },
    ])
    expect(rows[1]?.changes).toEqual([
      { what: 'Ready', kind: 'added', fields: [{ field: 'activity', before: null, after: pause }], zone: null },
    ])
    const ends = { before: Date.UTC(2026, 9, 12, 11), after: Date.UTC(2026, 9, 12, 12) }
    expect(rows[2]?.changes).toEqual([
      { what: 'ann@x.example', kind: 'changed', fields: [{ field: 'end', ...ends }], zone: 'Europe/Berlin' },
    ])
    expect(rows[3]?.changes[0]).toEqual({
      what: 'ann@x.example',
      kind: 'added',
      fields: [{ field: 'employee', before: null, after: 'Abel, Ann (1)' }],
      zone: null,
    })
    expect(listJournal(database, { offset: 8, limit: 10 }).rows).toMatchObject([
      { operation: 'integrationAdded', subject: 'Five9' },
    ])
  })

  it('tells of what was added or removed only what names it, of what changed only that', async () => {
    const { tools, database } = await ready()
    const { id } = addEmployee(tools, { ...blank, personnelNumber: '007', lastName: 'Own', planningUnit: 'A' })
    changeEmployee(tools, { ...blank, id, personnelNumber: '007', lastName: 'Own', email: 'own@x.example' })
    const { rows } = listJournal(database, { offset: 0, limit: 2 })
    expect(rows.map(({ changes }) => changes[0])).toEqual([
      {
        what: 'Own',
        kind: 'changed',
        fields: [
          { field: 'email', before: null, after: 'own@x.example' },
          { field: 'planningUnit', before: 'A', after: null },
        ],
        zone: null,
      },
      { what: 'Own', kind: 'added', fields: [{ field: 'personnelNumber', before: null, after: '007' }], zone: null },
    ])
  })

  it('shows the first few of many, and every kind of thing by its name', async () => {
    const { database, acts, bring } = await ready()
    await bring('employees', ['personnelNumber,lastName', ...Array.from({ length: 20 }, (_, n) => `${n + 100},Many`)])
    for (const name of names) await acts[name]?.(1)
    const { rows } = listJournal(database, { offset: 0, limit: 200 })
    expect(rows.find(({ things }) => things === 20)?.changes).toHaveLength(5)
    const nameless = rows.filter(({ changes }) => changes.some(({ what }) => what === ''))
    expect(nameless).toEqual([])
  })
})
