// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { CalendarDay } from '../../../../preload/contract/connection.ts'
import { HeatMap } from '../../../../renderer/features/calendar/heat-map.tsx'
import { draw } from '../../draw.tsx'

const quarters = 96
const date = (at: number) => `2026-11-${20 - at}`
const days: readonly CalendarDay[] = Array.from({ length: 5 }, (_, at) => ({
  day: date(at),
  start: Date.parse(`${date(at)}T00:00:00Z`),
  rows: Array.from({ length: quarters }, () => (at === 1 ? 0 : 3)),
  states: Array.from({ length: quarters }, () => (at === 1 ? 'gap' : 'data')),
}))

function Map() {
  const [focus, setFocus] = useState<Parameters<typeof HeatMap>[0]['focus']>({ active: 0, range: null })
  return <HeatMap days={days} zone="UTC" focus={focus} onFocus={setFocus} />
}
const said = (day: Element | null) => day?.textContent.replaceAll(/\s+/g, ' ')
const chosen = () => screen.queryAllByRole('option', { selected: true }).map(said)

test('each day says what it has and what is missing', async () => {
  await draw(<Map />)
  expect(screen.getAllByRole('option').map(said)).toEqual([
    'Fri 20/11 288 rows',
    'Thu 19/11 24 hr missing, 0 rows',
    'Wed 18/11 288 rows',
    'Tue 17/11 288 rows',
    'Mon 16/11 288 rows',
  ])
})

test('days are chosen by keyboard alone', async () => {
  const user = userEvent.setup()
  await draw(<Map />)
  await user.tab()
  await user.keyboard('{ArrowDown} ')
  expect(chosen()).toEqual(['Thu 19/11 24 hr missing, 0 rows'])
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
  expect(chosen()).toHaveLength(2)
  expect(said(document.activeElement)).toBe('Wed 18/11 288 rows')
  await user.keyboard('{Escape}')
  expect(chosen()).toEqual([])
})

test('days are chosen by mouse, several with Shift; what is pointed at is told', async () => {
  const user = userEvent.setup()
  await draw(<Map />)
  await user.click(screen.getByRole('option', { name: /Wed/ }))
  await user.keyboard('{Shift>}')
  await user.click(screen.getByRole('option', { name: /Mon/ }))
  await user.keyboard('{/Shift}')
  expect(chosen()).toHaveLength(3)
  const gap = document.querySelector('[role="option"] [data-state="gap"]')
  if (gap === null) throw new Error('no gap is drawn')
  await user.hover(gap)
  expect(screen.getByText(/19 Nov 2026 · .*gap: never fetched/)).toBeDefined()
})
