import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type Ponte, type StartOptions, startPonte, test } from './ponte.ts'
import { storyWords } from './words.ts'

const { t } = storyWords('en')
const rows = 150_000
const start: StartOptions = {
  language: 'en',
  prepare: (client) => client.integrations.add({ system: 'five9', name: 'Five9', zone: 'Europe/Berlin' }),
}

let folder = ''
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ponte-interrupted-'))
  await writeStates(join(folder, 'states.csv'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

/** Long enough to be caught in the middle, 150 agents with one state a minute. */
async function writeStates(path: string): Promise<void> {
  await writeFile(path, 'agent,state,start,end\n')
  const first = Date.UTC(2026, 9, 5, 6)
  for (let agent = 0; agent < 150; agent += 1) {
    const lines = Array.from({ length: rows / 150 }, (_, row) => {
      const at = (minute: number) => new Date(first + minute * 60_000).toISOString()
      return `agent${agent},${row % 2 === 0 ? 'Ready' : 'On Call'},${at(row)},${at(row + 1)}\n`
    })
    await appendFile(path, lines.join(''))
  }
}

/** Begins the import and comes back while it runs. */
async function beginImport(page: Page, ponte: Ponte): Promise<void> {
  await page.goto(ponte.url)
  await page.evaluate(() => {
    window.location.hash = '#/imports/new/states'
  })
  await page.getByLabel(t('imports', 'choose')).last().setInputFiles(join(folder, 'states.csv'))
  await page.getByRole('button', { name: t('imports', 'import'), exact: true }).click()
  await expect(page.getByRole('progressbar').first()).toBeVisible()
}

async function history(page: Page) {
  await page.evaluate(() => {
    window.location.hash = '#/imports'
  })
  return page.getByRole('row').filter({ hasText: 'states.csv' })
}

test('closing the page in the middle of an import loses nothing', async ({ page, context }) => {
  const ponte = await startPonte(start)
  await beginImport(page, ponte)
  await page.close()
  const again = await context.newPage()
  await again.goto(new URL(ponte.url).origin)
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible()
  const run = await history(again)
  await expect(run).toContainText(t('imports', 'state.done'), { timeout: 60_000 })
  await expect(run).toContainText(rows.toLocaleString('en'))
  await ponte.stop()
})

test('an import cut off by a crash goes on where it was', async ({ page }) => {
  const ponte = await startPonte(start)
  await beginImport(page, ponte)
  process.kill(ponte.pid, 'SIGKILL')
  const after = await startPonte({ dataFolder: ponte.dataFolder })
  await page.goto(after.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const run = await history(page)
  await expect(run).toContainText(t('imports', 'state.interrupted'))
  await run.getByRole('button', { name: t('imports', 'resumeWhat', { file: 'states.csv' }) }).click()
  await expect(run).toContainText(t('imports', 'state.done'), { timeout: 60_000 })
  await expect(run).toContainText(rows.toLocaleString('en'))
  await after.stop()
  await rm(ponte.dataFolder, { recursive: true, force: true })
})
