import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { runPonte, startPonte } from './run-ponte.ts'

it('hears Ctrl+C in the middle of a job, ends it cleanly and gives the folder free', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ponte-interrupt-'))
  const working = startPonte(['practice', 'create', '--data', 'data'], { folder })
  await vi.waitFor(() => access(join(folder, 'data', 'owner')), { timeout: 20_000, interval: 20 })
  working.interrupt()
  expect(await working.ended).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^cancelled: /) })
  expect(await runPonte(['status', '--data', 'data', '--json'], { folder })).toMatchObject({ code: 0, err: '' })
  await rm(folder, { recursive: true })
})
