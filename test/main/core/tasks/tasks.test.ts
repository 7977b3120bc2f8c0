import { describe, expect, it } from 'vitest'
import { addIntegration, removeIntegration } from '../../../../main/core/integrations/integrations.ts'
import { undoStep } from '../../../../main/core/journal/journal.ts'
import { listJournal } from '../../../../main/core/journal/list-journal.ts'
import { addTask, changeTask, listTasks, removeTask } from '../../../../main/core/tasks/tasks.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'

const own = { kind: 'own', integrationId: null } as const
const fields = { name: 'Line', system: 'five9', zone: 'Europe/Berlin', way: 'ponteDelivers', draft: false } as const

describe('tasks', () => {
  it('stand open ones first, by due day, those without one last', async () => {
    const { tools } = await openTestWorkspace()
    addTask(tools, { ...own, title: 'Some day' })
    addTask(tools, { ...own, title: 'Late', dueDay: '2026-12-01' })
    addTask(tools, { ...own, title: 'Soon', dueDay: '2026-11-21' })
    const { id } = addTask(tools, { ...own, title: 'Done', dueDay: '2026-11-01' })
    changeTask(tools, { id, state: 'done' })
    expect(listTasks(tools).map(({ title }) => title)).toEqual(['Soon', 'Late', 'Some day', 'Done'])
  })

  it('remember when they were done, until they are open again', async () => {
    const { tools } = await openTestWorkspace()
    const { id } = addTask(tools, { ...own, title: 'Ask', owner: 'vendorAdmin', state: 'waiting' })
    const done = changeTask(tools, { id, state: 'done' })
    expect(done).toMatchObject({ state: 'done', owner: 'vendorAdmin', title: 'Ask' })
    expect(done.doneAt).not.toBeNull()
    expect(changeTask(tools, { id, title: 'Asked' }).doneAt).toBe(done.doneAt)
    expect(changeTask(tools, { id, state: 'open', dueDay: '2026-11-30' })).toMatchObject({
      doneAt: null,
      dueDay: '2026-11-30',
    })
    expect(changeTask(tools, { id, dueDay: null }).dueDay).toBeNull()
  })

  it('that Ponte knows are kept once for an integration', async () => {
    const { tools } = await openTestWorkspace()
    const { id: integrationId } = addIntegration(tools, fields)
    const first = addTask(tools, { kind: 'prepareSystem', integrationId, owner: 'vendorAdmin', state: 'waiting' })
    const again = addTask(tools, { kind: 'prepareSystem', integrationId, dueDay: '2026-11-24' })
    expect(again).toMatchObject({ id: first.id, state: 'waiting', dueDay: '2026-11-24', integration: 'Line' })
    expect(listTasks(tools)).toHaveLength(1)
    expect(addTask(tools, { ...own, title: 'a' }).id).not.toBe(addTask(tools, { ...own, title: 'a' }).id)
  })

  it('go with their integration and come back with it', async () => {
    const { tools, database } = await openTestWorkspace()
    const { id } = addIntegration(tools, fields)
    addTask(tools, { kind: 'prepareSystem', integrationId: id })
    removeIntegration(tools, id)
    expect(listTasks(tools)).toEqual([])
    undoStep(database)
    expect(listTasks(tools)).toMatchObject([{ kind: 'prepareSystem', integrationId: id }])
  })

  it('are removed, and brought back', async () => {
    const { tools, database } = await openTestWorkspace()
    const { id } = addTask(tools, { ...own, title: 'Gone' })
    removeTask(tools, id)
    expect(listTasks(tools)).toEqual([])
    expect(() => changeTask(tools, { id, title: 'x' })).toThrow('taskNotFound')
    expect(() => removeTask(tools, id)).toThrow('taskNotFound')
    undoStep(database)
    expect(listTasks(tools)).toMatchObject([{ id, title: 'Gone' }])
  })
})

describe('the journal', () => {
  it('names a task by its words, or by the integration it is about', async () => {
    const { tools, database } = await openTestWorkspace()
    const { id } = addIntegration(tools, fields)
    addTask(tools, { ...own, title: 'Ask', dueDay: '2026-12-01' })
    addTask(tools, { kind: 'prepareSystem', integrationId: id })
    const told = listJournal(database, { offset: 0, limit: 2 }).rows.map(({ changes }) => changes[0])
    expect(told.map((change) => change?.what)).toEqual(['Line', 'Ask'])
    expect(told[1]?.fields).toContainEqual(expect.objectContaining({ field: 'dueDay', after: '2026-12-01' }))
  })
})
