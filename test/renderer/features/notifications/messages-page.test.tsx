// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { MessagesPage } from '../../../../renderer/features/notifications/messages-page.tsx'
import { fillBrowserGaps } from '../../browser-gaps.ts'
import { type ShownApp, startShownApp } from '../../show-page.tsx'

let shown: ShownApp

beforeAll(async () => {
  fillBrowserGaps()
  shown = await startShownApp({ runsByItself: true })
})
afterAll(() => shown.end())
afterEach(cleanup)

/** An integration that receives, with the URL to send to. */
async function receiving(name: string) {
  const { client } = shown.app
  const { id } = await client.integrations.add({ system: 'odigo', name, zone: 'Europe/Berlin' })
  const { url } = await client.notifications.makeToken({ id })
  await expect.poll(async () => (await client.notifications.receiver()).state, { timeout: 15_000 }).toBe('listening')
  const send = async (body: string) => {
    const { status } = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
    expect(status).toBe(204)
  }
  const looked = async (count: number) => {
    const inTime = { timeout: 15_000 }
    await expect.poll(async () => (await client.notifications.status({ id })).received, inTime).toBe(count)
    await expect.poll(async () => (await client.notifications.status({ id })).waiting, inTime).toBe(0)
  }
  return { id, send, looked }
}

/** Names that nobody can guess. */
const odd = (who: string, what: string, minute: number) =>
  JSON.stringify({ trame: { r: who, v: what, t: `2026-10-12T09:${String(minute).padStart(2, '0')}:00Z` } })

const choice = (name: RegExp) => screen.findByRole('combobox', { name })

test('what a system without notifications is asked for says so', async () => {
  const { id } = await shown.app.client.integrations.add({ system: 'talkdesk', name: 'Files', zone: 'Europe/Berlin' })
  const { visited } = await shown.show(MessagesPage, `${id}/messages`)
  await userEvent.click(await screen.findByRole('button', { name: 'To the integrations' }))
  expect(visited).toEqual(['integrations'])
})

test('before the first message it says what has to be done, and shows the message by itself', async () => {
  const { id, send } = await receiving('First')
  await shown.show(MessagesPage, `${id}/messages`)
  expect(await screen.findByText('Nothing received yet')).toBeVisible()
  await send(odd('1204', 'Pause', 1))
  expect(await screen.findByText('1 message received')).toBeVisible()
})

test('fields are pointed at, tried on everything that is kept, and kept', async () => {
  const { id, send, looked } = await receiving('Learned')
  await send(odd('1204', 'Dispo', 1))
  await send(odd('1205', 'Pause', 2))
  await send(odd('1206', '', 3))
  await send('{"trame":')
  await looked(4)
  await shown.show(MessagesPage, `${id}/messages`)
  const user = userEvent.setup()
  expect(await screen.findByText('4 not understood')).toBeVisible()
  // a person sees what may be in a field before choosing it
  expect(within(await choice(/^State/)).getByRole('option', { name: /^trame\.v: / })).toBeInTheDocument()

  await user.selectOptions(await choice(/^Agent/), 'trame.r')
  await user.click(screen.getByRole('button', { name: 'Keep' }))
  expect(await choice(/^State/)).toBeInvalid()
  await user.selectOptions(await choice(/^State/), 'trame.v')
  await user.selectOptions(await choice(/^Since/), 'trame.t')
  expect(await screen.findByText('2 of 3 events understood')).toBeVisible()
  expect(screen.getByText('2 agents, 2 states')).toBeVisible()
  expect(screen.getByText('State: missing (1 event)')).toBeVisible()
  expect(screen.getByText('1 message is unreadable')).toBeVisible()
  expect((await shown.app.client.notifications.status({ id })).profile).toEqual({})

  await user.click(screen.getByRole('button', { name: 'Keep' }))
  expect(await screen.findByText('2 not understood')).toBeVisible()
  expect(await screen.findByText('1205: Pause since 12/10/2026, 11:02:00')).toBeVisible()
  expect((await shown.app.client.notifications.status({ id })).profile).toEqual({
    agent: 'trame.r',
    state: 'trame.v',
    since: 'trame.t',
  })

  await user.selectOptions(screen.getByRole('combobox', { name: 'Which messages' }), 'trouble')
  await waitFor(() => expect(screen.queryByText(/1205: Pause/)).toBeNull())
  expect(screen.getByText('It says it is JSON, but it is not.')).toBeVisible()
  expect(screen.getByText('State: missing')).toBeVisible()
})

test('what is new comes when it is asked for, so that nothing moves under the reader', async () => {
  const { id, send, looked } = await receiving('Calm')
  await send(JSON.stringify({ agent: '1204', state: 'Pause' }))
  await looked(1)
  await shown.show(MessagesPage, `${id}/messages`)
  expect(await screen.findByText(/^1204: Pause since/)).toBeVisible()
  expect(screen.getAllByText('guessed')).toHaveLength(2)
  await send(JSON.stringify({ agent: '1207', state: 'Dispo' }))
  const show = await screen.findByRole('button', { name: 'Show 1 new message' })
  expect(screen.queryByText(/^1207: Dispo/)).toBeNull()
  await userEvent.click(show)
  expect(await screen.findByText(/^1207: Dispo since/)).toBeVisible()
})
