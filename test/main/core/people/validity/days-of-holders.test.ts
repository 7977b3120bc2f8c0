import { describe, expect, it } from 'vitest'
import { planDelivery } from '../../../../../main/core/delivery/plan-delivery.ts'
import { acceptCertain } from '../../../../../main/core/people/assignments.ts'
import { personDay } from '../../../../../main/core/states/person-day.ts'
import { resolvedStates } from '../../../../../main/core/states/resolved-states.ts'
import { ready } from './ready.ts'

const hour = 3_600_000

describe('the days of an identifier that changed hands', () => {
  it('keep their person in what is resolved, cut at midnight', async () => {
    const { tools, give, integrationId } = await ready()
    acceptCertain(tools, integrationId)
    give('Bell', '2026-10-14')
    const { rows } = resolvedStates(tools, { integrationId, from: '2026-10-12', to: '2026-10-15' })
    const told = rows.map(({ start, end, employee, personnelNumber }) => [
      new Date(start).toISOString().slice(5, 13),
      (end - start) / hour,
      employee,
      personnelNumber,
    ])
    expect(told).toEqual([
      ['10-12T20', 3, 'Ann Abel', '1'],
      ['10-13T20', 2, 'Ann Abel', '1'],
      ['10-13T22', 1, 'Bob Bell', '2'],
      ['10-14T20', 1, 'Bob Bell', '2'],
    ])
  })

  it('say on the timeline whose they were, when that is somebody else than now', async () => {
    const { tools, give, integrationId } = await ready()
    const holder = (day: string) => personDay(tools, integrationId, 'ann@x.example', day).earlierHolder
    expect(holder('2026-10-13')).toBeNull()
    acceptCertain(tools, integrationId)
    expect(holder('2026-10-13')).toBeNull()
    give('Bell', '2026-10-14')
    expect(holder('2026-10-13')).toBe('Ann Abel (1)')
    expect(holder('2026-10-14')).toBeNull()
    give(null, '2026-10-20')
    expect(holder('2026-10-14')).toBe('Bob Bell (2)')
  })

  it('are told before they are delivered, and are nobody’s only where nobody had it', async () => {
    const { tools, give, integrationId } = await ready()
    const plan = () => planDelivery(tools, { integrationId, activities: 'received' })
    const nothing = { people: 0, milliseconds: 0 }
    expect(plan()).toMatchObject({ unassigned: { people: 1, milliseconds: 7 * hour }, ofEarlierHolders: nothing })
    give('Abel', '2026-10-13')
    expect(plan()).toMatchObject({ unassigned: { people: 1, milliseconds: 3 * hour }, ofEarlierHolders: nothing })
    give('Bell', '2026-10-14')
    expect(plan()).toMatchObject({
      people: 1,
      states: 3,
      milliseconds: 7 * hour,
      unassigned: { people: 1, milliseconds: 3 * hour },
      ofEarlierHolders: { people: 1, milliseconds: 3 * hour },
    })
  })
})
