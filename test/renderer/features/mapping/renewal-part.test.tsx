// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { PageProps } from '../../../../renderer/api/page-props.ts'
import { RenewalPart } from '../../../../renderer/features/mapping/renewal-part.tsx'
import { fillBrowserGaps } from '../../browser-gaps.ts'
import { type ShownApp, startShownApp } from '../../show-page.tsx'

let shown: ShownApp

beforeAll(async () => {
  fillBrowserGaps()
  shown = await startShownApp()
  const { activities } = shown.app.client
  await activities.add({ id: 10, name: 'Pause', type: 'break', colour: '#112233' })
  await activities.add({ id: 11, name: 'Course', type: 'meeting', colour: '#445566' })
})
afterAll(() => shown.end())
afterEach(cleanup)

/** An integration with these states, each with what it is mapped to. */
async function integrated(name: string, pauseDetails: 'on' | 'off', states: Readonly<Record<string, number | null>>) {
  const { integrations, mappings } = shown.app.client
  const { id } = await integrations.add({ system: 'odigo', name, zone: 'Europe/Berlin', settings: { pauseDetails } })
  for (const [state, activityId] of Object.entries(states)) {
    const { externalActivityId } = await mappings.add({ integrationId: id, state })
    if (activityId !== null) await mappings.map({ externalActivityIds: [externalActivityId], activityId })
  }
  const mapped = async () =>
    Object.fromEntries(
      (await mappings.list({ integrationId: id })).map(({ state, activity }) => [state, activity?.name ?? null]),
    )
  return { id, mapped }
}

const shownFor = (id: string) =>
  shown.show(function Renewed({ integrations }: PageProps) {
    const integration = integrations.find((known) => known.id === id)
    return integration === undefined ? null : <RenewalPart integration={integration} />
  })

test('what is proposed is mapped by a click, but for what a person takes out, and comes back with one', async () => {
  const { id, mapped } = await integrated('On', 'on', {
    Break: 10,
    'Break (Lunch)': null,
    'Break (Tea)': null,
    Talk: 11,
    'Talk (long)': null,
  })
  await shownFor(id)
  const user = userEvent.setup()
  const part = await screen.findByRole('region', { name: 'Renew the mapping: 3 states' })
  const row = within(part).getByRole('row', { name: /Break \(Lunch\)/ })
  expect(within(row).getAllByText('Pause (ID 10)')).toHaveLength(2)
  const before = await mapped()
  expect(before).toMatchObject({ 'Break (Lunch)': null, 'Break (Tea)': null, 'Talk (long)': null })

  await user.click(within(part).getByRole('checkbox', { name: 'Choose Break (Tea)' }))
  await user.click(within(part).getByRole('button', { name: 'Map 2 as proposed' }))
  expect(await screen.findByText('2 states were mapped as proposed.')).toBeVisible()
  expect(document.activeElement).not.toBe(document.body)
  expect(await mapped()).toMatchObject({ 'Break (Lunch)': 'Pause', 'Break (Tea)': null, 'Talk (long)': 'Course' })
  expect(await screen.findByRole('region', { name: 'Renew the mapping: 1 state' })).toBeVisible()

  await user.click(screen.getByRole('button', { name: /Undo/ }))
  await waitFor(async () => expect(await mapped()).toEqual(before))
})

test('where the old ones differ nothing is proposed, and a person is told so', async () => {
  const { id } = await integrated('Off', 'off', { Break: null, 'Break (Lunch)': 10, 'Break (Course)': 11 })
  await shownFor(id)
  expect(await screen.findByText(/^No proposal: until now/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /as proposed/ })).toBeNull()
  expect(screen.getByRole('checkbox', { name: 'Choose Break' })).toBeDisabled()
})
