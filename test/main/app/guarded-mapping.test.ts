import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { berlin, manyStates, openTestApp, type TestApp } from './open-test-app.ts'

const script = fileURLToPath(new URL('./remap-until-killed.ts', import.meta.url))

async function ready(
  given: Parameters<typeof openTestApp>[1] = {},
  way: 'ponteDelivers' | 'injixoImports' = 'ponteDelivers',
) {
  const test = await openTestApp(undefined, given)
  const { id: integrationId } = await test.client.integrations.add({ ...berlin, way })
  await test.client.activities.add({ id: 10, name: 'Pause', type: 'break', colour: '#112233' })
  await test.client.activities.add({ id: 11, name: 'Calls', type: 'presence', colour: '#112233' })
  await test.bring('states', manyStates(30), integrationId)
  return { test, integrationId }
}

const mappingOf = async ({ client }: TestApp, integrationId: string) =>
  Object.fromEntries(
    (await client.mappings.list({ integrationId })).map(({ state, activity }) => [state, activity?.id ?? null]),
  )
const standingOf = async ({ client }: TestApp) => (await client.integrations.list()).map(({ state }) => state)

/** Another process changes the mapping as far as told and is killed there, as a power cut does. */
async function killAfter(steps: number, folder: string, integrationId: string): Promise<void> {
  const path = join(folder, 'workspace.ponte')
  const child = spawn(process.execPath, [script, path, integrationId, String(steps), 'Break', '10'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await ended
}

describe('a guarded change of the mapping', () => {
  it('is applied, tells where it stands, and is undone', async () => {
    const { test, integrationId } = await ready()
    const entries = [
      { state: 'Break', activityId: 10 },
      { state: 'After Call Work', activityId: 11 },
    ]
    expect(await test.client.mappings.changeStanding({ integrationId })).toEqual({ change: null, longestPause: null })
    const change = await test.client.mappings.apply({ integrationId, entries })
    expect(change).toMatchObject({
      way: 'guarded',
      step: 'ended',
      outcome: 'kept',
      entries,
      isOwnPause: true,
      resumeBy: null,
    })
    expect(await test.client.mappings.changeStanding({ integrationId })).toMatchObject({ change: { id: change.id } })
    const before = { Break: null, Ready: null, 'After Call Work': null }
    expect(await mappingOf(test, integrationId)).toEqual({ ...before, Break: 10, 'After Call Work': 11 })
    expect(await test.client.journal.undo()).toMatchObject({ operation: 'mappingApplied', subject: 'Five9', things: 2 })
    expect(await mappingOf(test, integrationId)).toEqual(before)
    expect(await standingOf(test)).toEqual(['ready'])
  })

  it('fails with a word of the list and changes nothing', async () => {
    const { test, integrationId } = await ready()
    const apply = (...entries: { state: string; activityId: number | null }[]) =>
      test.client.mappings.apply({ integrationId, entries })
    const twice = { state: 'Break', activityId: 10 }
    await expect(apply(twice, twice)).rejects.toMatchObject({ code: 'mappingTwice', data: { state: 'Break' } })
    await expect(apply({ state: 'Nap', activityId: 10 })).rejects.toMatchObject({ code: 'externalActivityNotFound' })
    await test.client.activities.remove({ ids: [11] })
    await expect(apply({ state: 'Break', activityId: 11 })).rejects.toMatchObject({ code: 'activityDeleted' })
    expect(await standingOf(test)).toEqual(['ready'])
    // the window is there twice: the second one has to wait
    const both = await Promise.allSettled([apply(twice), apply(twice)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await mappingOf(test, integrationId)).toMatchObject({ Break: 10 })
  })

  it('waits for a list that is being read: it could bring a state', async () => {
    const { test, integrationId } = await ready()
    const { id: fileId } = await test.list('more.csv', manyStates(20_000))
    const { id } = await test.client.imports.start({ fileId, stream: 'states', integrationId })
    const entries = [{ state: 'Break', activityId: 10 }]
    await expect(test.client.mappings.apply({ integrationId, entries })).rejects.toMatchObject({ code: 'jobRunning' })
    await test.client.jobs.wait({ id })
    expect(await test.client.mappings.apply({ integrationId, entries })).toMatchObject({ outcome: 'kept' })
  })

  it.each([
    [0, null],
    [1, null],
    [2, 10],
    [3, 10],
    [4, 10],
  ])('killed after %i steps is settled by the next start: %s', async (steps, expected) => {
    const { test, integrationId } = await ready()
    await test.close()
    await killAfter(steps, test.folder, integrationId)
    const again = await openTestApp(test.folder)
    expect(await mappingOf(again, integrationId)).toEqual({ Break: expected, Ready: null })
    expect(await standingOf(again)).toEqual(['ready'])
    const { change } = await again.client.mappings.changeStanding({ integrationId })
    expect(change).toMatchObject({ step: 'ended', outcome: expected === null ? 'takenBack' : 'kept' })
    expect(change?.failure?.code ?? null).toBe(expected === null ? 'cancelled' : null)
  })

  it('is guided where injixo imports, with a reminder until it is resumed there', async () => {
    const { test, integrationId } = await ready({}, 'injixoImports')
    const { client } = test
    const entries = [{ state: 'Break', activityId: 10 }]
    expect(await client.mappings.apply({ integrationId, entries })).toMatchObject({ way: 'guided', step: 'toPause' })
    await expect(client.mappings.apply({ integrationId, entries })).rejects.toMatchObject({ code: 'mappingUnderWay' })
    await client.mappings.changeDone({ integrationId, step: 'toPause' })
    const again = await test.reopen()
    const { client: later } = again
    expect(await later.mappings.changeStanding({ integrationId })).toMatchObject({ change: { step: 'toEnter' } })
    expect(await later.tasks.list()).toMatchObject([{ kind: 'resumeInInjixo', state: 'open' }])
    await later.mappings.changeDone({ integrationId, step: 'toEnter' })
    expect(await mappingOf(again, integrationId)).toMatchObject({ Break: 10 })
    expect(await later.mappings.changeDone({ integrationId, step: 'toResume' })).toMatchObject({ outcome: 'kept' })
    expect(await later.tasks.list()).toMatchObject([{ kind: 'resumeInInjixo', state: 'done' }])
  })

  it('warns of the day after which injixo brings nothing in, of systems whose database it reads', async () => {
    const test = await openTestApp()
    const add = (system: 'avaya' | 'five9') =>
      test.client.integrations.add({ system, name: system, zone: 'Europe/Berlin', way: 'injixoImports' })
    const limit = async (id: string) => (await test.client.mappings.changeStanding({ integrationId: id })).longestPause
    expect([await limit((await add('avaya')).id), await limit((await add('five9')).id)]).toEqual([86_400_000, null])
  })
})
