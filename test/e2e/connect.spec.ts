import type { Page } from '@playwright/test'
import { goTo } from './connected.ts'
import { expect, test } from './ponte.ts'
import { practised } from './practice.ts'
import { storyWords } from './words.ts'

const { t, like } = storyWords('it')
const name = 'Five9 Milano'

test.use({ start: { language: 'it', prepare: practised } })

/** What the administrator of the system does, as far as this computer plays it. */
async function administer(page: Page, changes: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: t('practice', 'title') }).click()
  const panel = page.getByRole('dialog', { name: t('practice', 'title') })
  for (const [id, value] of Object.entries(changes)) {
    const label = t('practice', `switch.${id}.${value}`)
    const choice = panel.getByRole('combobox').filter({ hasText: label })
    await choice.selectOption({ label })
    await expect(choice).toHaveValue(value)
  }
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
}

const heading = (page: Page, step: string) =>
  expect(page.getByRole('heading', { level: 1, name: t('five9', `step.${step}.heading`) })).toBeFocused()

/** Waits until the checks have been made: among them are reports that are run. */
async function checked(page: Page): Promise<void> {
  await expect(page.getByRole('list', { name: t('connect', 'check.list') })).toHaveAttribute('aria-busy', 'false', {
    timeout: 60_000,
  })
}

const check = (page: Page, id: string) =>
  page
    .getByRole('list', { name: t('connect', 'check.list') })
    .getByRole('listitem')
    .filter({ hasText: t('checks', `check.${id}`) })

test('report, role and password are wrong in turn; what the screen says leads to data', async ({ page, ponte }) => {
  // the practice company is made, the system checked five times and two days fetched, within it
  test.setTimeout(240_000)
  await page.goto(ponte.url)
  await administer(page, { role: 'withoutReporting', report: 'withoutSkill' })

  await goTo(page, 'integrations/add')
  await page.getByRole('radio', { name: /Five9/ }).check()
  await page.keyboard.press('Enter')
  await heading(page, 'brings')
  await page.keyboard.press('Enter')

  await heading(page, 'place')
  await page.getByRole('textbox', { name: t('integrations', 'name') }).fill(name)
  await page.getByRole('radio', { name: t('five9', 'option.grouping.skill') }).check()
  await page.keyboard.press('Enter')

  await heading(page, 'prepare')
  for (const exact of ['Shared Reports (injixo)', 'SKILL', 'Call Log with Skills'])
    await expect(page.getByRole('button', { name: `${t('ui', 'copy')}: ${exact}` })).toBeVisible()
  await page.keyboard.press('Enter')

  // nobody has answered yet: it is kept as a task, and nothing waits
  await heading(page, 'user')
  await page.getByRole('button', { name: t('connect', 'letter.open') }).click()
  const letter = page.getByRole('dialog', { name: t('connect', 'letter.title') })
  await letter.getByText('Deutsch').click()
  await expect(letter.getByRole('article')).toContainText('Call Log with Skills')
  await expect(letter.getByRole('article')).toHaveAttribute('lang', 'de')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: t('connect', 'task.keep') }).click()
  await expect(page.getByText(like('connect', 'task.waiting'))).toBeVisible()
  await page.getByRole('button', { name: t('ui', 'wizard.continue') }).click()

  await heading(page, 'login')
  const account = page.getByRole('region', { name: t('connect', 'practice.title') }).getByRole('definition')
  const [user, password] = await account.locator('code').allInnerTexts()
  await page.getByRole('textbox', { name: t('five9', 'field.user') }).fill(user ?? '')
  await page.getByLabel(t('five9', 'field.password'), { exact: true }).fill('non-è-questa')
  await page.keyboard.press('Enter')

  await heading(page, 'check')
  await checked(page)
  await expect(check(page, 'login').getByText(like('checks', 'code.loginRefused'))).toBeVisible()
  await check(page, 'login')
    .getByRole('button', { name: t('connect', 'check.way.secret') })
    .click()
  await heading(page, 'login')
  await page.getByLabel(t('five9', 'field.password'), { exact: true }).fill(password ?? '')
  await page.keyboard.press('Enter')

  await heading(page, 'check')
  await checked(page)
  await expect(check(page, 'login')).toContainText(t('checks', 'result.passed'))
  await expect(check(page, 'reportingRole')).toContainText(t('checks', 'owner.vendorAdmin'))
  await expect(check(page, 'reportingRole')).toContainText('REPORTING')
  await administer(page, { role: 'both' })
  await check(page, 'reportingRole')
    .getByRole('button', { name: t('connect', 'check.again') })
    .click()
  await expect(check(page, 'reportingRole')).toContainText(t('checks', 'result.passed'))

  await page.getByRole('button', { name: t('connect', 'check.all') }).click()
  await checked(page)
  await expect(check(page, 'callLogReport')).toContainText('Shared Reports (injixo)')
  await expect(check(page, 'callLogReport').getByRole('button', { name: t('connect', 'letter.open') })).toBeVisible()
  await administer(page, { report: 'all' })
  await page.getByRole('button', { name: t('connect', 'check.all') }).click()
  await checked(page)
  const sum = t('connect', 'check.sum', { done: 11, of: 11 })
  await expect(page.getByRole('status').filter({ hasText: sum })).toHaveCount(1)
  await page.getByRole('button', { name: t('ui', 'wizard.continue') }).click()

  await heading(page, 'import')
  // two days show what fourteen would
  await page.getByRole('textbox', { name: t('connect', 'import.days') }).fill('2')
  await page.getByRole('button', { name: t('connect', 'import.start') }).click()
  const lines = page.getByRole('list', { name: t('connect', 'import.lines') }).getByRole('listitem')
  await expect(lines).toHaveCount(3)
  await expect(lines.filter({ hasText: t('connect', 'import.state.done') })).toHaveCount(3, { timeout: 120_000 })
  const found = page.getByRole('region', { name: t('connect', 'found.title') })
  await expect(found.getByRole('table')).toHaveCount(2)
  await expect(found.getByRole('row').filter({ hasText: /Ready/ })).not.toHaveCount(0)
  await page.getByRole('button', { name: t('ui', 'wizard.continue') }).click()

  await heading(page, 'next')
  await page.getByRole('button', { name: t('connect', 'toOverview') }).click()
  const card = page.getByRole('article', { name })
  await expect(card.getByText(t('overview', 'state.ready'))).toBeVisible()
  await expect(card.getByText(t('overview', 'feed.onTime')).first()).toBeVisible()
})
