import { describe, expect, it } from 'vitest'
import type { CallLeg } from '../../../../main/core/contacts/call-leg.ts'
import { listContacts, listQueues } from '../../../../main/core/contacts/list-contacts.ts'
import { found } from '../../../../main/core/history/found.ts'
import { historyRuns } from '../../../../main/core/history/history-runs.ts'
import { listImports } from '../../../../main/core/imports/import-runs.ts'
import { askSystem } from '../history/ask-system.ts'
import { fakeSystem } from '../history/fake-system.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'

const hour = 3_600_000
// midnight in Berlin
const monday = Date.UTC(2026, 9, 11, 22)

function call(id: string, start: number, given: Partial<CallLeg> = {}): CallLeg {
  const leg = { callId: id, queue: 'Sales', grouping: 'campaign', start, leg: 'Inbound', handle: 120_000 }
  return { ...leg, isAnswered: true, isAbandoned: false, isAmbiguous: false, ...given }
}

async function ready() {
  const workspace = await openTestWorkspace()
  const { id, no } = workspace.integrate()
  const system = fakeSystem()
  system.calls = [
    call('1', monday),
    call('2', monday + 1000, { handle: 60_000 }),
    call('3', monday + 2000, { isAnswered: false, isAbandoned: true, handle: 0 }),
    call('4', monday, { queue: 'Service', isAnswered: false, handle: 0 }),
    call('5', monday + 25 * hour),
  ]
  await askSystem(workspace.tools, system, 'calls', { from: monday, to: monday + 48 * hour })
  return { ...workspace, id, no, system }
}

describe('contact intervals', () => {
  it('are listed by start and queue, with their sums', async () => {
    const { tools, id } = await ready()
    const page = listContacts(tools, { integrationId: id, from: '2026-10-12', to: '2026-10-12', offset: 0, limit: 9 })
    expect(page).toEqual({
      rows: [
        { queue: 'Sales', start: monday, offered: 3, answered: 2, abandoned: 1, handle: 180_000, aht: 90 },
        { queue: 'Service', start: monday, offered: 1, answered: 0, abandoned: 0, handle: 0, aht: null },
      ],
      total: 2,
      sums: { offered: 4, answered: 2, abandoned: 1, aht: 90 },
    })
  })

  it('are narrowed to a queue and cut into pages; the sums are those of all', async () => {
    const { tools, id } = await ready()
    const days = { integrationId: id, from: '2026-10-12', to: '2026-10-13' }
    const second = listContacts(tools, { ...days, queue: 'Sales', offset: 1, limit: 1 })
    expect(second).toMatchObject({ total: 2, rows: [{ start: monday + 25 * hour }], sums: { offered: 4, aht: 100 } })
    const none = listContacts(tools, { ...days, queue: 'Nobody', offset: 0, limit: 1 })
    expect(none).toEqual({ rows: [], total: 0, sums: { offered: 0, answered: 0, abandoned: 0, aht: null } })
  })

  it('tell the queues, the busiest first, and what a first import has found', async () => {
    const { tools, id, system } = await ready()
    const queues = [
      { name: 'Sales', grouping: 'campaign', offered: 4, lastAt: monday + 25 * hour },
      { name: 'Service', grouping: 'campaign', offered: 1, lastAt: monday },
    ]
    expect(listQueues(tools, id)).toEqual(queues)
    system.states = [{ agent: 'ann', state: 'Ready', start: monday, end: monday + hour }]
    await askSystem(tools, system, 'states', { from: monday, to: monday + hour })
    expect(found(tools, id)).toEqual({
      queues,
      users: 1,
      usersActive: 1,
      states: [{ name: 'Ready', occurrences: 1, milliseconds: hour }],
    })
  })
})

describe('runs that asked a system', () => {
  it('have a list of their own; what runs by itself stands in that one only', async () => {
    const { tools, no, system } = await ready()
    await askSystem(tools, system, 'calls', { from: monday, to: monday + hour }, { source: 'schedule' })
    expect(historyRuns(tools, no, { offset: 0, limit: 1 })).toMatchObject({
      total: 2,
      rows: [{ source: 'schedule', window: { from: monday, to: monday + hour }, state: 'done', fileName: '' }],
    })
    expect(listImports(tools).map(({ source }) => source)).toEqual(['byHand'])
  })
})
