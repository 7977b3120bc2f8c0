// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ImportRun } from '../../../../preload/contract/imports.ts'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { RunsTable } from '../../../../renderer/features/imports/runs-table.tsx'
import { draw } from '../../draw.tsx'

const integrationId = '6f1f64a4-6f3c-4c2b-9d3f-0d6f2b8f7a01'
const integration: Integration = {
  id: integrationId,
  name: 'Hotline',
  system: 'five9',
  zone: 'Europe/Berlin',
  way: 'ponteDelivers',
  state: 'ready',
  hasSecret: true,
  sealed: [],
  settings: { region: 'eu' },
  everyMinutes: 15,
  isLive: false,
  wizardStep: null,
  createdAt: 0,
}
const run: ImportRun = {
  id: '6f1f64a4-6f3c-4c2b-9d3f-0d6f2b8f7a02',
  stream: 'calls',
  integrationId,
  source: 'schedule',
  window: { from: Date.UTC(2026, 10, 20, 8), to: Date.UTC(2026, 10, 20, 8, 15) },
  fileName: '',
  startedAt: Date.UTC(2026, 10, 20, 8, 16),
  endedAt: null,
  state: 'done',
  counts: { read: 120, added: 100, changed: 3, unchanged: 17, refused: 2, flagged: 0 },
  canUndo: true,
  canResume: false,
  kept: 0,
  setAside: 0,
}

test('what a system was asked for is called by its stream and window, in its zone', async () => {
  const byHand: ImportRun = {
    ...run,
    id: '6f1f64a4-6f3c-4c2b-9d3f-0d6f2b8f7a03',
    source: 'byHand',
    window: { from: Date.UTC(2026, 10, 16, 23), to: Date.UTC(2026, 10, 18, 23) },
    canUndo: false,
    canResume: true,
  }
  await draw(<RunsTable label="Runs" runs={[run, byHand]} integrations={[integration]} />, 'de')
  expect(screen.getByRole('link', { name: /^Anrufhistorie, 20\.11\.2026, 09:00/ }).getAttribute('href')).toBe(
    `#/imports/${run.id}`,
  )
  expect(screen.getByRole('link', { name: 'Anrufhistorie, 17.–18.11.2026' })).toBeDefined()
  expect(screen.getByText(/^Nach Zeitplan · Hotline · /)).toBeDefined()
  expect(screen.getByText(/^Von Hand geholt · Hotline · /)).toBeDefined()
  expect(screen.getByRole('button', { name: /^Import von Anrufhistorie, 20\.11\..* rückgängig machen$/ })).toBeDefined()
  expect(screen.getByRole('button', { name: 'Import von Anrufhistorie, 17.–18.11.2026 fortsetzen' })).toBeDefined()
  expect(screen.getAllByRole('link', { name: '2 abgelehnt' })).toHaveLength(2)
})

test('a file keeps its name, and a list of one integration does not repeat it', async () => {
  const file: ImportRun = {
    ...run,
    stream: 'users',
    source: 'file',
    window: null,
    fileName: 'users.csv',
  }
  await draw(<RunsTable label="Runs" runs={[file]} integrations={[integration]} isOfOne />)
  expect(screen.getByRole('link', { name: 'users.csv' })).toBeDefined()
  expect(screen.getByText(/^Users · 20 Nov 2026/)).toBeDefined()
})

test('a time in which notifications were heard says so', async () => {
  const counts = { ...run.counts, refused: 0 }
  const heard: ImportRun = { ...run, stream: 'states', source: 'received', counts, canUndo: false }
  await draw(<RunsTable label="Runs" runs={[heard]} integrations={[integration]} />, 'it')
  expect(screen.getByText(/^Ricevuti · Hotline · /)).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
})
