import type { Page } from '@playwright/test'
import type { App } from '../../main/app/app.ts'
import { expect } from './ponte.ts'
import { practised } from './practice.ts'
import type { StoryWords } from './words.ts'

/** What the connected integration of these stories is called. */
export const hotline = 'Hotline'

/** The password a healthy practice system begins with; the host of a story starts one of its own. */
let password = ''

/** The practice company, and an integration that Ponte reads by itself, but for its password: secrets do not outlive the process. */
export async function almostConnected(client: App['client']): Promise<void> {
  await practised(client)
  const [system] = await client.practice.systems()
  if (system?.asked === undefined || system.asked === null) throw new Error('nothing can be rehearsed')
  password = system.asked.password
  await client.integrations.add({
    system: system.system,
    name: hotline,
    zone: 'Europe/Berlin',
    settings: { region: 'eu', grouping: 'campaign', user: system.asked.user },
    isLive: true,
  })
}

/** Goes to a place of the window. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((place) => {
    window.location.hash = `#/${place}`
  }, place)
}

/** Enters a password where the repair asks for it, and waits until all checks are through. */
export async function enterPassword(page: Page, words: StoryWords, secret = password): Promise<void> {
  await page.getByLabel(words.t('five9', 'field.password'), { exact: true }).fill(secret)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: words.t('five9', 'step.check.heading') })).toBeVisible()
  await expect(page.getByRole('list', { name: words.t('connect', 'check.list') })).toHaveAttribute(
    'aria-busy',
    'false',
    // eleven checks, among them reports that are run
    { timeout: 60_000 },
  )
}
