import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './ponte.ts'
import { storyWords } from './words.ts'

const sample = (name: string) => fileURLToPath(new URL(`../../resources/samples/${name}`, import.meta.url))
const words = storyWords('de')
const { t } = words

test.use({
  start: {
    language: 'de',
    prepare: (client) => client.integrations.add({ system: 'five9', name: 'Five9 Köln', zone: 'Europe/Berlin' }),
  },
})

async function open(page: Page, stream: string): Promise<void> {
  await page.evaluate((stream) => {
    window.location.hash = `#/imports/new/${stream}`
  }, stream)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('imports', `title.${stream}`))
}

/** Lets the file fall on the page, as from a folder beside it. */
async function drop(page: Page, name: string): Promise<void> {
  const bytes = [...(await readFile(sample(name)))]
  const carried = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], name))
      return transfer
    },
    { name, bytes },
  )
  const place = page.getByText(t('imports', 'drop'), { exact: true })
  await place.dispatchEvent('dragover', { dataTransfer: carried })
  await place.dispatchEvent('drop', { dataTransfer: carried })
}

/** Imports what is shown and answers the counts by their words. */
async function importShown(page: Page, name: string): Promise<Readonly<Record<string, number>>> {
  await page.getByRole('button', { name: t('imports', 'import'), exact: true }).click()
  await expect(page.getByRole('heading', { name: t('imports', 'done', { file: name }) })).toBeVisible()
  const counts: Record<string, number> = {}
  for (const count of ['read', 'added', 'unchanged', 'refused'])
    counts[count] = Number(
      await page
        .getByRole('term')
        .filter({ hasText: t('imports', `count.${count}`) })
        .locator('xpath=following-sibling::dd')
        .innerText(),
    )
  return counts
}

test('lists in any dialect come in by button and by drop', async ({ page, ponte }) => {
  await page.goto(ponte.url)

  await test.step('employees: Windows-1252, semicolons, leading zeros', async () => {
    await open(page, 'employees')
    await page.getByLabel(t('imports', 'choose')).last().setInputFiles(sample('mitarbeiter.csv'))
    await expect(page.getByText('Kundenservice Köln').first()).toBeVisible()
    const { read, added, refused } = await importShown(page, 'mitarbeiter.csv')
    expect({ read, added, refused }).toEqual({ read: 25, added: 25, refused: 0 })
  })

  await test.step('employees again, from a workbook', async () => {
    await page.getByRole('button', { name: t('imports', 'another') }).click()
    await drop(page, 'employees.xlsx')
    await expect(page.getByRole('button', { name: t('imports', 'import'), exact: true })).toBeVisible()
    const { read, refused } = await importShown(page, 'employees.xlsx')
    expect(read).toBeGreaterThan(0)
    expect(refused).toBe(0)
  })

  await test.step('users in Dutch, dropped', async () => {
    await open(page, 'users')
    await drop(page, 'gebruikers-five9.csv')
    const { read, added, refused } = await importShown(page, 'gebruikers-five9.csv')
    expect({ read, added, refused }).toEqual({ read: 28, added: 28, refused: 0 })
  })

  await test.step('activities in Italian, dropped', async () => {
    await open(page, 'activities')
    await drop(page, 'attivita.csv')
    const { read, refused } = await importShown(page, 'attivita.csv')
    expect({ read, refused }).toEqual({ read: 14, refused: 0 })
  })

  await test.step('agent states in English, by button', async () => {
    await open(page, 'states')
    await page.getByLabel(t('imports', 'choose')).last().setInputFiles(sample('agent-states.csv'))
    const counts = await importShown(page, 'agent-states.csv')
    // two rows stand in the export twice
    expect(counts).toEqual({ read: 649, added: 647, unchanged: 2, refused: 0 })
  })

  await test.step('what came in can be delivered', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/delivery'
    })
    await page.getByRole('button', { name: t('delivery', 'write') }).click()
    await expect(page.getByText(t('delivery', 'equal'))).toBeVisible()
  })
})
