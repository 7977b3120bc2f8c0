// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Condition, Trouble } from '../../../../preload/contract/connection.ts'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { ConnectionPart } from '../../../../renderer/features/overview/connection-part.tsx'
import { draw } from '../../draw.tsx'

const id = '6f1f64a4-6f3c-4c2b-9d3f-0d6f2b8f7a01'
const integration: Integration = {
  id,
  name: 'Five9 Nord',
  system: 'five9',
  zone: 'Europe/Berlin',
  way: 'ponteDelivers',
  state: 'ready',
  hasSecret: true,
  sealed: [],
  settings: { region: 'eu' },
  everyMinutes: 15,
  isLive: true,
  wizardStep: null,
  createdAt: 0,
}
const well: Condition = {
  id,
  state: 'ready',
  pausedAt: null,
  streams: [
    {
      stream: 'calls',
      state: 'onTime',
      newestAt: null,
      coveredTo: null,
      lastSuccessAt: Date.now() - 4 * 60_000,
      nextAt: null,
      trouble: null,
    },
    {
      stream: 'states',
      state: 'waiting',
      newestAt: null,
      coveredTo: null,
      lastSuccessAt: null,
      nextAt: Date.now() + 11 * 60_000,
      trouble: null,
    },
    {
      stream: 'live',
      state: 'off',
      newestAt: null,
      coveredTo: null,
      lastSuccessAt: null,
      nextAt: null,
      trouble: null,
    },
  ],
}
const refused: Trouble = {
  code: 'loginRefused',
  errorClass: 'credential',
  owner: 'planner',
  next: 'enterPassword',
  details: { user: 'ponte' },
  since: 1,
}
const troubled = (trouble: Trouble): Condition => ({
  ...well,
  state: 'needsAttention',
  streams: well.streams.map((feed) => ({ ...feed, state: 'failed', trouble })),
})

const show = (condition: Condition) =>
  draw(
    <QueryClientProvider client={new QueryClient()}>
      <ConnectionPart integration={integration} condition={condition} task={undefined} onGo={() => {}} />
    </QueryClientProvider>,
  )

test('each stream by its label, its state and how long ago', async () => {
  await show(well)
  const feeds = within(screen.getByRole('list', { name: 'Streams' })).getAllByRole('listitem')
  expect(feeds.map((feed) => feed.textContent)).toEqual([
    'Call Historyon timelast 4 min. ago',
    'Agent Statusnot yetfirst in 11 min.',
    'RTAoff',
  ])
  expect(screen.getByRole('button', { name: 'Pause Five9 Nord' })).toBeDefined()
})

test('a refused login is told once, with who acts, and leads to the repair', async () => {
  await show(troubled(refused))
  expect(screen.getAllByText(/refused the user name ponte/)).toHaveLength(1)
  expect(screen.getByText('You')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Repair it' }).getAttribute('href')).toBe(`#/integrations/${id}/repair`)
})

test('what another party must do leads to the integration', async () => {
  await show(troubled({ ...refused, code: 'permissionMissing', errorClass: 'rightMissing', owner: 'vendorAdmin' }))
  expect(screen.getByRole('link', { name: 'Look at it' }).getAttribute('href')).toBe(`#/integrations/${id}`)
})

test('what passes by itself is told, and asks for nothing', async () => {
  await show(troubled({ ...refused, code: 'maintenance', errorClass: 'temporary', owner: 'nobody', next: 'tryLater' }))
  expect(screen.getByText('Five9 is being maintained.')).toBeDefined()
  expect(screen.queryByRole('link', { name: 'Repair it' })).toBeNull()
  expect(screen.getByRole('link', { name: 'Open' })).toBeDefined()
})

test('a pause says since when, and what resuming does', async () => {
  await show({ ...well, state: 'paused', pausedAt: Date.UTC(2026, 10, 20, 8) })
  expect(screen.getByText(/Paused since 20 Nov 2026, 09:00.*missed/)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Resume Five9 Nord' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Pause Five9 Nord' })).toBeNull()
})
