import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { expectKeptSums } from '../core/expect-kept-sums.ts'
import { dump, statesOf } from '../core/read-tables.ts'
import { given } from '../given.ts'
import { berlin, manyStates, openTestApp } from './open-test-app.ts'

const script = fileURLToPath(new URL('./run-until-killed.ts', import.meta.url))

/** Runs the app in another process and kills it, as a power cut does, when it has done more than `rows`. */
async function killAfter(rows: number, ...given: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [script, ...given], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    const [state, done] = line.split(' ')
    if (state !== 'running') throw new Error(`too late: ${line}`)
    if (Number(done) > rows) break
  }
  child.kill('SIGKILL')
  await ended
}

const rowCount = 60_000

async function ready() {
  const test = await openTestApp()
  const { id: integrationId } = await test.client.integrations.add(berlin)
  const path = join(test.folder, 'many.csv')
  writeFileSync(path, `${[...manyStates(rowCount), 'nobody,Ready,when,then'].join('\n')}\n`)
  return { test, integrationId, path }
}

describe('an import whose process was killed', () => {
  it('is interrupted, goes on where it was, and ends like one that was never cut off', async () => {
    const { test, integrationId, path } = await ready()
    await test.close()
    await killAfter(5000, test.folder, integrationId, 'import', path)

    const again = await openTestApp(test.folder)
    const [run] = await again.client.imports.list()
    expect(run).toMatchObject({
      state: 'interrupted',
      canResume: true,
      canUndo: true,
      endedAt: expect.any(Number) as number,
    })
    const before = given(run).counts.read
    expect(before).toBeGreaterThan(5000)
    expect(before).toBeLessThan(rowCount)
    expect((await again.client.overview.get()).todo).toContainEqual(expect.objectContaining({ kind: 'resumeImport' }))
    await again.look(expectKeptSums)
    // what is in the file is what the run says, to the row
    expect((await again.client.states.list({ integrationId })).total).toBe(before)

    const { id } = await again.client.imports.resume({ id: given(run).id })
    expect(await again.client.jobs.wait({ id })).toMatchObject({ state: 'done', done: rowCount + 1 })
    const counts = { read: rowCount + 1, added: rowCount, changed: 0, unchanged: 0, refused: 1, flagged: 0 }
    expect(await again.client.imports.get({ id: given(run).id })).toMatchObject({
      state: 'done',
      counts,
      canResume: false,
    })
    expect(await again.client.imports.problems({ id: given(run).id })).toMatchObject({ total: 1 })
    await again.look(expectKeptSums)

    const clean = await openTestApp()
    const { id: other } = await clean.client.integrations.add(berlin)
    await clean.bring('states', manyStates(rowCount), other)
    expect(await again.look(statesOf)).toEqual(await clean.look(statesOf))
  })

  it('and whose undo was killed too, can only be undone further', async () => {
    const { test, integrationId } = await ready()
    const before = await test.look(dump)
    await test.bring('states', manyStates(rowCount), integrationId)
    const [run] = await test.client.imports.list()
    const { id } = given(run)
    await test.close()
    await killAfter(2000, test.folder, integrationId, 'undo', id)

    const again = await openTestApp(test.folder)
    expect(await again.client.imports.get({ id })).toMatchObject({
      state: 'interrupted',
      canResume: false,
      canUndo: true,
    })
    await again.look(expectKeptSums)
    const left = (await again.client.states.list({ integrationId })).total
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(rowCount)
    await expect(again.client.imports.resume({ id })).rejects.toMatchObject({ code: 'importNotResumable' })
    const undo = await again.client.imports.undo({ id })
    expect(await again.client.jobs.wait({ id: undo.id })).toMatchObject({ state: 'done', resultId: id })
    expect(await again.client.imports.get({ id })).toMatchObject({ state: 'undone', canUndo: false, kept: 0 })
    expect(await again.look(dump)).toEqual(before)
    await expect(again.client.imports.undo({ id })).rejects.toMatchObject({ code: 'importNotUndoable' })
  })
})
