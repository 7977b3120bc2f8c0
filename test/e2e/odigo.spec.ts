import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { goTo } from './connected.ts'
import { expect, startPonte, test } from './ponte.ts'
import { practised } from './practice.ts'
import { storyWords } from './words.ts'

const { t, like } = storyWords('nl')
const name = 'Odigo Zuid'

let folder = ''
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ponte-odigo-'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

const heading = (page: Page, step: string) =>
  expect(page.getByRole('heading', { level: 1, name: t('odigo', `step.${step}.heading`) })).toBeFocused()
const goOn = (page: Page) => page.getByRole('button', { name: t('ui', 'wizard.continue') }).click()

/** What whoever runs the system does, as far as this computer plays it: the URL is entered, the sending begins with a restart. */
async function startSender(page: Page, url: string): Promise<void> {
  await page.getByRole('button', { name: t('practice', 'title') }).click()
  const panel = page.getByRole('dialog', { name: t('practice', 'title') })
  await panel.getByLabel(t('practice', 'system'), { exact: true }).selectOption('odigo')
  await panel.getByLabel(t('practice', 'sends.url')).fill(url)
  await panel.getByRole('button', { name: t('practice', 'sends.enter') }).click()
  await expect(panel.getByText(t('practice', 'sends.entered'), { exact: true })).toBeVisible()
  await panel
    .getByRole('combobox', { name: t('practice', 'switch.notifications') })
    .selectOption({ label: t('practice', 'switch.notifications.on') })
  await panel.getByRole('button', { name: t('practice', 'sends.restart') }).click()
  await expect(panel.getByText(t('practice', 'sends.state.sending'), { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
}

test('Odigo is added, left with the token in hand, gone on with the next day, and turns green with its first message', async ({
  page,
  context,
}) => {
  // two hosts one after the other, and the practice company before
  test.setTimeout(180_000)
  const ponte = await startPonte({ dataFolder: folder, language: 'nl', prepare: practised })
  await page.goto(ponte.url)
  await goTo(page, 'integrations/add')
  await page.getByRole('radio', { name: /Odigo/ }).check()
  await page.keyboard.press('Enter')
  await heading(page, 'brings')
  await page.keyboard.press('Enter')
  await heading(page, 'place')
  await page.getByRole('textbox', { name: t('integrations', 'name') }).fill(name)
  await page.keyboard.press('Enter')
  await heading(page, 'details')
  // what follows from it is told before it is chosen
  await expect(page.getByRole('radio', { name: t('odigo', 'option.pauseDetails.on') })).toBeVisible()
  await expect(page.getByText('Break (Lunch break)')).toBeVisible()
  await page.keyboard.press('Enter')
  await heading(page, 'receiver')
  await page.keyboard.press('Enter')
  await heading(page, 'token')
  await page.getByRole('button', { name: t('connect', 'token.make') }).click()
  const shown = page.getByRole('region', { name: t('connect', 'token.url') })
  const url = await shown.locator('code').innerText()
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ponte_[\w-]+$/)
  await expect(shown.getByRole('button', { name: t('connect', 'secret.copy') })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: t('integrations', 'title') })).toBeVisible()
  await page.close()
  await ponte.stop()

  const next = await startPonte({ dataFolder: folder })
  const again = await context.newPage()
  await again.goto(next.url)
  await goTo(again, 'integrations')
  await again.getByRole('link', { name }).click()
  await heading(again, 'token')
  await expect(again.getByText(t('connect', 'token.shown'))).toBeVisible()
  expect(await again.content()).not.toContain(url)
  await goOn(again)

  await heading(again, 'odigo')
  await again.getByRole('button', { name: t('connect', 'letter.open') }).click()
  const letter = again.getByRole('dialog', { name: t('connect', 'letter.title') })
  await expect(letter.getByRole('article')).toContainText(t('odigo', 'letter.odigo.restartServer'))
  await expect(letter.getByRole('article')).not.toContainText('ponte_')
  await again.keyboard.press('Escape')
  await again.getByRole('button', { name: t('connect', 'task.keepAll') }).click()
  const tasks = again.getByRole('list', { name: t('connect', 'task.list') }).getByRole('listitem')
  await expect(tasks).toHaveCount(2)
  await expect(tasks.first().getByText(like('connect', 'task.waiting'))).toBeVisible()
  await goOn(again)

  await heading(again, 'paste')
  await again.getByRole('checkbox', { name: t('odigo', 'step.paste.paste') }).check()
  await goOn(again)
  await heading(again, 'waiting')
  await expect(again.getByText(like('connect', 'waiting.notYet'))).toBeVisible()
  await startSender(again, url)
  await expect(again.getByText(like('connect', 'waiting.there'))).toBeVisible({ timeout: 30_000 })
  await expect(again.getByText(t('connect', 'messages.allUnderstood'))).toBeVisible()
  await goOn(again)
  await heading(again, 'next')
  await again.getByRole('button', { name: t('connect', 'toOverview') }).click()
  await goTo(again, 'integrations')
  await again.getByRole('link', { name }).click()
  await expect(again.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(again.getByRole('list', { name: t('connect', 'token.list') })).toBeVisible()
  await again.close()
  await next.stop()
})
