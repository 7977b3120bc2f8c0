import { almostConnected, enterPassword, goTo, hotline } from './connected.ts'
import { expect, test } from './ponte.ts'
import { storyWords } from './words.ts'

const { t, like } = storyWords('de')

test.use({ start: { language: 'de', prepare: almostConnected } })

test('paused, the password changed by the vendor, resumed, and logged in again where Ponte says so', async ({
  page,
  ponte,
}) => {
  // the practice company is made, and the system checked, within it
  test.setTimeout(150_000)
  await page.goto(ponte.url)
  const card = page.getByRole('article', { name: hotline })
  await card.getByRole('link', { name: hotline }).click()
  await page.getByRole('button', { name: t('connect', 'repair.open') }).click()
  await enterPassword(page, { t, like })

  await goTo(page, 'overview')
  await expect(card.getByText(t('overview', 'state.ready'))).toBeVisible()
  await card.getByRole('button', { name: t('overview', 'pauseWhat', { name: hotline }) }).click()
  await expect(card.getByText(t('overview', 'state.paused'), { exact: true })).toBeVisible()
  await expect(page.getByText(t('overview', 'paused.done', { name: hotline }))).toBeVisible()

  await page.getByRole('button', { name: t('practice', 'title') }).click()
  const panel = page.getByRole('dialog', { name: t('practice', 'title') })
  await panel.getByRole('textbox', { name: t('practice', 'password.label') }).fill('changed-by-the-vendor')
  await panel.getByRole('button', { name: t('practice', 'password.change') }).click()
  await expect(page.getByText(like('app', 'rehearse.passwordChanged'))).toBeVisible()
  await page.keyboard.press('Escape')

  await card.getByRole('button', { name: t('overview', 'resumeWhat', { name: hotline }) }).click()
  await expect(card.getByText(t('overview', 'state.needsAttention'))).toBeVisible()
  await expect(card.getByText(like('checks', 'code.loginRefused'))).toBeVisible()
  await expect(card.getByText(t('checks', 'owner.planner'), { exact: true })).toBeVisible()

  await card.getByRole('link', { name: t('overview', 'repair') }).click()
  await enterPassword(page, { t, like }, 'changed-by-the-vendor')
  await goTo(page, 'overview')
  await expect(card.getByText(t('overview', 'state.needsAttention'))).toHaveCount(0)

  // nothing is lost by it: days are fetched into the same integration, and stand in the list of its runs
  await goTo(page, 'imports/runs')
  await page
    .getByRole('button', { name: t('imports', 'fetch') })
    .first()
    .click()
  await page.getByRole('button', { name: t('imports', 'fetch.start'), exact: true }).click()
  const fetched = page.getByRole('row').filter({ hasText: t('imports', 'source.byHand') })
  await expect(fetched.first()).toContainText(t('imports', 'state.done'))

  await goTo(page, 'imports/calendar')
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/[1-9].*Zeilen/)
})
