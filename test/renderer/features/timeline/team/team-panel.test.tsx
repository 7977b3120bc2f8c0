// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { TeamPanel } from '../../../../../renderer/features/timeline/team/team-panel.tsx'
import { UnmappedPanel } from '../../../../../renderer/features/timeline/unmapped/unmapped-panel.tsx'
import { fillBrowserGaps } from '../../../browser-gaps.ts'
import { type ShownApp, startShownApp } from '../../../show-page.tsx'

let shown: ShownApp

beforeAll(async () => {
  fillBrowserGaps()
  shown = await startShownApp()
  const { client } = shown.app
  const { id: integrationId } = await client.integrations.add({ system: 'five9', name: 'Calls', zone: 'UTC' })
  const add = (identifier: string, state: string, from: number, to: number) => {
    const [start, end] = [from, to].map((hour) => Date.UTC(2026, 9, 13, hour))
    return client.states.add({ integrationId, identifier, state, start: start ?? 0, end: end ?? 0 })
  }
  await add('zoe', 'Ready', 8, 12)
  await add('bob', 'Ready', 9, 10)
  await add('bob', 'Break', 10, 11)
})
afterAll(() => shown.end())
afterEach(cleanup)

// confirmations have a place of their own
const said = () => screen.getAllByRole('status').find(({ tagName }) => tagName === 'OUTPUT')

test('nobody’s day is shown before somebody is chosen', async () => {
  const { visited } = await shown.show(TeamPanel, 'team')
  expect(await screen.findByText('Choose a planning unit')).toBeVisible()
  expect(screen.queryByRole('link', { name: /bob/ })).toBeNull()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Planning unit' }), 'Everybody (2)')
  expect(visited).toEqual(['timeline/team/2026-10-13/all'])
  expect(await screen.findByRole('link', { name: /^bob: 09:00 to 11:00/ })).toBeVisible()
})

test('the arrow keys go from person to person and from bar to bar, and it is said where they are', async () => {
  const user = userEvent.setup()
  await shown.show(TeamPanel, 'team/2026-10-13/all')
  await user.click(await screen.findByRole('radio', { name: 'Resolved' }))
  const bob = await screen.findByRole('link', { name: /^bob: .* 2 bars/ })
  expect(bob).toHaveAttribute('href', '#/timeline/2026-10-13/bob')
  bob.focus()
  await waitFor(() => expect(said()).toHaveTextContent('bob: 09:00 to 11:00, 2 bars'))
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(said()).toHaveTextContent('bob: Break, 10:00:00 to 11:00:00, 1 hr')
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('link', { name: /^zoe/ })).toHaveFocus()
  expect(said()).toHaveTextContent('zoe: 08:00 to 12:00, 1 bar')
  expect(bob).toHaveAttribute('tabindex', '-1')
})

test('the same is there as a table', async () => {
  await shown.show(TeamPanel, 'team/2026-10-13/all')
  await userEvent.click(await screen.findByRole('radio', { name: 'Table' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Resolved' }))
  const row = (await screen.findByRole('link', { name: 'bob' })).closest('tr')
  await waitFor(() => expect(row).toHaveTextContent('Ready 1 hr · Break 1 hr'))
})

test('what is not mapped is told by hour, in words and as a table, and leads to the mapping', async () => {
  const user = userEvent.setup()
  const { visited } = await shown.show(UnmappedPanel, 'unmapped')
  expect(await screen.findByText(/^6 hr count as Present, because 2 external activities/)).toBeVisible()
  const table = screen.getByRole('table')
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Planning unit', 'People', 'Total', '08:00', '09:00', '10:00', '11:00'])
  screen.getByRole('application').focus()
  await user.keyboard('{ArrowRight}')
  expect(said()).toHaveTextContent('No planning unit, 09:00 to 10:00: 2 hr')
  await user.click(screen.getByRole('button', { name: 'Map external activities' }))
  expect(visited).toEqual(['activities/map'])
})
