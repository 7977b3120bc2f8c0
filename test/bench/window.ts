import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../e2e/browser.ts'
import { startPonte } from '../e2e/ponte.ts'
import { type Figure, median, percentile } from './figure.ts'

const out = fileURLToPath(new URL('../../out/renderer/', import.meta.url))

/** The built page in a real browser, over the workspace with a million states in `dataFolder`. */
export async function measureWindow(dataFolder: string): Promise<Figure[]> {
  const browser = await chromium.launch({ ...(await findBrowser()), args: ['--no-sandbox'] })
  try {
    const empty: number[] = []
    const full: number[] = []
    const listening: number[] = []
    for (let run = 0; run < 5; run += 1) {
      for (const [times, folder] of [
        [empty, undefined],
        [full, dataFolder],
      ] as const) {
        const page = await browser.newPage()
        const started = performance.now()
        const ponte = await startPonte(folder === undefined ? {} : { dataFolder: folder })
        if (folder !== undefined) listening.push(performance.now() - started)
        await page.goto(ponte.url)
        await page.getByRole('heading', { level: 1 }).waitFor()
        times.push(performance.now() - started)
        await page.close()
        await ponte.stop()
      }
    }
    const ponte = await startPonte({ dataFolder })
    const page = await browser.newPage()
    const scripts = await firstScreenScripts(page, ponte.url)
    const table = await tableRows(page)
    const delays = await delaysWhileWorking(page)
    await ponte.stop()
    return [
      {
        what: 'host listening after spawn',
        value: median(listening),
        unit: 'ms',
        budget: 200,
        reference: 'with 1 M states',
      },
      {
        what: 'first screen usable after spawn',
        value: median(empty),
        unit: 'ms',
        budget: 700,
        reference: 'empty workspace',
      },
      {
        what: 'first screen with 1 M states',
        value: median(full),
        unit: 'ms',
        budget: median(empty) + 50,
        reference: 'empty workspace + 50 ms',
      },
      {
        what: 'script of the first screen, gzip',
        value: scripts / 1000,
        unit: 'kB',
        budget: 200,
        reference: `all scripts ${Math.round((await allScripts()) / 1000)} kB`,
      },
      {
        what: 'rows in the document, table of 1 M',
        value: table.rows,
        unit: 'rows',
        budget: 80,
        reference: `the grid says ${table.told} rows`,
      },
      {
        what: 'window while a job runs, p99',
        value: percentile(delays, 0.99),
        unit: 'ms',
        budget: 20,
        reference: `longest ${Math.round(Math.max(...delays))} ms`,
      },
    ]
  } finally {
    await browser.close()
  }
}

/** Bytes of the scripts that the first screen loads, packed as a host would. */
async function firstScreenScripts(page: Page, url: string): Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

async function allScripts(): Promise<number> {
  const names = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.js'))
  const files = await Promise.all(names.map((name) => readFile(join(out, name))))
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0)
}

async function tableRows(page: Page): Promise<{ rows: number; told: string }> {
  await page.goto(`${new URL(page.url()).origin}/#/timeline/states`)
  const grid = page.getByRole('grid').first()
  await grid.getByRole('row').nth(5).waitFor()
  const counts: number[] = []
  // at the top, in the middle of a long scroll, and wherever that ends
  for (const distance of [0, 40_000, 4_000_000]) {
    await grid.hover()
    await page.mouse.wheel(0, distance)
    await grid.getByRole('row').nth(5).waitFor()
    counts.push(await grid.getByRole('row').count())
  }
  return { rows: Math.max(...counts), told: (await grid.getAttribute('aria-rowcount')) ?? '' }
}

/** How late the page's own thread comes to a task that was due, while a delivery of a million states is written. */
async function delaysWhileWorking(page: Page): Promise<number[]> {
  await page.goto(`${new URL(page.url()).origin}/#/delivery`)
  const write = page.getByRole('button', { name: /write files/i })
  await write.waitFor()
  await page.evaluate(() => {
    const late: number[] = []
    Object.assign(globalThis, { late })
    let due = performance.now()
    const tick = () => {
      const now = performance.now()
      late.push(Math.max(0, now - due - 4))
      due = now
      setTimeout(tick, 0)
    }
    tick()
  })
  await write.click()
  await page.getByText('manifest.json').first().waitFor({ timeout: 120_000 })
  return page.evaluate(() => (globalThis as unknown as { late: number[] }).late)
}
