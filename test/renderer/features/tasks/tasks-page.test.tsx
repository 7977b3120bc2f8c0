// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openPage } from '../../open-page.tsx'

const page = await openPage()
const badge = async () => {
  const navigation = await screen.findByRole('navigation', { name: 'Places' })
  return within(navigation).getByRole('link', { name: /Tasks/ }).textContent
}

test('a task of one’s own is added, counted, ticked off and taken back', async () => {
  const user = userEvent.setup()
  await page.show('tasks')
  const found = (await page.app.client.overview.get()).todo.length
  await user.click(await screen.findByRole('button', { name: 'Add task' }))
  await user.click(await screen.findByRole('button', { name: 'Save' }))
  const title = screen.getByRole('textbox', { name: /What is to be done/ })
  expect(document.activeElement).toBe(title)
  await user.type(title, 'Ask the works council')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const tick = await screen.findByRole('checkbox', { name: 'Ask the works council' })
  await waitFor(async () => expect(await badge()).toContain(`${found + 1} open task`))
  await user.click(tick)
  expect(await screen.findByText('1 done')).toBeDefined()
  expect(await page.app.client.tasks.list()).toMatchObject([{ title: 'Ask the works council', state: 'done' }])
  await waitFor(async () => expect(await badge()).toContain(`${found} open task`))
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await page.app.client.tasks.list()).toMatchObject([{ state: 'open' }]))
})

test('what somebody else prepares is called by what it is and leads to its letter', async () => {
  const { id } = await page.app.client.integrations.add({ system: 'five9', name: 'Hotline', zone: 'Europe/Berlin' })
  await page.app.client.tasks.add({
    kind: 'prepareSystem',
    integrationId: id,
    owner: 'vendorAdmin',
    state: 'waiting',
    dueDay: '2020-01-31',
  })
  await page.show('tasks', 'de')
  const row = (await screen.findByRole('checkbox', { name: 'Das System von Hotline vorbereiten lassen' })).closest('li')
  if (row === null) throw new Error('a task stands in a list')
  expect(row.textContent).toContain('wartet auf: Systemadministrator')
  expect(row.textContent).toContain('überfällig seit 31.01.2020')
  expect(within(row).getByRole('link', { name: 'Brief und Schritte' }).getAttribute('href')).toBe(
    `#/integrations/${id}`,
  )
})
