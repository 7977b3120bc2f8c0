// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openPage } from '../open-page.tsx'

const page = await openPage()

test('the navigation leads to every place, and the place is marked', async () => {
  const user = userEvent.setup()
  await page.show('overview')
  const navigation = await screen.findByRole('navigation', { name: 'Places' })
  await user.click(within(navigation).getByRole('link', { name: 'Settings' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeDefined()
  expect(within(navigation).getByRole('link', { name: 'Settings' }).getAttribute('aria-current')).toBe('page')
})

test('an empty workspace offers three ways to begin', async () => {
  await page.show('overview')
  const names = ['Practise', 'Add an integration', 'Import a list']
  for (const name of names) expect(await screen.findByRole('button', { name: new RegExp(name) })).toBeDefined()
})

test('another language keeps what was typed, and is kept for the next start', async () => {
  const user = userEvent.setup()
  const draft = await page.app.client.integrations.add({
    system: 'five9',
    name: 'Five9',
    zone: 'Europe/Berlin',
    draft: true,
  })
  await page.show(`integrations/add/${draft.id}/name`)
  const field = await screen.findByRole('textbox', { name: /Name/ })
  await user.clear(field)
  await user.type(field, 'Half a na')
  await user.click(screen.getByRole('button', { name: /Language: .*English/ }))
  await user.click(screen.getByRole('menuitemradio', { name: 'Deutsch' }))
  expect(await screen.findByRole('button', { name: 'Speichern und verlassen' })).toBeDefined()
  expect(document.documentElement.lang).toBe('de')
  expect(field.isConnected).toBe(true)
  expect((field as HTMLInputElement).value).toBe('Half a na')
  await waitFor(async () => expect((await page.app.client.settings.get()).language).toBe('de'))
})

test('the palette is called by a key, finds a place by a few letters and goes there', async () => {
  const user = userEvent.setup()
  await page.show('overview', 'de')
  await screen.findByRole('heading', { level: 1, name: 'Überblick' })
  await user.keyboard('{Control>}k{/Control}')
  const search = await screen.findByPlaceholderText('Wohin, oder was tun?')
  await user.type(search, 'proto')
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Protokoll' })).toBeDefined()
})

test('an address that leads nowhere says so and leads on', async () => {
  await page.show('nowhere')
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no such place' })).toBeDefined()
  expect(screen.getByRole('link', { name: 'Go to the overview' }).getAttribute('href')).toBe('#/overview')
})

test('the first start asks for the language and leads on to the door chosen', async () => {
  const user = userEvent.setup()
  await page.show('', 'nl', false)
  await screen.findByRole('heading', { level: 1, name: 'Welkom bij Ponte' })
  expect(screen.getByRole('radio', { name: 'Nederlands' })).toHaveProperty('checked', true)
  await user.click(screen.getByRole('radio', { name: 'Italiano' }))
  await user.click(await screen.findByRole('button', { name: /Aggiungi un’integrazione/ }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Di quale sistema si tratta?' })).toBeDefined()
  expect(await page.app.client.settings.get()).toMatchObject({ language: 'it', welcomed: true })
})

test('undo takes the last change back, says what it was, and redo brings it again', async () => {
  const user = userEvent.setup()
  await page.app.client.integrations.add({ system: 'ujet', name: 'To be undone', zone: 'Europe/Rome' })
  await page.show('integrations')
  await screen.findByRole('link', { name: 'To be undone' })
  await user.click(await screen.findByRole('button', { name: 'Undo: Integration To be undone added' }))
  await waitFor(() => expect(screen.queryByRole('link', { name: 'To be undone' })).toBeNull())
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  expect(await screen.findByRole('link', { name: 'To be undone' })).toBeDefined()
})

test('when the host has gone, the page says so instead of breaking', async () => {
  await page.show('overview')
  await screen.findByRole('navigation', { name: 'Places' })
  window.postMessage('ponte:closed', window.location.origin)
  expect(await screen.findByRole('heading', { level: 1, name: 'Ponte has stopped' })).toBeDefined()
})
