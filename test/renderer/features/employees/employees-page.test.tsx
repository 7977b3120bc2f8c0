// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { EmployeesPage } from '../../../../renderer/features/employees/employees-page.tsx'
import { fillBrowserGaps } from '../../browser-gaps.ts'
import { type ShownApp, startShownApp } from '../../show-page.tsx'

let shown: ShownApp

beforeAll(async () => {
  fillBrowserGaps()
  shown = await startShownApp()
})
afterAll(() => shown.end())
afterEach(cleanup)

const everybody = async () => (await shown.app.client.employees.list({})).rows
const field = (name: RegExp) => screen.findByRole('textbox', { name })

test('an empty list leads to the import', async () => {
  const { visited } = await shown.show(EmployeesPage)
  await userEvent.click(await screen.findByRole('button', { name: 'Import employees' }))
  expect(visited).toEqual(['imports/new/employees'])
})

test('an employee is added, with what is missing said in its place', async () => {
  const user = userEvent.setup()
  await shown.show(EmployeesPage)
  await screen.findByText('No employees yet')
  await user.click(screen.getAllByRole('button', { name: 'Add employee' })[0] as HTMLElement)
  await user.type(await field(/Personnel number/), '000471')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const lastName = await field(/Last name/)
  expect(lastName).toBeInvalid()
  expect(lastName).toHaveFocus()
  expect(screen.getByText('Fill this in.')).toBeVisible()
  await user.type(lastName, 'Neumann{Enter}')
  expect(await screen.findByText('Neumann was saved.')).toBeVisible()
  expect((await everybody()).map(({ personnelNumber, lastName }) => [personnelNumber, lastName])).toEqual([
    ['000471', 'Neumann'],
  ])
})

test('a personnel number that is taken is refused at its field', async () => {
  const user = userEvent.setup()
  await shown.show(EmployeesPage)
  await screen.findByText('Neumann')
  await user.click(screen.getByRole('button', { name: 'Add employee' }))
  await user.type(await field(/Personnel number/), '000471')
  await user.type(await field(/Last name/), 'Wolf')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const number = await field(/Personnel number/)
  await waitFor(() => expect(number).toBeInvalid())
  expect(screen.getByText(/000471 already belongs to another employee|000471 is taken|000471 belongs/)).toBeVisible()
  expect(await field(/Last name/)).toHaveValue('Wolf')
})

test('a deletion is confirmed with a way back', async () => {
  const user = userEvent.setup()
  await shown.show(EmployeesPage)
  await screen.findByText('Neumann')
  within(screen.getByRole('grid')).getByText('Neumann').closest('td')?.focus()
  await user.keyboard(' ')
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  expect(await screen.findByText('1 employee was deleted.')).toBeVisible()
  expect(await everybody()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await everybody()).toHaveLength(1))
})

test('the search finds without accents and case', async () => {
  await shown.app.client.employees.add({ personnelNumber: '2', lastName: 'Müßig', firstName: 'Zoë' })
  const user = userEvent.setup()
  await shown.show(EmployeesPage)
  await screen.findByText('Müßig')
  await user.type(screen.getByRole('textbox', { name: 'Search' }), 'mussig zoe')
  await waitFor(() => expect(screen.queryByText('Neumann')).not.toBeInTheDocument())
  expect(screen.getByText('Müßig')).toBeVisible()
})

test('users without an integration lead to adding one', async () => {
  const { visited } = await shown.show(EmployeesPage, 'users')
  await userEvent.click(await screen.findByRole('button', { name: 'Add integration' }))
  expect(visited).toEqual(['integrations/add'])
})

test('blanks of an identifier are shown', async () => {
  const { id } = await shown.app.client.integrations.add({ system: 'five9', name: 'Five9', zone: 'Europe/Berlin' })
  await shown.app.client.users.add({ integrationId: id, identifier: 'j van  berg ' })
  await shown.show(EmployeesPage, 'users')
  await waitFor(() => expect(screen.getAllByTitle('blank')).toHaveLength(4))
})
