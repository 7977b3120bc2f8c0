// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { freeName } from '../../../../renderer/features/integrations/add-flow.ts'
import { openPage } from '../../open-page.tsx'

const page = await openPage()
const heading = (name: string) => screen.findByRole('heading', { level: 1, name })

test('an integration is added by keyboard alone; the draft is there from the first step on', async () => {
  const user = userEvent.setup()
  await page.show('integrations/add')
  await heading('Which system is it?')
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('alert')).toHaveProperty('textContent', 'Choose a system.')
  screen.getByRole('radio', { name: /Talkdesk/ }).focus()
  await user.keyboard(' {Enter}')
  await heading('Name it and say where its clock stands')
  expect(await page.app.client.integrations.list()).toMatchObject([{ name: 'Talkdesk', state: 'draft' }])
  await user.keyboard('{Enter}')
  await heading('What it brings, and who is who')
  expect(screen.getByText('The e-mail address used in Talkdesk.')).toBeDefined()
  await user.keyboard('{Enter}')
  await heading('Import its users')
  expect(await page.app.client.integrations.list()).toMatchObject([{ name: 'Talkdesk', state: 'ready' }])
  await user.keyboard('{Enter}')
  await heading('Import its agent states')
  await user.keyboard('{Enter}')
  await heading('“Talkdesk” is added')
  await user.keyboard('{Enter}')
  await heading('Overview')
})

test('a draft left with Esc is gone on with where it was', async () => {
  const user = userEvent.setup()
  const draft = await page.app.client.integrations.add({
    system: 'vonage',
    name: 'Vonage South',
    zone: 'Europe/Rome',
    draft: true,
  })
  await page.show(`integrations/add/${draft.id}/name`)
  await heading('Name it and say where its clock stands')
  await user.keyboard('{Escape}')
  await heading('Integrations')
  await user.click(await screen.findByRole('link', { name: 'Vonage South' }))
  await heading('Name it and say where its clock stands')
  expect(screen.getByRole('textbox', { name: /Name/ })).toHaveProperty('value', 'Vonage South')
})

test('a name that is taken is refused in its place, and nothing is changed', async () => {
  const user = userEvent.setup()
  const [first, second] = await Promise.all(
    ['Taken', 'Second'].map((name) =>
      page.app.client.integrations.add({ system: 'ujet', name, zone: 'Europe/Amsterdam', draft: true }),
    ),
  )
  await page.show(`integrations/add/${second?.id}/name`)
  const field = await screen.findByRole('textbox', { name: /Name/ })
  await user.clear(field)
  await user.type(field, 'taken{Enter}')
  expect(screen.getByText(/already an integration called “taken”/)).toBeDefined()
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Name it and say where its clock stands')
  await user.clear(field)
  await user.type(field, 'Free{Enter}')
  await heading('What it brings, and who is who')
  const names = (await page.app.client.integrations.list()).map(({ name }) => name)
  expect(names).toContain('Free')
  expect(names).toContain(first?.name)
})

test('a system whose identifier nobody has documented says so', async () => {
  const { id } = await page.app.client.integrations.add({ system: 'odigo', name: 'Odigo West', zone: 'Europe/Paris' })
  await page.show(`integrations/${id}`, 'de')
  await heading('Odigo West')
  expect(await screen.findByText('nicht dokumentiert')).toBeDefined()
  expect(screen.getByText(/Frage Odigo/)).toBeDefined()
})

test('an integration is renamed in place, and removed with a way back', async () => {
  const user = userEvent.setup()
  const { id } = await page.app.client.integrations.add({ system: 'mitel', name: 'Old name', zone: 'Europe/Rome' })
  await page.show(`integrations/${id}`)
  const field = await screen.findByRole('textbox', { name: /Name/ })
  await user.clear(field)
  await user.type(field, 'New name{Enter}')
  await heading('New name')
  await user.click(screen.getByRole('button', { name: 'Remove integration' }))
  await heading('Integrations')
  await waitFor(() => expect(screen.queryByRole('link', { name: 'New name' })).toBeNull())
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(await screen.findByRole('link', { name: 'New name' })).toBeDefined()
})

test('the name proposed is one nobody has', () => {
  expect(freeName('Five9', [])).toBe('Five9')
  expect(freeName('Five9', ['five9', 'Five9 2'])).toBe('Five9 3')
})

test('a draft is given up from the list, with a way back', async () => {
  const user = userEvent.setup()
  const drafts = (await page.app.client.integrations.list()).filter(({ state }) => state === 'draft')
  for (const { id } of drafts) await page.app.client.integrations.remove({ id })
  await page.app.client.integrations.add({ system: 'sikom', name: 'Not wanted', zone: 'Europe/Rome', draft: true })
  await page.show('integrations')
  await user.click(await screen.findByRole('button', { name: 'Discard draft' }))
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Not wanted' })).toBeNull())
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(await screen.findByRole('link', { name: 'Not wanted' })).toBeDefined()
})
