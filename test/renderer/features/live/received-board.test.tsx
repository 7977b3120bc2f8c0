// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { LivePanel } from '../../../../renderer/features/live/live-panel.tsx'
import { fillBrowserGaps } from '../../browser-gaps.ts'
import { type ShownApp, startShownApp } from '../../show-page.tsx'

let shown: ShownApp

beforeAll(async () => {
  fillBrowserGaps()
  shown = await startShownApp({ runsByItself: true })
})
afterAll(() => shown.end())
afterEach(cleanup)

const inTime = { timeout: 15_000 }

test('what is received stands on the board, with what counts for nobody and nothing and where it is mended', async () => {
  const { client } = shown.app
  const { id } = await client.integrations.add({
    system: 'odigo',
    name: 'Odigo',
    zone: 'Europe/Berlin',
    settings: { pauseDetails: 'off' },
  })
  const { url } = await client.notifications.makeToken({ id })
  await expect.poll(async () => (await client.notifications.receiver()).state, inTime).toBe('listening')
  const send = (body: string) =>
    fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }).then(({ status }) => status)
  const since = new Date(Date.now() - 90_000).toISOString()
  expect(await send(JSON.stringify({ agent: '1204', agentName: 'Ann Abel', state: 'Break', since }))).toBe(204)
  expect(await send('{"agent":')).toBe(204)
  await expect.poll(async () => (await client.users.list({ integrationId: id })).total, inTime).toBe(1)

  await shown.show(LivePanel)
  const row = await screen.findByRole('row', { name: /Ann Abel.*1204.*not assigned.*Break.*not mapped → Present/ })
  expect(row).toBeVisible()
  expect(screen.getByText('Listening')).toBeVisible()
  expect(await screen.findByText('1 message was not understood')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Look at them' })).toHaveAttribute('href', `#/integrations/${id}/messages`)

  const agents = await screen.findByRole('region', { name: '1 agent without an employee today' })
  expect(within(agents).getByRole('link', { name: /^Ann Abel 1204 ?\d+/ })).toHaveAttribute(
    'href',
    '#/employees/assign',
  )
  const states = screen.getByRole('region', { name: '1 state not mapped today' })
  expect(within(states).getByRole('link', { name: /^Break ?\d+/ })).toHaveAttribute('href', '#/activities/map')
})
