import { describe, expect, it } from 'vitest'
import { listJournal } from '../../../../../main/core/journal/list-journal.ts'
import { redoStep, undoStep } from '../../../../../main/core/journal/journal.ts'
import { acceptCertain, assignUser, removeAssignments } from '../../../../../main/core/people/assignments.ts'
import { removeEmployees } from '../../../../../main/core/people/employees.ts'
import { handOverIdentifier } from '../../../../../main/core/people/validity/hand-over-identifier.ts'
import { listHolders } from '../../../../../main/core/people/validity/list-holders.ts'
import { dump } from '../../read-tables.ts'
import { ready } from './ready.ts'

describe('an identifier given to somebody new', () => {
  it('has its holders one after the other, and is undone and redone as one step', async () => {
    const { tools, database, holders, give, integrationId } = await ready()
    acceptCertain(tools, integrationId)
    const before = dump(database)
    expect(give('Bell', '2026-10-14')).toEqual({ changed: true })
    expect(holders()).toEqual([
      ['Abel', null, '2026-10-13'],
      ['Bell', '2026-10-14', null],
    ])
    const after = dump(database)
    undoStep(database)
    expect(dump(database)).toEqual(before)
    redoStep(database)
    expect(dump(database)).toEqual(after)
    expect(listJournal(database, { offset: 0, limit: 1 }).rows[0]).toMatchObject({
      operation: 'handedOver',
      subject: 'ann@x.example',
    })
  })

  it('says so when nothing changes, and gives the same as before when it is taken back from the same day', async () => {
    const { tools, database, give, integrationId } = await ready()
    acceptCertain(tools, integrationId)
    const before = dump(database)
    expect(give('Abel', '2026-10-14')).toEqual({ changed: false })
    give('Bell', '2026-10-14')
    expect(give('Bell', '2026-10-20')).toEqual({ changed: false })
    give('Abel', '2026-10-14')
    expect(dump(database)).toEqual(before)
  })

  it('may be nobody’s for a while, and is whose it becomes only from then on', async () => {
    const { tools, holders, give, userId, employeeId, integrationId } = await ready()
    acceptCertain(tools, integrationId)
    give(null, '2026-10-14')
    expect(holders()).toEqual([['Abel', null, '2026-10-13']])
    give('Bell', '2026-10-20')
    expect(holders().at(-1)).toEqual(['Bell', '2026-10-20', null])
    removeAssignments(tools, [userId])
    expect(holders()).toEqual([['Abel', null, '2026-10-13']])
    assignUser(tools, { userId, employeeId: employeeId('Cole') })
    expect(holders().at(-1)).toEqual(['Cole', '2026-10-14', null])
  })

  it('goes with its employee when that one is deleted, and comes back with it', async () => {
    const { tools, database, holders, give, employeeId, integrationId } = await ready()
    acceptCertain(tools, integrationId)
    give('Bell', '2026-10-14')
    const before = dump(database)
    removeEmployees(tools, [employeeId('Abel')])
    expect(holders()).toEqual([['Bell', '2026-10-14', null]])
    undoStep(database)
    expect(dump(database)).toEqual(before)
  })

  it('refuses days to come and strangers', async () => {
    const { tools, integrate, give, integrationId, userId, employeeId } = await ready()
    expect(() => give('Bell', '2026-11-02')).toThrow('rangeInvalid')
    const other = integrate('Other').id
    const order = { integrationId, userId, employeeId: employeeId('Bell'), from: '2026-10-14' }
    expect(() => handOverIdentifier(tools, { ...order, integrationId: other })).toThrow('userNotFound')
    expect(() => handOverIdentifier(tools, { ...order, userId: 'none' })).toThrow('userNotFound')
    expect(() => handOverIdentifier(tools, { ...order, employeeId: 'none' })).toThrow('employeeNotFound')
    expect(() => listHolders(tools, { integrationId: other, userId })).toThrow('userNotFound')
  })
})
