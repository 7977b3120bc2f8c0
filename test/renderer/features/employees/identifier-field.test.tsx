// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { UsersPlace } from '../../../../renderer/features/employees/users-place.tsx'
import { fillBrowserGaps } from '../../browser-gaps.ts'
import { type ShownApp, startShownApp } from '../../show-page.tsx'

let shown: ShownApp
let integrationId = ''

beforeAll(async () => {
  fillBrowserGaps()
  shown = await startShownApp()
  const integration = await shown.app.client.integrations.add({
    name: 'Talkdesk',
    system: 'talkdesk',
    zone: 'Europe/Berlin',
  })
  integrationId = integration.id
  await shown.app.client.users.add({ integrationId, identifier: 'bob@example.com' })
})
afterAll(() => shown.end())
afterEach(cleanup)

const users = async () => (await shown.app.client.users.list({ integrationId })).rows.map((row) => row.identifier)

async function add() {
  const user = userEvent.setup()
  await shown.show((page) => <UsersPlace {...page} tabs={null} />)
  await screen.findByText('bob@example.com')
  await user.click(screen.getByRole('button', { name: 'Add user' }))
  const field = await screen.findByRole('textbox', { name: /Identifier/ })
  return { user, field }
}

test('what was pasted with a blank is said so, and repaired by its key, never by itself', async () => {
  const { user, field } = await add()
  await user.click(field)
  await user.paste('anna@example.com ')
  expect(await screen.findByText('It begins or ends with a blank.')).toBeVisible()
  expect(field).toHaveValue('anna@example.com ')
  await user.keyboard('{Control>}.{/Control}')
  expect(field).toHaveValue('anna@example.com')
  await waitFor(() => expect(screen.queryByText('It begins or ends with a blank.')).not.toBeInTheDocument())
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(async () => expect(await users()).toContain('anna@example.com'))
})

test('the button repairs everything that is certain at once', async () => {
  const { user, field } = await add()
  await user.click(field)
  await user.paste(' mailto:cаrl@example.com')
  await user.click(await screen.findByRole('button', { name: 'Repair' }))
  expect(field).toHaveValue('carl@example.com')
})

test('a doubt without a repair is told, and a person may save it all the same', async () => {
  const { user, field } = await add()
  await user.type(field, 'dora')
  expect(await screen.findByText('The system wants an e-mail address here.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Repair' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(async () => expect(await users()).toContain('dora'))
})
