// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ActivitiesPage } from '../../../../renderer/features/activities/activities-page.tsx'
import { fillBrowserGaps } from '../../browser-gaps.ts'
import { type ShownApp, startShownApp } from '../../show-page.tsx'

let shown: ShownApp

beforeAll(async () => {
  fillBrowserGaps()
  shown = await startShownApp()
})
afterAll(() => shown.end())
afterEach(cleanup)

const unitsOf = async (name: string) =>
  (await shown.app.client.activities.list({ search: name })).rows[0]?.planningUnits

test('planning units of an activity are ticked and written, and nothing said stays unsaid', async () => {
  const user = userEvent.setup()
  const { client } = shown.app
  await client.activities.add({
    id: 11,
    name: 'Calls',
    type: 'presence',
    colour: '#1971c2',
    planningUnits: ['Berlin', 'Bonn'],
  })
  await client.activities.add({ id: 10, name: 'Lunch', type: 'break', colour: '#e8590c' })
  await shown.show(ActivitiesPage)
  const open = async (name: string) => user.click(await screen.findByText(name))
  const save = async () => user.click(screen.getByRole('button', { name: 'Save' }))

  await open('Lunch')
  await screen.findByText('Not known yet. Tick those it is in, in injixo.')
  await user.type(screen.getByRole('textbox', { name: /^Name/ }), ' break')
  await save()
  await screen.findByText('Lunch break was saved.')
  expect(await unitsOf('Lunch')).toBeNull()

  await open('Lunch break')
  await user.click(await screen.findByRole('button', { name: 'It is in none' }))
  await save()
  await waitFor(async () => expect(await unitsOf('Lunch')).toEqual([]))

  await open('Lunch break')
  await user.click(await screen.findByRole('checkbox', { name: 'Bonn' }))
  // typed and not taken over by its button: who saves has said it
  await user.type(screen.getByRole('textbox', { name: 'Another planning unit' }), 'Ulm')
  await save()
  await waitFor(async () => expect(await unitsOf('Lunch')).toEqual(['Bonn', 'Ulm']))
})
