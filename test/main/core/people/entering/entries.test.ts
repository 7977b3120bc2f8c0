import { describe, expect, it } from 'vitest'
import { removeIntegration } from '../../../../../main/core/integrations/integrations.ts'
import { removeEmployees } from '../../../../../main/core/people/employees.ts'
import { changeUser, removeUsers } from '../../../../../main/core/people/external-users.ts'
import { acceptCertain, removeAssignments } from '../../../../../main/core/people/assignments.ts'
import { setGeneration } from '../../../../../main/core/people/entering/generation.ts'
import { listEntering } from '../../../../../main/core/people/entering/list-entering.ts'
import { markEntry, takeBackEntry } from '../../../../../main/core/people/entering/mark-entry.ts'
import { peopleToEnter } from '../../../../../main/core/people/entering/people-to-enter.ts'
import { takeOverEntered } from '../../../../../main/core/people/entering/take-over-entered.ts'
import { openTestWorkspace } from '../../open-test-workspace.ts'

async function ready() {
  const workspace = await openTestWorkspace()
  const { tools, database } = workspace
  const { id: integrationId } = workspace.integrate()
  await workspace.bring('employees', [
    'personnelNumber,lastName,firstName,email',
    '001,Muller,Ann,ann.muller@x.example',
    '2,Bell,Bob,bob.bell@x.example',
    '3,Quist,Zoe,zoe.quist@x.example',
  ])
  await workspace.bring('users', [
    'identifier,name,email',
    'ann.muller@x.example,Ann Muller,ann.muller@x.example',
    'bob.bell@x.example,Bob Bell,bob.bell@x.example',
  ])
  acceptCertain(tools, integrationId)
  const people = () => peopleToEnter(tools, integrationId)
  const one = (personnelNumber: string) => {
    const found = people().find(({ target }) => target.personnelNumber === personnelNumber)
    if (!found) throw new Error(`nobody has ${personnelNumber}`)
    return found
  }
  const mark = (personnelNumber: string, as: 'done' | 'skipped' | 'problem', note = '') => {
    const { employeeId, target: shown } = one(personnelNumber)
    markEntry(tools, { integrationId, employeeId, as, note, shown })
  }
  const states = () => people().map(({ target, state }) => [target.personnelNumber, state])
  const userOf = (identifier: string) =>
    database.prepare('SELECT id FROM external_user WHERE identifier = ?').one<{ id: string }>(identifier).id
  return { ...workspace, integrationId, people, one, mark, states, userOf }
}

const bob = 'bob.bell@x.example'
const ann = 'ann.muller@x.example'

describe('people to enter in injixo', () => {
  it('are those with an identifier, by name, and stay marked in the file', async () => {
    const { states, mark, connectToo, tools, integrationId } = await ready()
    expect(states()).toEqual([
      ['2', 'open'],
      ['001', 'open'],
    ])
    mark('2', 'done')
    mark('001', 'problem', 'number is taken')
    const later = peopleToEnter({ ...tools, database: connectToo() }, integrationId)
    expect(later.map(({ state, note }) => [state, note])).toEqual([
      ['done', ''],
      ['problem', 'number is taken'],
    ])
  })

  it('come up again when the identifier is another one, and only what was shown counts as entered', async () => {
    const { one, mark, tools, userOf, states, integrationId } = await ready()
    mark('2', 'done')
    const shown = one('001').target
    changeUser(tools, { id: userOf(bob), identifier: 'Bob.Bell@x.example', name: '', email: '', active: true })
    changeUser(tools, { id: userOf(ann), identifier: 'ann', name: '', email: '', active: true })
    markEntry(tools, { integrationId, employeeId: one('001').employeeId, as: 'done', note: '', shown })
    expect(states()).toEqual([
      ['2', 'changed'],
      ['001', 'changed'],
    ])
    expect(one('2').entered?.identifiers).toEqual([bob])
  })

  it('come up to be taken out when nothing is assigned any more, even when the employee is gone', async () => {
    const { mark, tools, userOf, one, people } = await ready()
    mark('2', 'done')
    mark('001', 'done')
    const { employeeId } = one('2')
    removeAssignments(tools, [userOf(ann)])
    removeEmployees(tools, [employeeId])
    expect(people()).toMatchObject([
      {
        lastName: 'Bell',
        state: 'removed',
        target: { personnelNumber: '2', identifiers: [] },
        entered: { identifiers: [bob] },
      },
      { lastName: 'Muller', state: 'removed' },
    ])
    mark('2', 'done')
    expect(people()).toHaveLength(1)
  })

  it('care for another number only in the dialogs of WFM', async () => {
    const { mark, tools, database, states } = await ready()
    mark('2', 'done')
    database.prepare("UPDATE employee SET personnel_number = '22' WHERE personnel_number = '2'").run()
    expect(states()[0]).toEqual(['22', 'done'])
    setGeneration(tools, 'a')
    expect(states()[0]).toEqual(['22', 'changed'])
  })

  it('take the last mark back, down to the first', async () => {
    const { mark, tools, one, integrationId } = await ready()
    const { employeeId } = one('2')
    mark('2', 'done')
    mark('2', 'problem', 'no')
    expect(one('2').state).toBe('problem')
    takeBackEntry(tools, { integrationId, employeeId })
    expect(one('2')).toMatchObject({ state: 'done', entered: { identifiers: [bob] } })
    takeBackEntry(tools, { integrationId, employeeId })
    expect(one('2')).toMatchObject({ state: 'open', entered: null, markedAt: null })
  })

  it('are listed with what is wrong in injixo first, found by any of their words', async () => {
    const { mark, tools, userOf, integrationId } = await ready()
    mark('001', 'done')
    changeUser(tools, { id: userOf(ann), identifier: 'ann', name: '', email: '', active: true })
    const query = { integrationId, list: 'left', search: '', offset: 0, limit: 10 } as const
    const left = listEntering(tools, query)
    expect(left.rows.map(({ lastName }) => lastName)).toEqual(['Muller', 'Bell'])
    expect(left.counts).toEqual({ changed: 1, removed: 0, open: 1, problem: 0, skipped: 0, done: 0 })
    expect(listEntering(tools, { ...query, search: 'BELL bob' }).rows).toHaveLength(1)
    expect(listEntering(tools, { ...query, limit: 1, offset: 1 })).toMatchObject({
      total: 2,
      rows: [{ lastName: 'Bell' }],
    })
  })

  it('stand as a list out of injixo has them, which can be taken back as well', async () => {
    const { mark, tools, states, one, integrationId } = await ready()
    mark('2', 'done')
    const answer = takeOverEntered(tools, integrationId, [
      { row: 2, personnelNumber: '1', identifier: ann },
      { row: 3, personnelNumber: '2', identifier: 'Bob' },
      { row: 4, personnelNumber: '9', identifier: 'zoe' },
    ])
    expect(answer).toEqual({ done: 1, again: 1 })
    expect(states()).toEqual([
      ['2', 'changed'],
      ['001', 'done'],
    ])
    takeBackEntry(tools, { integrationId, employeeId: one('2').employeeId })
    expect(one('2').state).toBe('done')
  })

  it('leave an integration free to be removed', async () => {
    const { mark, tools, userOf, integrationId, database } = await ready()
    mark('2', 'done')
    removeUsers(tools, [userOf(ann), userOf(bob)])
    database.prepare('DELETE FROM import_run WHERE integration_no IS NOT NULL').run()
    removeIntegration(tools, integrationId)
    expect(database.prepare('SELECT count(*) AS n FROM entry').one<{ n: number }>().n).toBe(0)
  })
})
