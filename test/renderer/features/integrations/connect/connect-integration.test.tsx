// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { openPage } from '../../../open-page.tsx'

const page = await openPage()
const { client } = page.app
const heading = (name: string) => screen.findByRole('heading', { level: 1, name }, { timeout: 5000 })
const draft = (name: string, settings: Record<string, string> = {}, wizardStep = 'login') =>
  client.integrations.add({
    system: 'five9',
    name,
    zone: 'Europe/Berlin',
    draft: true,
    settings: { region: 'eu', grouping: 'campaign', ...settings },
    wizardStep,
  })
const standing = async (id: string) => (await client.integrations.list()).find((known) => known.id === id)

beforeAll(async () => {
  const { id } = await client.practice.start()
  await client.jobs.wait({ id })
}, 60_000)

test('a connection is prepared by keyboard alone, left half way, and gone on with where it was', async () => {
  const user = userEvent.setup()
  await page.show('integrations/add')
  await heading('Which system is it?')
  const five9 = await screen.findByRole('radio', { name: /Five9/ })
  five9.focus()
  await user.keyboard(' {Enter}')
  await heading('What Five9 brings')
  await user.keyboard('{Enter}')
  await heading('Where is your Five9, and what makes a queue?')
  const name = screen.getByRole('textbox', { name: /^Name/ })
  await user.clear(name)
  await user.type(name, 'Five9 South')
  screen.getByRole('radio', { name: /Skills/ }).focus()
  await user.keyboard(' {Enter}')
  await heading('Do three things in Five9')
  await user.click(screen.getByRole('checkbox', { name: /add this column/ }))
  await user.keyboard('{Escape}')
  await heading('Integrations')
  const [made] = (await client.integrations.list()).filter((known) => known.name === 'Five9 South')
  expect(made).toMatchObject({ state: 'draft', settings: { region: 'eu', grouping: 'skill' } })

  await user.click(await screen.findByRole('link', { name: 'Five9 South' }))
  await heading('Do three things in Five9')
  expect(screen.getByRole('checkbox', { name: /add this column/ })).toHaveProperty('checked', true)
  expect(screen.getByRole('checkbox', { name: /shared report folder/ })).toHaveProperty('checked', false)
})

test('what was typed is kept by leaving, a password without ever coming back', async () => {
  const user = userEvent.setup()
  const { id } = await draft('Left half way')
  await page.show(`integrations/add/${id}`)
  await heading('Username and password')
  await user.type(screen.getByRole('textbox', { name: /^Username/ }), 'somebody')
  await user.type(screen.getByLabelText(/^Password/), 'not a real one')
  await user.click(screen.getByRole('button', { name: 'Save and leave' }))
  await heading('Integrations')
  expect(await standing(id)).toMatchObject({ settings: { user: 'somebody' }, hasSecret: true })
  await page.show(`integrations/add/${id}`)
  await heading('Username and password')
  expect(screen.getByLabelText(/^Password/)).toHaveProperty('value', '')
  expect(screen.getByText(/A password is kept/)).toBeDefined()
})

test('without a password the checks wait, nobody has to, and the integration stays a draft', async () => {
  const user = userEvent.setup()
  const { id } = await draft('Prepared offline')
  await page.show(`integrations/add/${id}`)
  await heading('Username and password')
  await user.keyboard('{Enter}')
  await heading('Check the connection')
  expect(screen.getByText('Still missing: Username, Password.')).toBeDefined()
  expect(screen.getAllByText('Not yet').length).toBeGreaterThan(5)
  await user.keyboard('{Enter}')
  await heading('The first import')
  expect(await screen.findByRole('button', { name: 'Start the import' })).toHaveProperty('disabled', true)
  await user.keyboard('{Enter}')
  await heading('What comes next')
  await user.click(screen.getByRole('button', { name: 'To the overview' }))
  await heading('Overview')
  expect(await standing(id)).toMatchObject({ state: 'draft', wizardStep: 'next' })
})

test('an account that another integration has is refused at the field, with the way to that one', async () => {
  const user = userEvent.setup()
  const other = await draft('Has the account', { user: 'shared' })
  const { id } = await draft('Wants the account')
  await page.show(`integrations/add/${id}`)
  await heading('Username and password')
  const field = screen.getByRole('textbox', { name: /^Username/ })
  await user.type(field, 'shared{Enter}')
  const link = await screen.findByRole('link', { name: 'Open “Has the account”' })
  expect(link.getAttribute('href')).toBe(`#/integrations/add/${other.id}`)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  await waitFor(() => expect(document.activeElement).toBe(field))
  expect((await standing(id))?.settings['user']).toBeUndefined()
})

test('files can be chosen instead: nothing of a connection stays', async () => {
  const user = userEvent.setup()
  const { id } = await draft('Rather files', {}, 'brings')
  await page.show(`integrations/add/${id}`)
  await heading('What Five9 brings')
  await user.click(screen.getByRole('radio', { name: /I bring files/ }))
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await heading('Name it and say where its clock stands')
  expect(await standing(id)).toMatchObject({ settings: {}, wizardStep: null })
})

test('what somebody else has to do is kept as a task that waits, and ticked off when it is done', async () => {
  const user = userEvent.setup()
  const { id } = await draft('With a letter', {}, 'user')
  await page.show(`integrations/add/${id}`)
  await heading('A Five9 user for Ponte alone')
  await user.click(screen.getByRole('button', { name: 'Keep as a task' }))
  expect(await screen.findByText('Waiting for the Five9 administrator')).toBeDefined()
  const task = (await client.tasks.list()).find(({ integrationId }) => integrationId === id)
  expect(task).toMatchObject({ kind: 'prepareSystem', owner: 'vendorAdmin', state: 'waiting' })
  await user.click(screen.getByRole('button', { name: /^It is done/ }))
  expect(await screen.findByText('Done')).toBeDefined()
})

test('logging in again leads from the page through the checks and back, and changes nothing else', async () => {
  const user = userEvent.setup()
  const { id } = await draft('To be repaired', { user: 'repair.me' })
  await client.connection.setSecret({ id, secret: 'old' })
  const before = await client.integrations.change({ id, draft: false, wizardStep: null })
  await page.show(`integrations/${id}/repair`)
  await heading('Username and password')
  expect(screen.getByRole('textbox', { name: /^Username/ })).toHaveProperty('value', 'repair.me')
  await user.type(screen.getByLabelText(/^Password/), 'new{Enter}')
  await heading('Check the connection')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await heading('To be repaired')
  expect(await standing(id)).toMatchObject({ settings: before.settings, zone: before.zone, wizardStep: null })
})
