// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { PageProps } from '../../../../renderer/api/page-props.ts'
import { MappingPanel } from '../../../../renderer/features/mapping/mapping-panel.tsx'
import { fillBrowserGaps } from '../../browser-gaps.ts'
import { type ShownApp, startShownApp } from '../../show-page.tsx'

let shown: ShownApp
const folder = mkdtempSync(join(tmpdir(), 'ponte-mapping-'))

beforeAll(async () => {
  fillBrowserGaps()
  shown = await startShownApp()
  const { activities } = shown.app.client
  await activities.add({ id: 10, name: 'Lunch', type: 'break', colour: '#112233' })
  await activities.add({ id: 11, name: 'Calls', type: 'presence', colour: '#445566' })
})
afterAll(async () => {
  await shown.end()
  rmSync(folder, { recursive: true })
})
afterEach(cleanup)

const day = [
  'agent,state,start,end',
  'ann,Ready,2026-10-05T08:00:00Z,2026-10-05T10:00:00Z',
  'ann,Away (Pranzo),2026-10-05T10:00:00Z,2026-10-05T10:40:00Z',
  'bob,Ready,2026-10-05T08:00:00Z,2026-10-05T09:00:00Z',
]

async function integrated(name: string, way: 'ponteDelivers' | 'injixoImports' = 'ponteDelivers') {
  const { integrations, imports, jobs, mappings } = shown.app.client
  const { id } = await integrations.add({ system: 'avaya', name, zone: 'Europe/Berlin', way })
  const path = join(folder, `${name}.csv`)
  writeFileSync(path, `${day.join('\n')}\n`)
  const { id: fileId } = await shown.app.takeFile(path)
  await jobs.wait({ id: (await imports.start({ fileId, stream: 'states', integrationId: id })).id })
  await shown.show(function Mapped(props: PageProps) {
    const integration = props.integrations.find((known) => known.id === id) ?? null
    return <MappingPanel {...props} integration={integration} placeOfDay={(of, who) => `timeline/${of}/${who}`} />
  })
  return {
    id,
    grid: await screen.findByRole('grid'),
    mapped: async () =>
      Object.fromEntries(
        (await mappings.list({ integrationId: id })).map(({ state, activity }) => [state, activity?.name ?? null]),
      ),
  }
}

const nothing = { Ready: null, 'Away (Pranzo)': null }

test('by keys: what is drafted changes nothing, is told before, and is applied and undone as one', async () => {
  const { grid, mapped } = await integrated('Keys')
  const user = userEvent.setup()
  const [, first] = within(grid).getAllByRole('row')
  first?.focus()
  await user.keyboard(' {Enter}')
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Map to …'))
  await user.keyboard('Calls{ArrowDown}{Enter}')
  expect(await screen.findByText(/^3 hr move from Present \(ID\s1\) to Calls/)).toBeVisible()
  await user.keyboard('{Enter}')

  expect(await screen.findByText('Draft: 1 change')).toBeVisible()
  expect(await screen.findByText('180 min move, 2 people, 180 min of gaps close')).toBeVisible()
  expect(await mapped()).toEqual(nothing)

  await user.click(screen.getByRole('button', { name: 'See days' }))
  const days = screen.getByRole('table', { name: /^People and days: 2 of 2/ })
  expect(within(days).getByRole('row', { name: /ann/ })).toHaveTextContent('Present → Calls, 2 hr')
  expect(
    within(days)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toContain('#/timeline/2026-10-05/ann')

  await user.click(screen.getByRole('button', { name: 'Apply' }))
  expect(await screen.findByText(/^Applied: 1 external activity/)).toBeVisible()
  expect(await screen.findByText(/Imports were paused, resumed, and the counts checked/)).toBeVisible()
  expect(await mapped()).toEqual({ ...nothing, Ready: 'Calls' })
  await user.click(screen.getByRole('button', { name: /Undo/ }))
  await waitFor(async () => expect(await mapped()).toEqual(nothing))
})

test('a proposal says why in words and goes into the draft by a person alone; Ctrl+Z takes it out again', async () => {
  const { grid, mapped } = await integrated('Proposal')
  const user = userEvent.setup()
  const row = await within(grid).findByRole('row', { name: /Pranzo/ })
  await within(row).findByRole('button', { name: /^Proposal: Lunch \(ID\s10\)/ })
  row.focus()
  const known = await screen.findByRole('region', { name: 'Away (Pranzo)' })
  expect(await within(known).findByText('“pranzo” is Italian and means: lunch.')).toBeVisible()
  expect(screen.queryByText(/^Draft/)).toBeNull()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('Draft: 1 change')).toBeVisible()
  expect(row).toHaveTextContent('until now: not mapped')
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(screen.queryByText(/^Draft/)).toBeNull())
  expect(await mapped()).toEqual(nothing)
})

test('letters search, and Enter goes back into the list', async () => {
  const { grid } = await integrated('Search')
  const user = userEvent.setup()
  within(grid).getAllByRole('row')[1]?.focus()
  await user.keyboard('pra')
  expect(screen.getByRole('textbox', { name: 'Search external activities' })).toHaveValue('pra')
  expect(within(grid).getAllByRole('row')).toHaveLength(2)
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(within(grid).getAllByRole('row')[1])
})

test('a strategy explains itself, fills the draft and names what injixo lacks', async () => {
  await integrated('Strategy')
  const user = userEvent.setup()
  await user.click(screen.getByText('Start with a strategy'))
  await user.click(screen.getByRole('button', { name: 'Put B into the draft' }))
  expect(await screen.findByText(/^injixo needs 2 activities first/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Put A into the draft' }))
  // the states that the vendor documents as work at the phone are in it too
  expect(await screen.findByText(/in the draft. Nothing is applied yet.$/)).toBeVisible()
})

test('where injixo imports, a person is led through pause, entering and resuming, with the limit of a database', async () => {
  const { grid, id, mapped } = await integrated('Guided', 'injixoImports')
  const user = userEvent.setup()
  within(grid).getAllByRole('row')[1]?.focus()
  await user.keyboard(' ')
  await user.click(screen.getByRole('button', { name: /^Calls \(ID\s11\)/ }))
  expect(await screen.findByText(/paused for longer than 24 hr/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Apply in injixo …' }))
  expect(await screen.findByText(/newest injixo pages no longer ask/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Importing is paused' }))
  expect(await screen.findByRole('timer')).toHaveTextContent(/Resume before/)
  expect(await mapped()).toEqual(nothing)
  await user.click(await screen.findByRole('button', { name: 'All of it is entered' }))
  await waitFor(async () => expect(await mapped()).toEqual({ ...nothing, Ready: 'Calls' }))
  const { tasks } = shown.app.client
  const reminder = async () => (await tasks.list({})).find((task) => task.integrationId === id)?.state
  expect(await reminder()).toBe('open')
  await user.click(await screen.findByRole('button', { name: 'Importing goes on' }))
  await waitFor(async () => expect(await reminder()).toBe('done'))
  expect(await screen.findByText(/1 change entered in injixo, importing resumed/)).toBeVisible()
})

test('days delivered by the mapping before are listed, and delivered again by one button', async () => {
  const { id } = await integrated('Again')
  const { deliveries, jobs, mappings } = shown.app.client
  await jobs.wait({ id: (await deliveries.start({ integrationId: id, activities: 'mapped' })).id })
  expect(await deliveries.again({ integrationId: id })).toEqual([])
  await mappings.apply({ integrationId: id, entries: [{ state: 'Ready', activityId: 11 }] })
  const user = userEvent.setup()
  const part = await screen.findByRole('region', { name: '1 day must be delivered again' })
  await user.click(within(part).getByRole('button', { name: 'Deliver again' }))
  expect(await screen.findByText(/^1 delivery was written/)).toBeVisible()
  await waitFor(() => expect(screen.queryByText('1 day must be delivered again')).toBeNull())
})
