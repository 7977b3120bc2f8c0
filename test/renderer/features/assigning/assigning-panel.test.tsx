// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { fillBrowserGaps } from '../../browser-gaps.ts'
import { openPage } from '../../open-page.tsx'

// rows are drawn only where there is room for them
fillBrowserGaps()
const page = await openPage()
const { client } = page.app

const { id: integrationId } = await client.integrations.add({
  system: 'five9',
  name: 'Hotline',
  zone: 'Europe/Berlin',
})
for (const [personnelNumber, lastName, firstName, email, planningUnit] of [
  ['1', 'Alder', 'Ann', 'ann.alder@x.example', 'North'],
  ['2', 'Birch', 'Bob', 'bob.birch@x.example', 'South'],
  ['3', 'Cedar', 'Cy', 'cy.cedar@x.example', 'South'],
  ['4', 'Cedar', 'Cy', 'c.cedar@x.example', 'North'],
] as const)
  await client.employees.add({ personnelNumber, lastName, firstName, email, planningUnit })
for (const [identifier, name, email] of [
  ['ann.alder@x.example', 'Ann Alder', 'ann.alder@x.example'],
  ['bob.birch@x.example', 'Bob Birch', 'bob.birch@x.example'],
  ['cc1', 'Cy Cedar', ''],
  ['cc2', 'Cy Cedar', ''],
  ['zoe.willow', 'Zoe Willow', 'zoe.willow@x.example'],
] as const)
  await client.users.add({ integrationId, identifier, name, email, active: true })
const counts = async () => (await client.assignments.list({ integrationId, list: 'review', limit: 1 })).counts
const rowOf = async (identifier: string) => (await screen.findByText(identifier)).closest('tr')

test('who is put off stays where it stands, comes again when the others are decided, and last of all later', async () => {
  const user = userEvent.setup()
  expect(await counts()).toMatchObject({ certain: 2, review: 2, none: 1 })
  await page.show('employees/assign/review')
  const first = await rowOf('cc1')
  first?.focus()
  await user.keyboard('p')
  await waitFor(() => expect(first?.textContent).toContain('Put off'))
  expect(document.activeElement).toBe(await rowOf('cc2'))
  await user.keyboard('i')
  await waitFor(async () => expect(await counts()).toMatchObject({ ignored: 1, review: 1 }))
  await waitFor(() => expect(document.activeElement).toBe(first))
  const { rows } = await client.assignments.list({ integrationId, list: 'review' })
  expect(rows.map((row) => [row.user.identifier, row.postponed])).toEqual([['cc1', true]])
  await user.keyboard('uu')
  await waitFor(async () => expect(await counts()).toMatchObject({ ignored: 0, review: 2 }))
})

test('one planning unit is taken alone, on both sides, and in one go with the errors to expect', async () => {
  const user = userEvent.setup()
  await page.show('employees/assign/certain')
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Planning unit' }), 'South')
  await waitFor(async () => expect(await rowOf('bob.birch@x.example')).not.toBeNull())
  expect(screen.queryByText('ann.alder@x.example')).toBeNull()
  await screen.findByRole('option', { name: /^From 95%: 1 accepted, (under 0.1|0.\d) wrong expected$/ })
  await user.click(screen.getByRole('button', { name: 'Accept all 1' }))
  await waitFor(async () => expect(await counts()).toMatchObject({ assigned: 1, certain: 1 }))
})

test('an employee is made out of a user nobody is, by keys, and undone by one', async () => {
  const user = userEvent.setup()
  await page.show('employees/assign/none')
  const row = await rowOf('zoe.willow')
  row?.focus()
  await user.keyboard('n')
  const panel = await screen.findByRole('dialog')
  await user.click(within(panel).getByRole('button', { name: 'New employee out of this user' }))
  const number = within(panel).getByRole<HTMLInputElement>('textbox', { name: /^Personnel number/ })
  expect(document.activeElement).toBe(number)
  expect(within(panel).getByRole<HTMLInputElement>('textbox', { name: /^Last name/ }).value).toBe('Willow')
  await user.keyboard('1{Enter}')
  await within(panel).findByText(/has the personnel number|already/)
  await user.keyboard('{Backspace}9{Enter}')
  await waitFor(async () => expect(await counts()).toMatchObject({ assigned: 2, none: 0 }))
  await waitFor(() => expect(row?.textContent).toContain('Assigned to Zoe Willow'))
  await client.journal.undo()
  await waitFor(async () => expect(await counts()).toMatchObject({ assigned: 1, none: 1 }))
  expect((await client.employees.list({})).total).toBe(4)
})
