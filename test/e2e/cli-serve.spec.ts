import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { runPonte, startPonte } from '../main/hosts/cli/run-ponte.ts'

test('ponte serve: a page until Ctrl+C, alone on its data folder and its port', async ({ request }) => {
  const folder = await mkdtemp(join(tmpdir(), 'ponte-serve-'))
  const serving = startPonte(['serve', '--no-open', '--data', 'data'], { folder })
  try {
    const [address = ''] = /http:\/\/\S+/.exec(await serving.until('http://')) ?? []
    const { port } = new URL(address)
    const page = await request.get(address)
    expect([page.status(), await page.text()]).toEqual([200, expect.stringContaining('<title>Ponte')])

    const second = await runPonte(['status', '--data', 'data', '--json'], { folder })
    expect(second).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^folderInUse: /) })
    const third = await runPonte(['serve', '--no-open', '--data', 'other', '--port', port], { folder })
    expect(third).toMatchObject({ code: 1, err: expect.stringMatching(/^portInUse: /) })
  } finally {
    serving.interrupt()
  }
  expect((await serving.ended).code).toBe(0)
  expect(await runPonte(['status', '--data', 'data', '--json'], { folder })).toMatchObject({ code: 0, err: '' })
  await rm(folder, { recursive: true })
})
