import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { isBuildStale } from '../../../main/hosts/is-build-stale.ts'

const built = ['out/main/serve.js', 'out/preload/electron.cjs', 'out/renderer/index.html']
let root: string

async function put(path: string, minute: number): Promise<void> {
  await mkdir(join(root, dirname(path)), { recursive: true })
  await writeFile(join(root, path), '')
  await utimes(join(root, path), minute * 60, minute * 60)
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ponte-build-'))
  await put('main/app/a.ts', 10)
  await put('renderer/features/deep/b.tsx', 10)
  for (const path of built) await put(path, 20)
  for (const folder of ['main', 'main/app', 'renderer', 'renderer/features', 'renderer/features/deep']) {
    await utimes(join(root, folder), 600, 600)
  }
})

test('what is newer than all its sources is fresh', () => {
  expect(isBuildStale(root)).toBe(false)
})

test.each(built)('a build without %s is stale', async (path) => {
  await rm(join(root, path))
  expect(isBuildStale(root)).toBe(true)
})

test.each(['renderer/features/deep/b.tsx', 'electron.vite.config.ts', 'locales/de/app.json'])(
  'a change of %s makes it stale',
  async (path) => {
    await put(path, 30)
    expect(isBuildStale(root)).toBe(true)
  },
)

test('so does a source that went away', async () => {
  await rm(join(root, 'main/app/a.ts'))
  expect(isBuildStale(root)).toBe(true)
})

test('the oldest part of the build counts', async () => {
  await put('main/app/a.ts', 15)
  await put('out/renderer/index.html', 12)
  await utimes(join(root, 'main/app'), 600, 600)
  expect(isBuildStale(root)).toBe(true)
})
