// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { act } from 'react'
import { beforeEach, expect, test } from 'vitest'
import type { JobSnapshot } from '../../../preload/contract/job.ts'
import { draw } from '../draw.tsx'
import { openPage } from '../open-page.tsx'

await openPage()
const { jobs, noteJob } = await import('../../../renderer/api/follow-jobs.ts')
const { StatusLine } = await import('../../../renderer/app/status-line.tsx')
const { QueryClient, QueryClientProvider } = await import('@tanstack/react-query')

beforeEach(() => jobs.setState(jobs.getInitialState(), true))

const running: JobSnapshot = {
  id: '6f1f64a4-6f3c-4c2b-9d3f-0d6f2b8f7a01',
  kind: 'import',
  subject: 'states.csv',
  state: 'running',
  step: 'writing',
  done: 412_000,
  total: 654_000,
  unit: 'rows',
  startedAt: 1,
  rate: 100_000,
  secondsLeft: 4,
  endedAt: null,
  failure: null,
  resultId: null,
}

const drawLine = () =>
  draw(
    <QueryClientProvider client={new QueryClient()}>
      <StatusLine />
    </QueryClientProvider>,
  )

test('a running job says its share, amount, rate and time left, and can be cancelled', async () => {
  noteJob(running)
  await drawLine()
  expect(screen.getByText('63% · 412,000 rows · 100,000 a second · 4 sec left')).toBeDefined()
  expect(screen.getByRole('progressbar', { name: 'Progress' }).getAttribute('aria-valuetext')).toBe('63%')
  expect(screen.getByRole('button', { name: 'Cancel' })).toBeDefined()
})

test('several jobs: the one started last, and how many more', async () => {
  noteJob(running)
  noteJob({ ...running, id: '6f1f64a4-6f3c-4c2b-9d3f-0d6f2b8f7a02', subject: 'later.csv', startedAt: 2 })
  await drawLine()
  expect(screen.getByText('Importing later.csv')).toBeDefined()
  expect(screen.getByText(/1 more is running/)).toBeDefined()
})

test('a job that fails says why, wherever one is, until it was read', async () => {
  noteJob(running)
  await drawLine()
  act(() => noteJob({ ...running, state: 'failed', endedAt: 2, failure: { code: 'diskFull', details: {} } }))
  const said = screen.getByRole('status').textContent
  expect(said).toContain('Import of states.csv')
  expect(said).toContain('The disk is full.')
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('status')).toBeNull()
})

test('a job that had ended before this page was opened is not announced', async () => {
  noteJob({ ...running, state: 'done', endedAt: 2 })
  await drawLine()
  expect(screen.queryByRole('status')).toBeNull()
})

test('while a system prepares its answer, that is said, in words of no system, beside how far it is', async () => {
  const asking = { ...running, kind: 'history', subject: 'Hotline', step: 'asking', unit: 'days', rate: null } as const
  noteJob({ ...asking, done: 3, total: 14, secondsLeft: null })
  await drawLine()
  expect(screen.getByText('Fetching from Hotline')).toBeDefined()
  expect(screen.getByText('report being prepared (up to 15 min) · 21% · 3 days')).toBeDefined()
})

test('what was fetched is to be seen among the runs of the connection', async () => {
  const asked = { ...running, kind: 'history', subject: 'Hotline' } as const
  noteJob(asked)
  await drawLine()
  act(() => noteJob({ ...asked, state: 'done', endedAt: 2 }))
  expect(screen.getByRole('status').textContent).toContain('Data of Hotline')
  expect(screen.getByRole('link', { name: 'Show' }).getAttribute('href')).toBe('#/imports/runs')
})

test('as long as nothing has come, no share is made up', async () => {
  noteJob({
    ...running,
    kind: 'history',
    step: 'asking',
    unit: 'days',
    rate: null,
    secondsLeft: null,
    done: 0,
    total: 14,
  })
  await drawLine()
  expect(screen.getByText('report being prepared (up to 15 min)')).toBeDefined()
})
