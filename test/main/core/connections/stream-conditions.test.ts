import { describe, expect, it } from 'vitest'
import type { Trouble } from '../../../../preload/contract/connection.ts'
import { forgetChecks, keepCheck, lastChecks } from '../../../../main/core/connections/check-results.ts'
import { liveNames } from '../../../../main/core/connections/live-names.ts'
import {
  forgetAttempts,
  forgetTroubles,
  keptCondition,
  noteAttempt,
  noteSuccess,
  noteTrouble,
  ownedTrouble,
} from '../../../../main/core/connections/stream-conditions.ts'
import { listIntegrations } from '../../../../main/core/integrations/integrations.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'

const refused = {
  code: 'loginRefused',
  errorClass: 'credential',
  owner: 'planner',
  next: 'enterPassword',
  details: { user: 'wfm' },
} as const satisfies Omit<Trouble, 'since'>
const busy = { ...refused, code: 'maintenance', errorClass: 'temporary', owner: 'nobody' } as const
const missing = { ...refused, code: 'roleMissing', errorClass: 'rightMissing', owner: 'vendorAdmin' } as const

describe('how a stream is doing', () => {
  it('is unknown at first and kept per stream', async () => {
    const { database, integrate } = await openTestWorkspace()
    const { no } = integrate()
    expect(keptCondition(database, no, 'calls')).toEqual({ lastAttemptAt: null, lastSuccessAt: null, trouble: null })
    noteAttempt(database, no, 'calls', 10)
    noteSuccess(database, no, 'calls', 20)
    noteTrouble(database, no, 'calls', missing, 30)
    expect(keptCondition(database, no, 'calls')).toEqual({
      lastAttemptAt: 10,
      lastSuccessAt: 20,
      trouble: { ...missing, since: 30 },
    })
    expect(keptCondition(database, no, 'states')).toMatchObject({ trouble: null, lastAttemptAt: null })
  })

  it('remembers since when the same thing is wrong', async () => {
    const { database, integrate } = await openTestWorkspace()
    const { no } = integrate()
    noteTrouble(database, no, 'calls', busy, 10)
    expect(noteTrouble(database, no, 'calls', { ...busy, details: { host: 'x' } }, 20)).toMatchObject({ since: 10 })
    expect(noteTrouble(database, no, 'calls', missing, 30)).toMatchObject({ since: 30 })
  })

  it('needs attention while somebody has to act, and the oldest of it is told', async () => {
    const { database, integrate, tools } = await openTestWorkspace()
    const { no } = integrate()
    noteTrouble(database, no, 'live', busy, 5)
    expect(ownedTrouble(database, no)).toBeNull()
    expect(listIntegrations(tools)).toMatchObject([{ state: 'ready' }])
    noteTrouble(database, no, 'states', missing, 20)
    noteTrouble(database, no, 'calls', refused, 10)
    expect(ownedTrouble(database, no)).toMatchObject({ code: 'loginRefused' })
    expect(listIntegrations(tools)).toMatchObject([{ state: 'needsAttention' }])
  })

  it('is well with the next success, which says of every stream that the login was taken', async () => {
    const { database, integrate } = await openTestWorkspace()
    const { no } = integrate()
    const { no: other } = integrate('Other')
    noteTrouble(database, no, 'calls', refused, 10)
    noteTrouble(database, no, 'live', refused, 10)
    noteTrouble(database, no, 'states', missing, 10)
    noteTrouble(database, other, 'calls', refused, 10)
    noteSuccess(database, no, 'calls', 20)
    expect(keptCondition(database, no, 'calls')).toMatchObject({ lastSuccessAt: 20, trouble: null })
    expect(keptCondition(database, no, 'live').trouble).toBeNull()
    expect(keptCondition(database, no, 'states').trouble).toMatchObject({ code: 'roleMissing' })
    expect(keptCondition(database, other, 'calls').trouble).toMatchObject({ code: 'loginRefused' })
  })

  it('is forgotten as far as a person has acted', async () => {
    const { database, integrate } = await openTestWorkspace()
    const { no } = integrate()
    noteAttempt(database, no, 'calls', 5)
    noteAttempt(database, no, 'live', 5)
    noteTrouble(database, no, 'calls', refused, 10)
    noteTrouble(database, no, 'live', missing, 10)
    expect(forgetTroubles(database, no, (_trouble, stream) => stream === 'live')).toBe(true)
    expect(ownedTrouble(database, no)).toMatchObject({ code: 'loginRefused' })
    // it is asked at once, not only when its round comes
    expect(keptCondition(database, no, 'live').lastAttemptAt).toBeNull()
    expect(keptCondition(database, no, 'calls').lastAttemptAt).toBe(5)
    expect(forgetTroubles(database, no)).toBe(true)
    expect(ownedTrouble(database, no)).toBeNull()
    expect(forgetTroubles(database, no)).toBe(false)
    noteAttempt(database, no, 'states', 20)
    forgetAttempts(database, no)
    expect(keptCondition(database, no, 'states').lastAttemptAt).toBeNull()
  })
})

describe('results of checks', () => {
  it('are kept once per check, in the order of the system', async () => {
    const { database, integrate } = await openTestWorkspace()
    const { no } = integrate()
    keepCheck(database, no, { check: 'login', result: 'failed', code: 'x', details: { a: 1 } }, { position: 1, at: 5 })
    keepCheck(database, no, { check: 'host', result: 'passed', details: {} }, { position: 0, at: 6 })
    keepCheck(database, no, { check: 'login', result: 'passed', details: {} }, { position: 1, at: 7 })
    expect(lastChecks(database, no)).toEqual([
      { check: 'host', result: 'passed', details: {}, at: 6 },
      { check: 'login', result: 'passed', details: {}, at: 7 },
    ])
    forgetChecks(database, no)
    expect(lastChecks(database, no)).toEqual([])
  })
})

describe('names of live states', () => {
  it('are those of one integration', async () => {
    const { database, integrate, bring } = await openTestWorkspace()
    const [{ no }, { no: other }] = [integrate(), integrate('Other')]
    await bring('users', ['identifier,name,email', 'a1,A,'], { integrationNo: no })
    await bring('states', ['agent,state,start,end', 'a1,Break,2026-10-19T09:00:00Z,2026-10-19T10:00:00Z'], {
      integrationNo: no,
    })
    await bring('activities', ['id,name,type', '30,Break,break'])
    await bring('employees', ['personnelNumber,lastName,firstName,email', '7,Sommer,Mara,'])
    database.prepare('INSERT INTO mapping (external_activity_no, activity_id, classification) VALUES (1, 30, 1)').run()
    database
      .prepare(
        'INSERT INTO assignment (external_user_no, employee_no, origin, evidence, assigned_at) VALUES (1, 1, ?, ?, 0)',
      )
      .run('byHand', '[]')
    expect(liveNames(database, no)).toEqual({
      activities: new Map([['Break', 30]]),
      employees: new Map([['a1', 'Mara Sommer']]),
    })
    expect(liveNames(database, other)).toEqual({ activities: new Map(), employees: new Map() })
  })
})
