// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ImportsPage } from '../../../../renderer/features/imports/imports-page.tsx'
import { fillBrowserGaps } from '../../browser-gaps.ts'
import { type ShownApp, startShownApp } from '../../show-page.tsx'

let shown: ShownApp

beforeAll(async () => {
  fillBrowserGaps()
  shown = await startShownApp()
  await shown.app.client.integrations.add({ name: 'Chat', system: 'talkdesk', zone: 'Europe/Berlin' })
})
afterAll(() => shown.end())
afterEach(cleanup)

test('a list of states says which export fits and what surprises people', async () => {
  await shown.show(ImportsPage, 'new/states')
  expect(await screen.findByText('Report of user states (documented)')).toBeVisible()
  expect(screen.getByText(/A report holds one month at most/)).toBeVisible()
  expect(screen.queryByText(/Export of the users page/)).not.toBeInTheDocument()
})

test('a list of the whole workspace says nothing of a system', async () => {
  await shown.show(ImportsPage, 'new/employees')
  await screen.findByText(/Personnel number/)
  expect(screen.queryByText('Files of Talkdesk:')).not.toBeInTheDocument()
})
