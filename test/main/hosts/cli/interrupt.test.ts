import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { runPonte, startPonte } from './run-ponte.ts'

it('serves a page until Ctrl+C, alone on its data folder and its port', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ponte-serve-'))
  const serving = startPonte(['serve', '--no-open', '--data', 'data'], { folder })
  try {
    const [address = ''] = /http:\/\/\S+/.exec(await serving.until('http://')) ?? []
    const { port } = new URL(address)
    expect((await fetch(address, { redirect: 'manual' })).status).toBeLessThan(400)

    const second = await runPonte(['status', '--data', 'data', '--json'], { folder })
    expect(second).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^folderInUse: /) })
    const third = await runPonte(['serve', '--no-open', '--data', 'other', '--port', port], { folder })
    expect(third).toMatchObject({ code: 1, err: expect.stringMatching(/^portInUse: /) })
  } finally {
    serving.interrupt()
  }
  expect(await serving.ended).toMatchObject({ code: 0, err: '' })
  expect(await runPonte(['status', '--data', 'data', '--json'], { folder })).toMatchObject({ code: 0, err: '' })
  await rm(folder, { recursive: true })
})

it('hears Ctrl+C in the middle of a job, ends it cleanly and gives the folder free', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ponte-interrupt-'))
  const working = startPonte(['practice', 'create', '--data', 'data'], { folder })
  await vi.waitFor(() => access(join(folder, 'data', 'owner')), { timeout: 20_000, interval: 20 })
  working.interrupt()
  expect(await working.ended).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^cancelled: /) })
  expect(await runPonte(['status', '--data', 'data', '--json'], { folder })).toMatchObject({ code: 0, err: '' })
  await rm(folder, { recursive: true })
})
