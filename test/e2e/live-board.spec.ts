import { almostConnected, enterPassword, goTo, hotline } from './connected.ts'
import { expect, test } from './ponte.ts'
import { storyWords } from './words.ts'

const words = storyWords('en')
const { t } = words

test.use({ start: { language: 'en', prepare: almostConnected } })

test('the live board shows who is in which state, since when, and what is missing when the line stops', async ({
  page,
  ponte,
}) => {
  // the practice company is made, and the system checked, within it
  test.setTimeout(150_000)
  await page.goto(ponte.url)
  await page.getByRole('article', { name: hotline }).getByRole('link', { name: hotline }).click()
  await page.getByRole('button', { name: t('connect', 'repair.open') }).click()
  await enterPassword(page, words)

  await goTo(page, 'timeline/now')
  await expect(page.getByText(t('live', 'line.connected'))).toBeVisible()
  const board = page.getByRole('grid', { name: t('live', 'title') })
  await expect(board.getByRole('row').nth(5)).toBeVisible()

  // the longest last: the first of them is counted in seconds or minutes, and counts on
  await board.getByRole('columnheader', { name: t('live', 'since') }).click()
  await board.getByRole('columnheader', { name: t('live', 'since') }).click()
  const since = board.locator('time').first()
  const before = await since.textContent()
  await expect(since).not.toHaveText(before ?? '', { timeout: 65_000 })

  const filter = page.getByRole('combobox', { name: t('live', 'filter') })
  const [, state = ''] = (await filter.locator('option').allTextContents()).map((text) => text.replace(/ \(\d.*$/, ''))
  const all = Number(await board.getAttribute('aria-rowcount'))
  await filter.selectOption(state)
  await expect.poll(async () => Number(await board.getAttribute('aria-rowcount'))).toBeLessThan(all)
  for (const row of (await board.getByRole('row').all()).slice(1, 4)) await expect(row).toContainText(state)
})
