import { describe, expect, it } from 'vitest'
import { acceptCertain, assignmentBoard, ignoreUsers } from '../../../../../main/core/people/assignments.ts'
import { ledgerOf } from '../../../../../main/core/people/ledger/ledger-of.ts'
import { selfCheck } from '../../../../../main/core/people/self-check.ts'
import { ready } from '../validity/ready.ts'

const hour = 3_600_000

async function started() {
  const workspace = await ready()
  const { tools, integrationId } = workspace
  const board = () => assignmentBoard(tools, integrationId)
  const ledger = () => ledgerOf(tools, integrationId, board())
  return { ...workspace, board, ledger }
}

describe('identifiers that go on after their employee has left', () => {
  it('are told with the time since the day after, until they are handed over', async () => {
    const { tools, give, ledger, userId, integrationId } = await started()
    acceptCertain(tools, integrationId)
    expect(ledger().afterLeaving).toMatchObject({ people: 1, millisecondsPerDay: hour / 3 })
    expect(ledger().afterLeaving.rows).toEqual([
      {
        id: userId,
        key: 'ann@x.example',
        name: 'Abel, Ann',
        millisecondsPerDay: Math.round(hour / 3),
        mend: 'handOver',
      },
    ])
    give('Bell', '2026-10-15')
    expect(ledger().afterLeaving.people).toBe(1)
    give('Bell', '2026-10-14')
    expect(ledger().afterLeaving.people).toBe(0)
  })

  it('are nobody’s loss when they are ignored', async () => {
    const { tools, ledger, userId, integrationId } = await started()
    acceptCertain(tools, integrationId)
    ignoreUsers(tools, [userId], true)
    expect(ledger().afterLeaving.people).toBe(0)
  })
})

describe('an identifier that is nobody’s any more', () => {
  it('costs only the days since, and is never certain by itself', async () => {
    const { tools, give, board, ledger, integrationId } = await started()
    acceptCertain(tools, integrationId)
    give(null, '2026-10-14')
    const [row] = board().rows
    expect(row).toMatchObject({ list: 'review', assigned: null, millisecondsPerDay: Math.round(hour / 3) })
    expect(row?.warnings.map(({ kind }) => kind)).toContain('reusedLogin')
    expect(ledger().users).toMatchObject({ people: 1, mends: [{ mend: 'decide' }] })
    expect(acceptCertain(tools, integrationId, board, { atLeast: 0.5 })).toEqual({ assigned: 0 })
  })

  it('and one that was handed over are no proof of how well proposals do', async () => {
    const { tools, give, integrationId } = await started()
    acceptCertain(tools, integrationId)
    give('Bell', '2026-10-14')
    expect(selfCheck(tools, integrationId).hidden).toBe(0)
  })
})
