// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { PracticePanel } from '../../../../renderer/features/practice/practice-panel.tsx'
import { fillBrowserGaps } from '../../browser-gaps.ts'
import { type ShownApp, startShownApp } from '../../show-page.tsx'

let shown: ShownApp

beforeAll(async () => {
  fillBrowserGaps()
  shown = await startShownApp({ runsByItself: true })
  const { practice, jobs } = shown.app.client
  await jobs.wait({ id: (await practice.start()).id })
  // a whole company is made up and written
}, 60_000)
afterAll(() => shown.end())
afterEach(cleanup)

test('a notification URL is entered, not shown again, and counts after a restart', async () => {
  const { client } = shown.app
  const { id } = await client.integrations.add({ system: 'odigo', name: 'Odigo', zone: 'Europe/Berlin' })
  const { url } = await client.notifications.makeToken({ id })
  await shown.show(() => <PracticePanel system="odigo" opened onClose={() => {}} />)
  const user = userEvent.setup()
  const field = await screen.findByLabelText(/^Notification URL/)

  await user.click(field)
  await user.paste('https://example.com/somewhere')
  await user.click(screen.getByRole('button', { name: 'Enter' }))
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(screen.queryByText('entered')).toBeNull()

  await user.clear(field)
  await user.paste(url)
  await user.click(screen.getByRole('button', { name: 'Enter' }))
  expect(await screen.findByText('entered')).toBeVisible()
  expect(field).toHaveValue('')
  expect(await screen.findByText('Restart due')).toBeVisible()
  expect(screen.getByText('Sends nothing')).toBeVisible()

  await user.selectOptions(screen.getByLabelText(/^Notifications to an external server/), 'on')
  await user.click(screen.getByRole('button', { name: 'Restart the server' }))
  expect(await screen.findByText('Sends')).toBeVisible()
  expect(screen.queryByText('Restart due')).toBeNull()
  expect(await screen.findByText(/^\d+ accepted, 0 refused or not answered$/)).toBeVisible()
})
