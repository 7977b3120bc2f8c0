// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { StreamId } from '../../../../preload/contract/stream-id.ts'
import { temporaryPlace } from '../../../main/temporary-place.ts'
import { openPage } from '../../open-page.tsx'

const page = await openPage()
const { client } = page.app

async function bring(stream: StreamId, lines: readonly string[], integrationId: string | null) {
  const path = join(temporaryPlace(), `${stream}.csv`)
  writeFileSync(path, `${lines.join('\n')}\n`)
  const { id: fileId } = await page.app.takeFile(path)
  const { id } = await client.imports.start({ fileId, stream, integrationId })
  await client.jobs.wait({ id })
}

const at = (time: string) => `2026-10-12T${time}:00Z`

async function map(integrationId: string, activityId: number, ...states: readonly string[]) {
  const rows = await client.mappings.list({ integrationId })
  const externalActivityIds = rows.filter(({ state }) => states.includes(state)).map((row) => row.externalActivityId)
  await client.mappings.map({ externalActivityIds, activityId })
}

test('activities are entered by keys alone, with the states and planning units of each', async () => {
  const user = userEvent.setup()
  const { id: integrationId } = await client.integrations.add({
    system: 'five9',
    name: 'Hotline',
    zone: 'Europe/Berlin',
    way: 'injixoImports',
  })
  await bring(
    'employees',
    ['personnelNumber,lastName,firstName,email,planningUnit', '1,Alder,Ann,a@x.example,Bonn'],
    null,
  )
  await bring('users', ['identifier,name,email', 'ann,Ann Alder,a@x.example'], integrationId)
  await bring('activities', ['id,name,type,planningUnits', '10,Pause,break,-', '11,Calls,presence,'], null)
  await bring(
    'states',
    [
      'agent,state,start,end',
      `ann,Ready,${at('08:00')},${at('10:00')}`,
      `ann,Lunch,${at('10:00')},${at('10:30')}`,
      `ann,Toilet,${at('10:30')},${at('10:35')}`,
    ],
    integrationId,
  )
  await client.assignments.acceptCertain({ integrationId })
  await map(integrationId, 10, 'Lunch', 'Toilet')
  await map(integrationId, 11, 'Ready')

  await page.show('activities/enter')
  await user.click(await screen.findByRole('button', { name: /^Dialogs of WFM/ }))
  await screen.findByRole('heading', { name: 'Calls' })
  expect(screen.getByText('Name from the External System')).toBeDefined()

  await user.keyboard('2')
  expect(await navigator.clipboard.readText()).toBe('Ready')
  await user.keyboard('p')
  await waitFor(async () =>
    expect((await client.activities.list({ search: 'Calls' })).rows[0]?.planningUnits).toEqual(['Bonn']),
  )
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'Pause' })
  await user.keyboard('3')
  expect(await navigator.clipboard.readText()).toBe('Toilet')
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'Everything is entered' })

  const lists = screen.getByRole('group', { name: 'Activities by what is to do' })
  await user.click(within(lists).getByRole('button', { name: /Missing in a planning unit 1/ }))
  await user.click(await screen.findByRole('button', { name: 'It is added: Bonn' }))
  await screen.findByText('No activity is missing in a planning unit, as far as is known.')
})

test('the pause around it is timed, and ends when all is entered', async () => {
  const user = userEvent.setup()
  const [integration] = await client.integrations.list()
  const integrationId = integration?.id ?? ''
  await map(integrationId, 11, 'Toilet')
  const standing = async () => (await client.mappings.changeStanding({ integrationId })).change
  await page.show('activities/enter', 'de')
  await screen.findByText('Seit dem Eintragen geändert. Trage ein, was neu ist.')
  expect(screen.getByText(/kommt weg von Pause/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Ist pausiert' }))
  await screen.findByText(/1 Aktivität ist noch einzutragen/)
  expect(await standing()).toMatchObject({ step: 'toEnter', entries: [{ activityId: 11 }, { activityId: 11 }] })
  await user.click(screen.getByRole('button', { name: 'Eingetragen' }))
  await user.click(await screen.findByRole('button', { name: 'Alles ist eingetragen' }))
  await user.click(await screen.findByRole('button', { name: 'Ist wiederaufgenommen' }))
  await waitFor(async () => expect(await standing()).toMatchObject({ step: 'ended', outcome: 'kept' }))
})
