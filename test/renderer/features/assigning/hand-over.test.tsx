// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
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
const ann = await client.employees.add({
  personnelNumber: '1',
  lastName: 'Alder',
  firstName: 'Ann',
  validTo: '2020-03-31',
})
await client.employees.add({ personnelNumber: '2', lastName: 'Birch', firstName: 'Bob' })
const { id: userId } = await client.users.add({
  integrationId,
  identifier: 'aalder',
  name: 'Ann Alder',
  email: '',
  active: true,
})
await client.assignments.assign({ userId, employeeId: ann.id })
const holders = async () =>
  (await client.assignments.holders({ integrationId, userId })).map(({ employee, from, to }) => [
    employee.lastName,
    from,
    to,
  ])

test('a login given to somebody new is handed over by keys, from the day after the last one left', async () => {
  const user = userEvent.setup()
  await page.show('employees/assign/assigned')
  const line = (await screen.findByText('aalder')).closest('tr')
  line?.focus()
  await user.keyboard('n')
  const panel = await screen.findByRole('dialog', { name: 'Hand over aalder' })
  await within(panel).findByText(/^always · in the company until/)
  const day = within(panel).getByLabelText<HTMLInputElement>(/^Belongs to somebody else since/)
  await waitFor(() => expect(day.value).toBe('2020-04-01'))
  fireEvent.change(day, { target: { value: '' } })
  await user.click(await within(panel).findByRole('button', { name: /^Bob Birch/ }))
  expect(await within(panel).findByText('Fill this in.')).toBeDefined()
  expect(await holders()).toEqual([['Alder', null, null]])
  fireEvent.change(day, { target: { value: '2020-04-15' } })
  await user.click(within(panel).getByRole('button', { name: /^Bob Birch/ }))
  await waitFor(async () =>
    expect(await holders()).toEqual([
      ['Alder', null, '2020-04-14'],
      ['Birch', '2020-04-15', null],
    ]),
  )
  await waitFor(() => expect(line?.textContent).toContain('Bob Birch'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('the panel tells who had it, and it may be nobody’s since', async () => {
  const user = userEvent.setup()
  await page.show('employees/assign/assigned')
  await user.click(await screen.findByRole('button', { name: 'Hand over' }))
  const panel = await screen.findByRole('dialog', { name: 'Hand over aalder' })
  expect(await within(panel).findByText(/^until .*14.*2020/)).toBeDefined()
  fireEvent.change(within(panel).getByLabelText(/^Belongs to somebody else since/), { target: { value: '2020-05-01' } })
  await user.click(within(panel).getByRole('button', { name: 'Nobody’s since then' }))
  await waitFor(async () => expect((await holders()).at(-1)).toEqual(['Birch', '2020-04-15', '2020-04-30']))
  expect((await client.assignments.list({ integrationId, list: 'assigned' })).total).toBe(0)
})
