import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import type { StoryWords } from './words.ts'

/** Goes to a place by the command palette: no pointer, any language. */
export async function goByKeys(page: Page, words: StoryWords, place: string): Promise<void> {
  const name = words.t('app', `place.${place}`)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: words.t('app', 'search') })).toBeFocused()
  await page.keyboard.type(name)
  await expect(
    page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('option', { name, exact: true }))
      .first(),
  ).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Presses Tab until what is looked for has the focus, as a person would who uses no pointer. */
export async function tabTo(
  page: Page,
  wanted: ReturnType<Page['locator']>,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await expect(wanted.first()).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    if (
      await wanted
        .first()
        .evaluate((element) => element === document.activeElement || element.contains(document.activeElement))
    )
      return
  }
  throw new Error(`not reached by ${key}: ${String(wanted)}`)
}

/** Seconds between two local times of one line; a delivery never crosses a clock change inside a line. */
function lineSeconds(line: string): number {
  const fields = line.split(';')
  const [startDay, startTime, endDay, endTime] = fields.slice(-4)
  return (Date.parse(`${endDay}T${endTime}Z`) - Date.parse(`${startDay}T${startTime}Z`)) / 1000
}

/** Rows and seconds of a delivered file, counted from its bytes. */
export async function readDelivered(path: string): Promise<{ readonly rows: number; readonly seconds: number }> {
  const [header, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n')
  expect(header).toBe('AgentID;ActivityID;StartDate;StartTime;EndDate;EndTime')
  return { rows: lines.length, seconds: lines.reduce((sum, line) => sum + lineSeconds(line), 0) }
}

/** A number as the page writes it, in any of the four languages. */
export function readNumber(text: string, decimals: ',' | '.'): number {
  const digits = text.replace(decimals === ',' ? /[^\d,-]/g : /[^\d.-]/g, '')
  return Number(digits.replace(',', '.'))
}
