// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { importDrafts } from '../../../../renderer/features/imports/import-draft.ts'
import { ImportsPage } from '../../../../renderer/features/imports/imports-page.tsx'
import { fillBrowserGaps } from '../../browser-gaps.ts'
import { type ShownApp, startShownApp } from '../../show-page.tsx'

let shown: ShownApp

beforeAll(async () => {
  fillBrowserGaps()
  shown = await startShownApp()
})
afterAll(() => shown.end())
beforeEach(() => {
  sessionStorage.clear()
  importDrafts.setState({ drafts: {} })
})
afterEach(cleanup)

/** Goes to the import of a list and gives it a file. */
async function bring(stream: string, name: string, text: string) {
  const user = userEvent.setup()
  const { visited } = await shown.show(ImportsPage, `new/${stream}`)
  const field = (await screen.findAllByLabelText('Choose a file')).find((element) => element.tagName === 'INPUT')
  await user.upload(field as HTMLInputElement, new File([text], name, { type: 'text/csv' }))
  return { user, visited }
}

const importButton = () => screen.findByRole('button', { name: 'Import' })

test('without any import the history says what to bring', async () => {
  await shown.show(ImportsPage)
  expect(await screen.findByText('Nothing imported yet')).toBeVisible()
})

test('users need an integration first', async () => {
  const { visited } = await shown.show(ImportsPage, 'new/users')
  await userEvent.click(await screen.findByRole('button', { name: 'Add integration' }))
  expect(visited).toEqual(['integrations/add'])
})

test('a file whose needed column is unknown cannot be imported until the column is chosen', async () => {
  const { user } = await bring('employees', 'team.csv', 'Wer,Nachname\n4711,Test\n')
  const button = await importButton()
  expect(button).toBeDisabled()
  expect(button).toHaveAccessibleDescription('Not yet: choose the column for Personnel number.')
  await user.selectOptions(screen.getByRole('combobox', { name: 'What Wer stands for' }), 'personnelNumber')
  expect(await screen.findByText('1 good')).toBeVisible()
  expect(await importButton()).toBeEnabled()
  expect((await shown.app.client.employees.list({})).total).toBe(0)
})

test('a field chosen for a second column leaves the first', async () => {
  const { user } = await bring('employees', 'two.csv', 'Personalnummer,Nachname,Anders\n1,A,2\n')
  await user.selectOptions(await screen.findByRole('combobox', { name: 'What Anders stands for' }), 'personnelNumber')
  const first = screen.getByRole('combobox', { name: 'What Personalnummer stands for' })
  await waitFor(() => expect(first).toHaveValue(''))
})

test('problem rows are explained before anything is written, then kept with their reason', async () => {
  const text =
    'Personalnummer;Nachname;E-Mail\n1001;Neumann;neumann@example.com\n1002;;x@example.com\n1003;Wolf;kein-at\n'
  const { user, visited } = await bring('employees', 'leute.csv', text)
  expect(await screen.findByText('2 refused')).toBeVisible()
  const rows = screen.getByRole('region', { name: 'First rows' })
  expect(within(rows).getByText('Row 3, Nachname')).toBeVisible()
  expect(within(rows).getByText('This cell must not be empty. Fill it in.')).toBeVisible()
  expect((await shown.app.client.employees.list({})).total).toBe(0)

  await user.click(await importButton())
  expect(await screen.findByText('leute.csv was imported', undefined, { timeout: 20_000 })).toBeVisible()
  const added = (await screen.findByText('Added')).closest('div')
  expect(added).toHaveTextContent('1')
  expect((await shown.app.client.employees.list({})).rows.map(({ personnelNumber }) => personnelNumber)).toEqual([
    '1001',
  ])

  await user.click(screen.getByRole('button', { name: 'All imports' }))
  expect(visited).toEqual(['imports'])
  const run = (await shown.app.client.imports.list())[0]
  expect(run?.counts).toMatchObject({ read: 3, added: 1, refused: 2 })
})

test('the details list each refused row with what to mend', async () => {
  const run = (await shown.app.client.imports.list())[0]
  await shown.show(ImportsPage, run?.id ?? '')
  const grid = await screen.findByRole('grid', { name: 'Rows to mend or to look at' })
  expect(await within(grid).findByText('kein-at')).toBeVisible()
  expect(within(grid).getByText('This is no e-mail address. Correct it or leave the cell empty.')).toBeVisible()
})

test('an import can be undone from the history', async () => {
  await shown.show(ImportsPage)
  await userEvent.click(await screen.findByRole('button', { name: 'Undo the import of leute.csv' }))
  expect(await screen.findByText('undone', undefined, { timeout: 20_000 })).toBeVisible()
  expect((await shown.app.client.employees.list({})).total).toBe(0)
})

test('the file chosen survives leaving the page', async () => {
  await bring('activities', 'aktivitaeten.csv', 'ID,Name\n1001,Anrufe\n')
  expect(await screen.findByText('1 good')).toBeVisible()
  cleanup()
  await shown.show(ImportsPage, 'new/activities')
  expect(await screen.findByText('1 good')).toBeVisible()
})

test('only dates that allow two readings raise the question of their order', async () => {
  const { user } = await bring('employees', 'iso.csv', 'Personalnummer,Nachname,Eintritt\n1,A,2026-04-03\n')
  expect(await screen.findByText('1 good')).toBeVisible()
  expect(screen.queryByRole('combobox', { name: 'Dates such as 03/04' })).not.toBeInTheDocument()
  cleanup()
  importDrafts.setState({ drafts: {} })
  await bring('employees', 'either.csv', 'Personalnummer,Nachname,Eintritt\n1,A,03/04/2026\n')
  expect(await screen.findByText(/Choose it below, or those rows are refused/)).toBeVisible()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Dates such as 03/04' }), 'dayFirst')
  expect(await screen.findByText('1 good')).toBeVisible()
})

test('a file that is no table says so and asks for another', async () => {
  const { user } = await bring('employees', 'bild.csv', '\u0000\u0001\u0002PNG\u0000\u0000')
  expect(await screen.findByRole('alert')).toHaveTextContent('bild.csv')
  await user.click(screen.getByRole('button', { name: 'Choose another file' }))
  expect(await screen.findByText('Drop the file here')).toBeVisible()
})
