import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addActivity } from '../../../../main/core/activities/activities.ts'
import { listMappings, mapActivities } from '../../../../main/core/activities/mappings.ts'
import { daysToDeliverAgain } from '../../../../main/core/delivery/deliver-again.ts'
import { runDelivery } from '../../../../main/core/delivery/run-delivery.ts'
import { undoStep } from '../../../../main/core/journal/journal.ts'
import { openDeliveryFolder } from '../../../../main/platform/files/delivery-folder.ts'
import { openTestWorkspace, quiet } from '../open-test-workspace.ts'

const lines = [
  'agent,state,start,end',
  'a,Ready,2026-10-05T08:00:00Z,2026-10-05T09:00:00Z',
  'a,Break,2026-10-06T08:00:00Z,2026-10-06T08:30:00Z',
  'a,Ready,2026-10-07T08:00:00Z,2026-10-07T09:00:00Z',
  // over midnight in Berlin
  'a,Break,2026-10-08T21:30:00Z,2026-10-08T22:30:00Z',
  'a,Ready,2026-10-09T08:00:00Z,2026-10-09T09:00:00Z',
]

async function ready() {
  const workspace = await openTestWorkspace()
  const { tools } = workspace
  const { id: integrationId } = workspace.integrate()
  await workspace.bring('states', lines)
  addActivity(tools, { id: 10, name: 'Pause', type: 'break', colour: '#112233' })
  let count = 0
  return {
    tools,
    again: () => daysToDeliverAgain(tools, integrationId),
    map: (state: string, activityId: number | null) => {
      const row = listMappings(tools, integrationId).find((one) => one.state === state)
      mapActivities(tools, [row?.externalActivityId ?? ''], activityId)
    },
    deliver: async (activities: 'received' | 'mapped', from?: string, to?: string) => {
      const path = join(workspace.folder, `delivery-${(count += 1)}`)
      mkdirSync(path)
      const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
      const request = { integrationId, activities, ...days } as const
      const folder = await openDeliveryFolder(path)
      await runDelivery({ id: tools.newId(), request }, { tools, folder }, quiet)
    },
  }
}

describe('days to deliver again', () => {
  it('are those whose states count otherwise since, also after midnight, and none when it is as it was', async () => {
    const { tools, map, deliver, again } = await ready()
    await deliver('mapped')
    expect(again()).toEqual([])
    map('Break', 10)
    expect(again()).toEqual(['2026-10-06', '2026-10-08', '2026-10-09'])
    undoStep(tools.database)
    expect(again()).toEqual([])
  })

  it('are gone when they were delivered, each day by its newest delivery', async () => {
    const { map, deliver, again } = await ready()
    await deliver('mapped')
    map('Break', 10)
    await deliver('mapped', '2026-10-06', '2026-10-06')
    expect(again()).toEqual(['2026-10-08', '2026-10-09'])
    map('Break', null)
    expect(again()).toEqual(['2026-10-06'])
  })

  it('are nothing where injixo maps itself, and where nothing was really changed', async () => {
    const { map, deliver, again } = await ready()
    await deliver('received')
    map('Break', 10)
    expect(again()).toEqual([])
    await deliver('mapped')
    // not mapped and Present are the same to injixo
    map('Ready', 1)
    expect(again()).toEqual([])
  })
})
