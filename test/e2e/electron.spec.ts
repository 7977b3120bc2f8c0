import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, expect, test } from '@playwright/test'
import { electronRuntime } from '../../main/hosts/electron-runtime.ts'

// run only where the runtime is: see playwright.config.ts

const root = fileURLToPath(new URL('../../', import.meta.url))

test('the window opens in Electron, in a sandbox, and talks to the app', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ponte-electron-'))
  const electron = await _electron.launch({
    executablePath: electronRuntime() ?? '',
    args: [root, '--data', dataFolder],
  })
  const page = await electron.firstWindow()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).toMatch(/^app:\/\/ponte\//)
  expect(await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis))).toEqual([])

  const opened = await page.evaluate(() => window.open('https://evil.example/') === null)
  expect(opened).toBe(true)
  expect(electron.windows()).toHaveLength(1)
  await electron.close()
  await rm(dataFolder, { recursive: true, force: true })
})
