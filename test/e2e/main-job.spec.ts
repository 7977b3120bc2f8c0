import { goByKeys, readDelivered, readNumber, tabTo } from './main-job.ts'
import { expect, test } from './ponte.ts'
import { storyWords } from './words.ts'

test.use({ start: {} })

test('the main job in German, from the first start to files that add up', async ({ page, ponte }) => {
  const words = storyWords('de')
  const { t, like } = words
  await page.goto(ponte.url)

  await test.step('first start: German, practise', async () => {
    await page.getByRole('radio', { name: 'Deutsch' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('welcome', 'title'))
    await page.getByRole('button', { name: t('welcome', 'practise') }).click()
    await expect(page.getByText(t('app', 'practice.band'))).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('overview', 'title'))
  })

  await test.step('accept what is certain, decide some, undo one', async () => {
    await page
      .getByRole('link', { name: t('app', 'place.employees') })
      .first()
      .click()
    await page.getByRole('link', { name: t('app', 'place.assign') }).click()
    await page.getByRole('button', { name: like('assigning', 'acceptAll') }).click()
    await expect(page.getByText(like('assigning', 'acceptedAll'))).toBeVisible()
    const certain = page.getByRole('button', { name: new RegExp(`^${t('assigning', 'list.certain')} 0$`) })
    await expect(certain).toBeVisible()

    const rows = page.getByRole('grid').getByRole('row')
    const ignored = (count: number) =>
      page.getByRole('button', { name: new RegExp(`^${t('assigning', 'list.ignored')} ${count}$`) })
    const first = rows.nth(1)
    const place = await first.boundingBox()
    await first.getByRole('button').first().click()
    await expect(first).toContainText(t('assigning', 'takeBack'))
    expect(await first.boundingBox()).toEqual(place)

    await rows
      .nth(2)
      .getByRole('button', { name: t('assigning', 'ignore') })
      .click()
    await expect(ignored(1)).toBeVisible()
    await rows
      .nth(2)
      .getByRole('button', { name: t('assigning', 'takeBack') })
      .click()
    await expect(ignored(0)).toBeVisible()
  })

  await test.step('map every state', async () => {
    await page
      .getByRole('link', { name: t('app', 'place.activities') })
      .first()
      .click()
    await page.getByRole('link', { name: t('app', 'place.map') }).click()
    await page.getByRole('checkbox', { name: t('mapping', 'tickAll') }).check()
    await page.getByRole('button', { name: /^Calls \(ID\s1001\)/ }).click()
    await expect(page.getByText(t('mapping', 'notMappedOnly', { count: 0 }))).toBeVisible()
    // one of them elsewhere, by dragging
    const lunch = page.getByRole('row').filter({ hasText: 'Not Ready (Lunch)' })
    const target = page.getByRole('button', { name: /^Lunch \(ID\s1006\)/ })
    // both in sight before the drag: what scrolls under a held pointer is not what was picked up
    await target.scrollIntoViewIfNeeded()
    await lunch.dragTo(target)
    await expect(lunch).toContainText('Lunch (ID 1006)')
    // nothing of it counts before it is applied
    await page.getByRole('button', { name: t('mapping', 'apply'), exact: true }).click()
    await expect(page.getByText(like('mapping', 'applied'))).toBeVisible()
  })

  await test.step('deliver, download, compare the totals', async () => {
    await page
      .getByRole('link', { name: t('app', 'place.delivery') })
      .first()
      .click()
    await page.getByRole('radio', { name: t('delivery', 'mapped'), exact: true }).check()
    await expect(page.getByText(t('delivery', 'allMapped'))).toBeVisible()
    await page.getByRole('button', { name: t('delivery', 'write') }).click()
    await expect(page.getByText(t('delivery', 'equal'))).toBeVisible({ timeout: 30_000 })

    const buttons = page.getByRole('button', { name: like('delivery', 'fileGetName') })
    const files = page.getByRole('table', { name: t('delivery', 'files') }).getByRole('row')
    let seconds = 0
    for (let at = 0; at < (await buttons.count()); at++) {
      const download = page.waitForEvent('download')
      await buttons.nth(at).click()
      const delivered = await readDelivered(await (await download).path())
      const shown = await files
        .nth(at + 1)
        .getByRole('cell')
        .nth(2)
        .innerText()
      expect(delivered.rows).toBe(readNumber(shown, ','))
      seconds += delivered.seconds
    }
    const total = page
      .getByRole('row')
      .filter({ hasText: t('delivery', 'totalFiles') })
      .getByRole('cell')
      .first()
    expect(seconds).toBe(readNumber(await total.innerText(), ','))
    expect(seconds).toBeGreaterThan(1_000_000)
  })
})

test('the main job in Italian, by keyboard alone', async ({ page, ponte }) => {
  const words = storyWords('it')
  const { t, like } = words
  const { keyboard } = page
  await page.goto(ponte.url)

  await test.step('first start: Italian, practise', async () => {
    await tabTo(page, page.getByRole('radiogroup'))
    const italian = page.getByRole('radio', { name: 'Italiano' })
    while (!(await italian.isChecked())) await keyboard.press('ArrowDown')
    await tabTo(page, page.getByRole('button', { name: t('welcome', 'practise') }))
    await keyboard.press('Enter')
    await expect(page.getByText(t('app', 'practice.band'))).toBeVisible({ timeout: 30_000 })
  })

  await test.step('assign', async () => {
    await goByKeys(page, words, 'assign')
    await tabTo(page, page.getByRole('button', { name: like('assigning', 'acceptAll') }))
    await keyboard.press('Enter')
    await expect(page.getByText(like('assigning', 'acceptedAll'))).toBeVisible()
    const count = (list: string, number: number) =>
      page.getByRole('button', { name: new RegExp(`^${t('assigning', `list.${list}`)} ${number}$`) })
    const assigned = page.getByRole('button', { name: new RegExp(`^${t('assigning', 'list.assigned')} `) })
    await expect(assigned).not.toHaveText(/ 0$/)
    const before = readNumber(await assigned.innerText(), ',')

    const rows = page.getByRole('grid').getByRole('row')
    await tabTo(page, rows.nth(1))
    await keyboard.press('Enter')
    await expect(count('assigned', before + 1)).toBeVisible()
    await expect(rows.nth(2)).toBeFocused()
    await keyboard.press('i')
    await expect(count('ignored', 1)).toBeVisible()
    await keyboard.press('u')
    await expect(count('ignored', 0)).toBeVisible()
    await keyboard.press('n')
    await expect(page.getByRole('textbox', { name: t('assigning', 'searchEmployees') })).toBeFocused()
    await keyboard.type('Amadè')
    await keyboard.press('Enter')
    await expect(count('assigned', before + 2)).toBeVisible()
    await keyboard.press('/')
    await expect(page.getByRole('textbox', { name: t('assigning', 'search') })).toBeFocused()
  })

  await test.step('map', async () => {
    await goByKeys(page, words, 'map')
    await tabTo(page, page.getByRole('grid').getByRole('row').nth(1))
    await keyboard.press('Control+a')
    await keyboard.press('Enter')
    await expect(
      page
        .getByRole('combobox', { name: t('mapping', 'mapTo') })
        .or(page.getByRole('textbox', { name: t('mapping', 'mapTo') })),
    ).toBeFocused()
    await keyboard.type('Calls')
    await expect(page.getByRole('option')).toHaveCount(1)
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(page.getByText(/passano da Presente \(ID\s1\) a Calls/)).toBeVisible()
    await keyboard.press('Enter')
    await expect(page.getByText(t('mapping', 'notMappedOnly', { count: 0 }))).toBeVisible()
    await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeFocused()
    await tabTo(page, page.getByRole('button', { name: t('mapping', 'apply'), exact: true }), 'Shift+Tab')
    await keyboard.press('Enter')
    await expect(page.getByText(like('mapping', 'applied'))).toBeVisible()
  })

  await test.step('deliver', async () => {
    await goByKeys(page, words, 'delivery')
    await tabTo(page, page.getByRole('button', { name: t('delivery', 'write') }))
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: like('delivery', 'delivery') })).toBeFocused({ timeout: 30_000 })
    await expect(page.getByText(t('delivery', 'equal'))).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: like('delivery', 'fileGetName') }))
    const download = page.waitForEvent('download')
    await keyboard.press('Enter')
    const delivered = await readDelivered(await (await download).path())
    expect(delivered.rows).toBeGreaterThan(1000)
  })
})
