import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Language, languages } from '../../preload/contract/language.ts'
import { almostConnected, enterPassword, hotline } from './connected.ts'
import { expect, test } from './ponte.ts'
import { delivered, practised } from './practice.ts'
import { storyWords } from './words.ts'

const places = [
  'overview',
  'integrations',
  'integrations/add',
  'employees',
  'employees/users',
  'employees/assign',
  'employees/enter',
  'employees/ledger',
  'activities',
  'activities/map',
  'activities/enter',
  'imports',
  'imports/new',
  'imports/new/states',
  'imports/runs',
  'imports/calendar',
  'timeline',
  'timeline/team',
  'timeline/unmapped',
  'timeline/contacts',
  'timeline/now',
  'delivery',
  'tasks',
  'settings',
  'settings/journal',
] as const

// each screen in one language takes a quarter of the time: the nightly run looks at all of them
const inEveryLanguage = process.env['PONTE_EVERY_LANGUAGE'] === '1'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, only: { type: 'tag', values: rules } },
  // the other rules read names, roles and sizes, which no colour scheme changes
  {
    name: 'dark',
    media: { colorScheme: 'dark', forcedColors: 'none' },
    only: { type: 'rule', values: ['color-contrast'] },
  },
  {
    name: 'forced colours',
    media: { colorScheme: 'light', forcedColors: 'active' },
    only: { type: 'tag', values: rules },
  },
] as const satisfies readonly {
  readonly name: string
  readonly media: Parameters<Page['emulateMedia']>[0]
  readonly only: unknown
}[]
type Look = (typeof looks)[number]

async function expectAccessible(page: Page, where: string, { name, media, only }: Look): Promise<void> {
  await page.emulateMedia(media)
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', media.colorScheme)
  // the page has no frames of others, so the checker needs no page of its own; it is twice as quick without
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type: only.type, values: [...only.values] } })
    .analyze()
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  expect(told, `${where}, ${name}`).toEqual([])
}

/** Waits until nothing on the page is still being fetched. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((place) => {
    window.location.hash = `#/${place}`
  }, place)
  await settled(page)
}

async function expectAccessibleInEveryLook(page: Page, where: string): Promise<void> {
  for (const look of looks) await expectAccessible(page, where, look)
}

async function speak(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: /^(Language|Sprache|Taal|Lingua): / }).click()
  await page
    .getByRole('menuitemradio')
    .and(page.locator(`[lang="${language}"]`))
    .click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

// a few at a time: on a busy machine all of them take longer than one story may
for (const part of [places.slice(0, 8), places.slice(8, 16), places.slice(16)])
  test.describe(`with the practice company: ${part.join(', ')}`, () => {
    test.use({ start: { language: 'en', prepare: delivered } })
    test('every screen can be used by everybody, in each look', async ({ page, ponte }) => {
      test.setTimeout(inEveryLanguage ? 600_000 : 180_000)
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(ponte.url)
      for (const [turn, language] of languages.entries()) {
        await speak(page, language)
        for (const [at, place] of part.entries()) {
          if (!inEveryLanguage && at % languages.length !== turn) continue
          await goTo(page, place)
          for (const look of looks) await expectAccessible(page, `${place} in ${language}`, look)
        }
      }
      expect(complaints).toEqual([])
    })
  })

test.describe('in between', () => {
  test.use({ start: { language: 'de', prepare: delivered } })
  test('panels, dialogs and decided rows can be used by everybody', async ({ page, ponte }) => {
    const { t } = storyWords('de')
    await page.goto(ponte.url)
    await goTo(page, 'employees/assign')
    const row = page.getByRole('grid').getByRole('row').nth(1)
    await row.getByRole('button').first().click()
    await expect(row).toContainText(t('assigning', 'takeBack'))
    await expectAccessibleInEveryLook(page, 'a decided row')

    await page.keyboard.press('n')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessibleInEveryLook(page, 'assigning by hand')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)

    await page.keyboard.press('Control+k')
    await expect(page.getByRole('textbox', { name: t('app', 'search') })).toBeFocused()
    await expectAccessibleInEveryLook(page, 'the palette')
    await page.keyboard.press('Escape')

    await goTo(page, 'activities/map')
    await page.getByRole('grid').getByRole('row').nth(1).click()
    await page.getByText(t('mapping', 'rules')).click()
    await expectAccessibleInEveryLook(page, 'chosen external activities')

    await goTo(page, 'delivery')
    await page.getByRole('link', { name: /^Lieferung vom/ }).click()
    await expect(page.getByText(t('delivery', 'equal'))).toBeVisible()
    await expectAccessibleInEveryLook(page, 'a delivery')
  })
})

test.describe('with a connection', () => {
  test.use({ start: { language: 'it', prepare: almostConnected } })
  test('its data, gaps, runs, live states and failures can be used by everybody', async ({ page, ponte }) => {
    test.setTimeout(180_000)
    const words = storyWords('it')
    const { t } = words
    await page.goto(ponte.url)
    await page.getByRole('article', { name: hotline }).getByRole('link', { name: hotline }).click()
    await page.getByRole('button', { name: t('connect', 'repair.open') }).click()
    await enterPassword(page, words)

    await goTo(page, 'imports/runs')
    await page
      .getByRole('button', { name: t('imports', 'fetch') })
      .first()
      .click()
    await expectAccessibleInEveryLook(page, 'fetching days')
    await page.getByRole('button', { name: t('imports', 'fetch.start'), exact: true }).click()
    await expect(
      page
        .getByRole('row')
        .filter({ hasText: t('imports', 'state.done') })
        .first(),
    ).toBeVisible()
    await expectAccessibleInEveryLook(page, 'runs')

    await goTo(page, 'imports/calendar')
    await page.getByRole('option').first().click()
    await page.getByText(t('calendar', 'asTable')).click()
    await expectAccessibleInEveryLook(page, 'gaps')

    await goTo(page, 'timeline/contacts')
    await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible()
    await expectAccessibleInEveryLook(page, 'call history')

    await goTo(page, 'timeline/now')
    await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible()
    await expectAccessibleInEveryLook(page, 'live board')

    await page.getByRole('button', { name: t('practice', 'title') }).click()
    const panel = page.getByRole('dialog', { name: t('practice', 'title') })
    await expect(panel.getByRole('combobox').first()).toBeEnabled()
    await expectAccessibleInEveryLook(page, 'practice switches')
    await panel.getByRole('textbox', { name: t('practice', 'password.label') }).fill('another')
    await panel.getByRole('button', { name: t('practice', 'password.change') }).click()
    await expect(page.getByText(words.like('app', 'rehearse.passwordChanged'))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)

    await goTo(page, 'imports/runs')
    await page
      .getByRole('button', { name: t('imports', 'fetch') })
      .first()
      .click()
    await page.getByRole('button', { name: t('imports', 'fetch.start'), exact: true }).click()
    await expect(
      page
        .getByRole('row')
        .filter({ hasText: t('imports', 'state.failed') })
        .first(),
    ).toBeVisible()
    await goTo(page, 'overview')
    await expect(page.getByRole('link', { name: t('overview', 'repair'), exact: true })).toBeVisible()
    await expectAccessibleInEveryLook(page, 'a connection in trouble')
  })
})

test.describe('into a connection', () => {
  test.use({ start: { language: 'nl', prepare: practised } })
  test('every step can be used by everybody, also one whose checks fail', async ({ page, ponte }) => {
    test.setTimeout(180_000)
    const { t } = storyWords('nl')
    const next = async (step: string) => {
      await page.getByRole('button', { name: t('ui', 'wizard.continue') }).click()
      await expect(page.getByRole('heading', { level: 1, name: t('five9', `step.${step}.heading`) })).toBeFocused()
      await settled(page)
    }
    await page.goto(ponte.url)
    await goTo(page, 'integrations/add')
    await page.getByRole('radio', { name: /Five9/ }).check()
    await next('brings')
    await expectAccessibleInEveryLook(page, 'what it brings')
    await next('place')
    await page.getByRole('radio', { name: t('five9', 'option.grouping.skill') }).check()
    await expectAccessibleInEveryLook(page, 'region and queues')
    await next('prepare')
    await expectAccessibleInEveryLook(page, 'texts to copy')
    await next('user')
    await page.getByRole('button', { name: t('connect', 'task.keep') }).click()
    await page.getByRole('button', { name: t('connect', 'letter.open') }).click()
    await expect(page.getByRole('dialog').getByRole('article')).toBeVisible()
    await expectAccessibleInEveryLook(page, 'the letter')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expectAccessibleInEveryLook(page, 'what somebody else has to do')
    await next('login')
    await page.getByRole('textbox', { name: t('five9', 'field.user') }).fill('wfm.api')
    await page.getByLabel(t('five9', 'field.password'), { exact: true }).fill('niet dit')
    await page.getByRole('button', { name: t('settings', 'secrets.offer') }).click()
    await expectAccessibleInEveryLook(page, 'user name and password')
    await next('check')
    await page.getByRole('button', { name: t('connect', 'check.all') }).waitFor()
    await page.getByText(t('ui', 'details')).first().click()
    await expectAccessibleInEveryLook(page, 'a failed check')
    await next('import')
    await expectAccessibleInEveryLook(page, 'the first import')
    await next('next')
    await expectAccessibleInEveryLook(page, 'what comes next')
  })
})

test.describe('at the first start', () => {
  test.use({ start: {} })
  test('the welcome can be used by everybody', async ({ page, ponte }) => {
    await page.goto(ponte.url)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessibleInEveryLook(page, 'welcome')
  })

  test('an empty workspace can be used by everybody', async ({ page, ponte }) => {
    test.setTimeout(180_000)
    const { t } = storyWords('en')
    await page.goto(ponte.url)
    await page.getByRole('radio', { name: 'English' }).click()
    await page.getByRole('button', { name: t('welcome', 'list') }).click()
    await settled(page)
    for (const place of places) {
      await goTo(page, place)
      await expectAccessible(page, `${place}, empty`, looks[0])
    }
  })

  test('a narrow window shows everything without scrolling sideways', async ({ page, ponte }) => {
    test.setTimeout(180_000)
    const { t } = storyWords('en')
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(ponte.url)
    await page.getByRole('radio', { name: 'English' }).click()
    await page.getByRole('button', { name: t('welcome', 'practise') }).click()
    await expect(page.getByText(t('app', 'practice.band'))).toBeVisible({ timeout: 30_000 })
    for (const place of places) {
      await goTo(page, place)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(sideways, place).toBeLessThanOrEqual(0)
    }
  })
})
