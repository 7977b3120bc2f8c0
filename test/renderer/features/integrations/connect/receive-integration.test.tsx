// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { openPage } from '../../../open-page.tsx'

// a busy machine is slow, not wrong
const patience = { timeout: 15_000 }
const page = await openPage({ runsByItself: true })
const { client } = page.app
const heading = (name: string) => screen.findByRole('heading', { level: 1, name }, patience)
const draft = (
  name: string,
  wizardStep: string,
  changes: Partial<Parameters<typeof client.integrations.add>[0]> = {},
) =>
  client.integrations.add({
    system: 'odigo',
    name,
    zone: 'Europe/Amsterdam',
    draft: true,
    settings: { pauseDetails: 'off' },
    wizardStep,
    ...changes,
  })
const standing = async (id: string) => (await client.integrations.list()).find((known) => known.id === id)
const shownUrl = async () =>
  (await screen.findByRole('region', { name: 'Notification URL' })).querySelector('code')?.textContent

beforeAll(async () => {
  const { id } = await client.practice.start()
  await client.jobs.wait({ id })
}, 60_000)

test('by keyboard alone from the system to the token, left, and gone on with: what was shown once is not shown again', async () => {
  const user = userEvent.setup()
  await page.show('integrations/add')
  await heading('Which system is it?')
  const odigo = await screen.findByRole('radio', { name: /Odigo/ })
  odigo.focus()
  await user.keyboard(' {Enter}')
  await heading('What Odigo brings')
  await user.keyboard('{Enter}')
  await heading('Name it and say who imports')
  expect(screen.getByRole('radio', { name: /Ponte receives/ })).toHaveProperty('checked', true)
  await user.keyboard('{Enter}')
  await heading('Import pause states with details?')
  expect(screen.getByText(/you must then renew the mapping/)).toBeDefined()
  await user.keyboard('{Enter}')
  await heading('Where Ponte listens')
  await user.keyboard('{Enter}')
  await heading('Generate the notification URL')
  await user.click(await screen.findByRole('button', { name: 'Generate' }))
  expect(await shownUrl()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ponte_[\w-]+$/)
  await user.keyboard('{Escape}')
  await heading('Integrations')

  await user.click(await screen.findByRole('link', { name: 'Odigo' }))
  await heading('Generate the notification URL')
  expect(await screen.findByText(/was shown already and cannot be shown again/)).toBeDefined()
  expect(screen.queryByRole('region', { name: 'Notification URL' })).toBeNull()
})

test('a sealed URL is taken out once', async () => {
  const user = userEvent.setup()
  const { id } = await draft('Sealed', 'paste')
  const { url } = await client.notifications.makeToken({ id, seal: true })
  await page.show(`integrations/add/${id}`)
  await heading('Enter the notification URL in Odigo')
  await user.click(await screen.findByRole('button', { name: 'Take it out once' }))
  expect(await shownUrl()).toBe(url)
  cleanup()
  await page.show(`integrations/add/${id}`)
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Take it out once' })).toBeNull())
})

test('a second token is valid beside the first, and the old one is revoked after a question', async () => {
  const user = userEvent.setup()
  const { id } = await draft('Rotated', 'token')
  await client.notifications.makeToken({ id })
  await page.show(`integrations/add/${id}`)
  await user.click(await screen.findByRole('button', { name: 'Generate a new one' }))
  const list = await screen.findByRole('list', { name: 'Valid tokens' })
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(2))
  const before = await client.notifications.status({ id })
  await user.click(within(list).getByRole('button', { name: 'Revoke: Old token' }))
  expect((await client.notifications.status({ id })).tokens).toHaveLength(2)
  await user.click(await screen.findByRole('button', { name: 'Revoke at once' }))
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(1))
  expect((await client.notifications.status({ id })).tokens).toEqual([before.tokens[0]])
})

test('waiting turns green with the first message, and says what was understood', async () => {
  const { id } = await draft('Waits', 'waiting')
  const { url } = await client.notifications.makeToken({ id })
  await client.tasks.add({ kind: 'restartServer', integrationId: id, owner: 'vendorAdmin', state: 'waiting' })
  await page.show(`integrations/add/${id}`)
  await heading('The first message from Odigo')
  expect(await screen.findByText('No message from Odigo yet')).toBeDefined()
  expect(await screen.findByText(/Not done yet: Waits: have the server restarted/)).toBeDefined()
  const sent = { agentLogin: '1204', state: 'Available', since: new Date().toISOString() }
  expect((await fetch(url, { method: 'POST', body: JSON.stringify(sent) })).status).toBe(204)
  expect(await screen.findByText('Messages from Odigo arrive', {}, patience)).toBeDefined()
  expect(screen.getByRole('link', { name: /Look at the messages/ }).getAttribute('href')).toBe(
    `#/integrations/${id}/messages`,
  )
})

test('without a token it stays a draft; with one it is ready', async () => {
  const user = userEvent.setup()
  const { id } = await draft('Without a token', 'next')
  await page.show(`integrations/add/${id}`)
  await heading('Who is who, and what counts as what')
  expect(await screen.findByText('Still missing: Notification URL.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'To the overview' }))
  await heading('Overview')
  expect(await standing(id)).toMatchObject({ state: 'draft' })
  await client.notifications.makeToken({ id })
  cleanup()
  await page.show(`integrations/add/${id}`)
  await heading('Who is who, and what counts as what')
  await waitFor(() => expect(screen.queryByText(/Still missing/)).toBeNull())
  await user.click(screen.getByRole('button', { name: 'To the overview' }))
  await heading('Overview')
  expect(await standing(id)).toMatchObject({ state: 'ready', wizardStep: null })
})

test('what others have to do becomes tasks with an owner and a day, each ticked off by itself', async () => {
  const user = userEvent.setup()
  const { id } = await draft('With tasks', 'odigo')
  await page.show(`integrations/add/${id}`)
  await heading('Two things that only Odigo can do')
  await user.click(await screen.findByRole('button', { name: 'Keep both as tasks' }))
  const list = await screen.findByRole('list', { name: 'Tasks of this step' })
  expect(within(list).getAllByRole('listitem')).toHaveLength(2)
  const day = within(list).getAllByLabelText('Due day')[0]
  if (day === undefined) throw new Error('no day to enter')
  await user.type(day, '2030-01-31')
  await user.tab()
  await user.click(within(list).getByRole('button', { name: /^It is done: .*restarted/ }))
  expect(await within(list).findByText('Done')).toBeDefined()
  const mine = (await client.tasks.list()).filter(({ integrationId }) => integrationId === id)
  expect(mine.find(({ kind }) => kind === 'restartServer')).toMatchObject({ state: 'done' })
  expect(mine.find(({ kind }) => kind === 'switchOnNotifications')).toMatchObject({
    state: 'waiting',
    dueDay: '2030-01-31',
  })
})

test('where injixo imports, its form is gone through field by field, and what was ticked stays', async () => {
  const user = userEvent.setup()
  const { id } = await draft('For injixo', 'enter', {
    way: 'injixoImports',
    settings: { pauseDetails: 'off', techAccount: 'pef-1' },
  })
  await page.show(`integrations/add/${id}`)
  await heading('Fill in injixo’s form')
  expect(screen.getByText('0 of 9 entered')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Copy: Tech account' })).toBeDefined()
  expect(screen.getByText('From your password manager')).toBeDefined()
  await user.click(screen.getByRole('checkbox', { name: 'Entered: Name' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy: Tech account' }))
  await user.click(screen.getByRole('checkbox', { name: 'Entered: Tech account' }))
  expect(screen.getByText('2 of 9 entered')).toBeDefined()
  await waitFor(async () => expect((await standing(id))?.wizardStep).toBe('enter enter.name enter.techAccount'))
  cleanup()
  await page.show(`integrations/add/${id}`)
  await heading('Fill in injixo’s form')
  expect(screen.getByRole('checkbox', { name: 'Entered: Tech account' })).toHaveProperty('checked', true)
  const [toValue] = screen.getAllByRole('button', { name: 'Enter the value' })
  if (toValue === undefined) throw new Error('every value is there')
  await user.click(toValue)
  await heading('Enter what Odigo has told you')
})

test('the token of injixo is sealed on request, and taken out where it is needed', async () => {
  const user = userEvent.setup()
  const { id } = await draft('Token of injixo', 'injixoToken', { way: 'injixoImports' })
  await page.show(`integrations/add/${id}`)
  await heading('Generate the token in injixo')
  await user.click(screen.getByRole('radio', { name: /Sealed on this computer/ }))
  await user.type(screen.getByLabelText('injixo URL token'), 'token of injixo{Enter}')
  await heading('Two things that only Odigo can do')
  expect((await standing(id))?.sealed).toEqual(['token'])
  await user.keyboard('{Enter}')
  await heading('Enter the notification URL in Odigo')
  await user.click(await screen.findByRole('button', { name: 'Take it out once' }))
  expect(await screen.findByText('token of injixo')).toBeDefined()
  await waitFor(async () => expect((await standing(id))?.sealed).toEqual([]))
  expect(screen.getByText('token of injixo')).toBeDefined()
})

test('files can be chosen instead: nothing of a connection stays', async () => {
  const user = userEvent.setup()
  const { id } = await draft('Rather files', 'brings')
  await page.show(`integrations/add/${id}`)
  await heading('What Odigo brings')
  await user.click(screen.getByRole('radio', { name: /I bring files/ }))
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await heading('Name it and say where its clock stands')
  expect(await standing(id)).toMatchObject({ settings: {}, wizardStep: null })
})
