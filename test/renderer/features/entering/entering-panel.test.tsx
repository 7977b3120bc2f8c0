// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryPlace } from '../../../main/temporary-place.ts'
import { openPage } from '../../open-page.tsx'

const page = await openPage()
const { client } = page.app

async function bring(stream: 'employees' | 'users', text: string, integrationId: string | null) {
  const path = join(temporaryPlace(), `${stream}.csv`)
  writeFileSync(path, text)
  const { id: fileId } = await page.app.takeFile(path)
  const { id } = await client.imports.start({ fileId, stream, integrationId })
  await client.jobs.wait({ id })
}

test('people are entered by keys alone, and what happened to each stands in the workspace', async () => {
  const user = userEvent.setup()
  const { id: integrationId } = await client.integrations.add({
    system: 'five9',
    name: 'Hotline',
    zone: 'Europe/Berlin',
  })
  await bring(
    'employees',
    'personnelNumber,lastName,firstName,email\n1,Alder,Ann,a@x.example\n2,Birch,Bob,b@x.example\n3,Cedar,Cy,c@x.example\n4,Dogwood,Di,d@x.example\n',
    null,
  )
  await bring(
    'users',
    'identifier,name,email\nanna,Ann Alder,a@x.example\nbobb,Bob Birch,b@x.example\ncyce,Cy Cedar,c@x.example\ndido,Di Dogwood,d@x.example\n',
    integrationId,
  )
  await client.assignments.acceptCertain({ integrationId })
  const counts = async () => (await client.entering.list({ integrationId, list: 'left' })).counts

  await page.show('employees/enter')
  await user.click(await screen.findByRole('button', { name: /^Dialogs of WFM/ }))
  await screen.findByRole('heading', { name: 'Alder, Ann' })
  // both looks stand side by side, each with its own words
  expect(screen.getAllByText('Extension').length).toBeGreaterThan(0)
  expect(screen.getAllByText('Identifier').length).toBeGreaterThan(0)

  await user.keyboard('1')
  expect(await navigator.clipboard.readText()).toBe('1')
  await user.keyboard('2')
  expect(await navigator.clipboard.readText()).toBe('anna')
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'Birch, Bob' })
  await user.keyboard('s')
  await screen.findByRole('heading', { name: 'Cedar, Cy' })
  await user.keyboard('x')
  await user.type(await screen.findByRole('textbox', { name: 'What is the matter?' }), 'x is taken{Enter}')
  await screen.findByRole('heading', { name: 'Dogwood, Di' })
  expect(await counts()).toMatchObject({ open: 1, done: 1, skipped: 1, problem: 1 })

  await user.keyboard('u')
  await waitFor(async () => expect(await counts()).toMatchObject({ open: 2, problem: 0 }))
  const lists = screen.getByRole('group', { name: 'People by what is to do' })
  await waitFor(() => expect(within(lists).getByRole('button', { name: /To enter/ }).textContent).toContain('2'))
})

test('what was entered comes up again when the identifier changes', async () => {
  const [integration] = await client.integrations.list()
  const integrationId = integration?.id ?? ''
  const found = await client.users.list({ integrationId, search: 'anna' })
  const row = found.rows[0]
  if (row === undefined) throw new Error('the user is there')
  await page.show('employees/enter', 'de')
  await screen.findByRole('heading', { name: 'Cedar, Cy' })
  await client.users.change({ id: row.id, identifier: 'Anna', name: row.name, email: row.email, active: true })
  expect(await screen.findByRole('button', { name: /Alder, Ann/ })).toBeDefined()
  await userEvent.setup().click(screen.getByRole('button', { name: /Alder, Ann/ }))
  expect(await screen.findByText('Seit dem Eintragen geändert. Korrigiere es in injixo.')).toBeDefined()
})
