import { describe, expect, test } from 'vitest'
import { createFormats } from '../../../renderer/words/formats.ts'

const en = createFormats('en')
const de = createFormats('de')
const minute = 60_000

describe('lengths of time', () => {
  test.each([
    [0, '0 sec'],
    [45_400, '45 sec'],
    [59_999, '1 min'],
    [59.6 * minute, '1 hr'],
    [12 * minute, '12 min'],
    [60 * minute, '1 hr'],
    [192 * minute, '3 hr 12 min'],
    [(10 * 24 * 60 + 30) * minute, '241 hr'],
    [1896 * 60 * minute, '1,896 hr'],
    [-5, '0 sec'],
  ])('%d ms is %s', (milliseconds, text) => {
    expect(en.formatDuration(milliseconds)).toBe(text)
  })
})

describe('shares', () => {
  test.each([
    [0, '0%'],
    [0.0001, '1%'],
    [0.5, '50%'],
    [0.9999, '99%'],
    [1, '100%'],
  ])('%d is %s: never all before all is there, never nothing when something is', (share, text) => {
    expect(en.formatShare(share)).toBe(text)
  })
})

test('numbers, days and sizes are written as the language writes them', () => {
  expect(de.formatNumber(1_234_567.5)).toBe('1.234.567,5')
  expect(de.formatDay('2026-03-29')).toBe('29.03.2026')
  expect(de.formatBytes(0)).toBe('0 Byte')
  expect(de.formatBytes(7_340_032)).toBe('7,3 MB')
  expect(en.formatBytes(999)).toBe('999 byte')
})

test('an instant is shown in the zone asked for', () => {
  const instant = Date.UTC(2026, 9, 25, 23, 30)
  expect(de.formatDateTime(instant, 'Europe/Berlin')).toBe('26.10.2026, 00:30')
  expect(de.formatDay(instant, 'UTC')).toBe('25.10.2026')
  expect(de.formatTime(instant, 'Europe/London')).toBe('23:30')
})

describe('how far an instant is from now', () => {
  const now = Date.UTC(2026, 10, 20, 12)
  test.each([
    [-20_000, '1 min. ago'],
    [-4.4 * minute, '4 min. ago'],
    [11 * minute, 'in 11 min.'],
    [-59.6 * minute, '1 hr. ago'],
    [-47 * 60 * minute, '47 hr. ago'],
    [-3 * 24 * 60 * minute, '3 days ago'],
  ])('%d ms is %s', (milliseconds, text) => {
    expect(en.formatFromNow(now + milliseconds, now)).toBe(text)
  })

  test('is written as the language writes it', () => {
    expect(de.formatFromNow(now - 4 * minute, now)).toBe('vor 4 Min.')
  })
})

test('a window is told as days when it is whole days, else with its times', () => {
  const days = { from: Date.UTC(2026, 10, 16, 23), to: Date.UTC(2026, 10, 18, 23) }
  expect(de.formatWindow(days, 'Europe/Berlin')).toBe('17.–18.11.2026')
  expect(de.formatWindow({ ...days, to: days.from + 24 * 60 * minute }, 'Europe/Berlin')).toBe('17.11.2026')
  expect(de.formatWindow({ from: days.from, to: days.from + 15 * minute }, 'Europe/Berlin')).toMatch(/00:00–00:15/)
  expect(de.formatWindow(days, 'UTC')).toMatch(/23:00/)
})
