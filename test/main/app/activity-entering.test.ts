import { expect, it } from 'vitest'
import { berlin, openTestApp, type TestApp } from './open-test-app.ts'

async function mapped(test: TestApp): Promise<string> {
  const { id: integrationId } = await test.client.integrations.add(berlin)
  await test.bring('activities', ['id,name,type', '10,Pause,break'])
  await test.bring(
    'states',
    ['agent,state,start,end', 'ann,Lunch,2026-10-12T10:00:00Z,2026-10-12T10:30:00Z'],
    integrationId,
  )
  const [row] = await test.client.mappings.list({ integrationId })
  if (row === undefined) throw new Error('a state is there')
  await test.client.mappings.map({ externalActivityIds: [row.externalActivityId], activityId: 10 })
  return integrationId
}

it('what was entered of activities is still known after the next start', async () => {
  const test = await openTestApp()
  const integrationId = await mapped(test)
  await test.client.activityEntering.mark({ integrationId, activityId: 10, as: 'done', shown: ['Lunch'] })
  const { client } = await test.reopen()
  expect(await client.activityEntering.list({ integrationId, list: 'done' })).toMatchObject({
    rows: [{ id: 10, entry: 'done', states: [{ state: 'Lunch', stands: { id: 10 } }] }],
    counts: { open: 0, done: 1 },
  })
  await client.activityEntering.takeBack({ integrationId, activityId: 10 })
  expect(await client.activityEntering.list({ integrationId, list: 'left' })).toMatchObject({ total: 1 })
})

it('pages hear of marks and of planning units, and a mark of what is not there is refused', async () => {
  const test = await openTestApp()
  const { client } = test
  const integrationId = await mapped(test)
  const stop = new AbortController()
  const changes = await client.workspace.changes(undefined, { signal: stop.signal })
  const given = { integrationId, activityId: 10, as: 'skipped' } as const
  await client.activityEntering.mark({ ...given, shown: ['Lunch'] })
  expect((await changes.next()).value).toEqual(['entering'])
  await client.activityEntering.inUnits({ activityId: 10, units: ['Bonn'] })
  expect((await changes.next()).value).toEqual(['activities', 'journal'])
  expect(await client.activities.units()).toEqual(['Bonn'])
  await expect(client.activityEntering.mark({ ...given, shown: ['Tea'] })).rejects.toMatchObject({
    code: 'externalActivityNotFound',
  })
  stop.abort()
})
