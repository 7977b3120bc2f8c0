import { chromium, type Page } from '@playwright/test'
import { openApp } from '../../main/hosts/open-app.ts'
import { findBrowser } from '../e2e/browser.ts'
import { startPonte } from '../e2e/ponte.ts'
import { type Figure, medianOf, percentile } from './figure.ts'

const people = 200
const heatDays = 28

/** A team's day and the heat map of what is not mapped, over the workspace with a million states in `dataFolder`. */
export async function measureTimeline(dataFolder: string): Promise<Figure[]> {
  const { day, figures } = await measureCalls(dataFolder)
  const browser = await chromium.launch({ ...(await findBrowser()), args: ['--no-sandbox'] })
  try {
    const ponte = await startPonte({ dataFolder })
    const frames = await teamFrames(await browser.newPage(), ponte.url, day)
    await ponte.stop()
    return [
      ...figures,
      {
        what: `frame while the day of ${people} people is zoomed, p95`,
        value: percentile(frames, 0.95),
        unit: 'ms',
        // a display that shows 60 frames a second takes 16.7 ms for each
        budget: 17,
        reference: `${frames.length} frames, longest ${Math.round(Math.max(...frames))} ms`,
      },
    ]
  } finally {
    await browser.close()
  }
}

async function measureCalls(dataFolder: string): Promise<{ readonly day: string; readonly figures: Figure[] }> {
  const app = await openApp({ dataFolder, version: '0.0.0' })
  try {
    const { client } = app
    const integrationId = (await client.integrations.list()).find(({ name }) => name === 'Bench')?.id ?? ''
    const range = await client.states.range({ integrationId })
    if (range === null) throw new Error('no states to look at')
    const daysLater = (day: string, days: number) =>
      new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
    const day = daysLater(range.from, 7)
    const look = () => client.states.teamDay({ integrationId, day, band: 'resolved', limit: people })
    const { rows } = await look()
    const spans = rows.reduce((sum, row) => sum + row.spans.length, 0)
    const heat = { integrationId, from: range.from, to: daysLater(range.from, heatDays - 1) }
    const lost = await client.states.unmappedHeat(heat)
    return {
      day,
      figures: [
        {
          what: `a day of ${people} people, of 1 M states`,
          value: await medianOf(7, look),
          unit: 'ms',
          budget: 50,
          reference: `${rows.length} people, ${spans} states`,
        },
        {
          what: `heat map of ${heatDays} days, of 1 M states`,
          value: await medianOf(3, () => client.states.unmappedHeat(heat)),
          unit: 'ms',
          budget: 1500,
          reference: `${Math.round(lost.milliseconds / 3_600_000)} h not mapped; others are answered in between`,
        },
      ],
    }
  } finally {
    await app.close()
  }
}

/** How long each frame took, in milliseconds, while the wheel zooms in and out of everybody's day. */
export async function teamFrames(page: Page, url: string, day: string): Promise<readonly number[]> {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(`${new URL(url).origin}/#/timeline/team/${day}/all`)
  const rows = page.getByRole('main').locator('ol > li > a')
  await rows.nth(10).waitFor()
  const { x = 0, y = 0 } = (await rows.nth(3).boundingBox()) ?? {}
  await page.mouse.move(x + 500, y + 10)
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(globalThis, { frames })
    let last = performance.now()
    const next = (now: number) => {
      frames.push(now - last)
      last = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, turn < 30 ? -40 : 40)
  await page.keyboard.up('Control')
  return page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames)
}
