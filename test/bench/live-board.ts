import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../e2e/browser.ts'
import { startPonte } from '../e2e/ponte.ts'
import { eventMessage } from './bench-event.ts'
import { enterHost } from './enter-host.ts'
import { type Figure, median, percentile } from './figure.ts'
import { openLines, sendAtRate } from './lines.ts'
import { whenListening } from './when-listening.ts'

const agents = 2000
const rate = 50
const seconds = 15

/** The live board of 2,000 agents in a real browser, while 50 of them change every second. */
export async function measureLiveBoard(): Promise<Figure[]> {
  const browser = await chromium.launch({ ...(await findBrowser()), args: ['--no-sandbox'] })
  const ponte = await startPonte({ language: 'en' })
  const { client, cookie, close } = await enterHost(ponte.url)
  try {
    const { id } = await client.integrations.add({
      system: 'odigo',
      name: 'Bench',
      zone: 'Europe/Berlin',
      settings: { pauseDetails: 'off' },
    })
    const { url } = await client.notifications.makeToken({ id })
    await whenListening(client)
    const sender = openLines(url, 8)
    const from = Date.now() - 600_000
    // everybody at work first
    await sendAtRate(sender, (place) => eventMessage(place, from, agents), { rate: 500, seconds: agents / 500 })
    const page = await boardAt(ponte.url, cookie)
    const idle = await busyPerFrame(page, 3)
    const changes = sendAtRate(sender, (place) => eventMessage(agents + place, from, agents), { rate, seconds })
    const busy = await busyPerFrame(page, seconds - 1)
    await changes
    sender.close()
    return [
      {
        what: `live board of ${agents} agents at ${rate} changes a second, work of a frame p95`,
        value: percentile(busy, 0.95),
        unit: 'ms',
        budget: 16,
        reference: `p50 ${median(busy).toFixed(1)} p99 ${percentile(busy, 0.99).toFixed(1)} ms; without changes p95 ${percentile(idle, 0.95).toFixed(1)} ms`,
      },
    ]
  } finally {
    close()
    await ponte.stop()
    await browser.close()
  }

  /** The board with all agents, in a page that has the cookie already. */
  async function boardAt(start: string, given: string): Promise<Page> {
    const { origin, hostname } = new URL(start)
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const [name = '', value = ''] = given.split('=')
    await context.addCookies([{ name, value, domain: hostname, path: '/' }])
    const page = await context.newPage()
    await page.goto(`${origin}/#/timeline/now`)
    const grid = page.getByRole('grid').first()
    await grid.getByRole('row').nth(5).waitFor()
    await page.waitForFunction((count) => {
      const told = document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')
      return Number(told) >= count
    }, agents)
    return page
  }
}

/**
 * Milliseconds of work in each frame: how long the page's own thread was away from a message that it sends itself over and over. Away for
 * less than a fifth of a millisecond is nothing but that message.
 */
async function busyPerFrame(page: Page, duration: number): Promise<number[]> {
  return page.evaluate(
    (length) =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = []
        const { port1, port2 } = new MessageChannel()
        const end = performance.now() + length
        let work = 0
        let last = performance.now()
        port1.addEventListener('message', () => {
          const now = performance.now()
          if (now - last > 0.2) work += now - last
          last = now
          if (now < end) port2.postMessage(null)
          else resolve(frames)
        })
        port1.start()
        const frame = () => {
          frames.push(work)
          work = 0
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
        port2.postMessage(null)
      }),
    duration * 1000,
  )
}
