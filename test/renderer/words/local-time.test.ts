import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayPlus, instantsOf, localTime } from '../../../renderer/words/local-time.ts'

const zones = ['Europe/Berlin', 'Europe/Rome', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC']

test('a local time stands for one instant', () => {
  expect(instantsOf('2026-11-16T09:00', 'Europe/Berlin')).toEqual([Date.UTC(2026, 10, 16, 8)])
})

test('the hour that the clock change repeats has two, the first pass first', () => {
  expect(instantsOf('2026-10-25T02:30:00', 'Europe/Berlin')).toEqual([
    Date.UTC(2026, 9, 25, 0, 30),
    Date.UTC(2026, 9, 25, 1, 30),
  ])
})

test('the hour that the clock change skips has none', () => {
  expect(instantsOf('2026-03-29T02:30', 'Europe/Berlin')).toEqual([])
})

test('what is no time has none', () => {
  expect(instantsOf('', 'Europe/Berlin')).toEqual([])
  expect(instantsOf('tomorrow', 'Europe/Berlin')).toEqual([])
})

test('milliseconds stay, and are shown only where there are some', () => {
  expect(localTime(Date.UTC(2026, 10, 16, 8, 0, 12, 500), 'Europe/Berlin')).toBe('2026-11-16T09:00:12.500')
  expect(localTime(Date.UTC(2026, 10, 16, 8, 0, 12), 'Europe/Berlin')).toBe('2026-11-16T09:00:12')
})

test('every instant is among those its local time stands for', () => {
  const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) })
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      expect(instantsOf(localTime(instant, zone), zone)).toContain(instant)
    }),
  )
})

test('days go on over the end of a month and a clock change', () => {
  expect(dayPlus('2026-10-25', 1)).toBe('2026-10-26')
  expect(dayPlus('2026-03-01', -1)).toBe('2026-02-28')
})
