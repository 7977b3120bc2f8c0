import { describe, expect, it } from 'vitest'
import { externalActivities } from '../../../../main/core/activities/external-activities.ts'
import { addExternalActivity, listMappings, mapActivities } from '../../../../main/core/activities/mappings.ts'
import { openMappingWorkspace } from './mapping-workspace.ts'

const hour = 3_600_000
const minute = 60_000
const documented = [
  { name: 'Ready', kind: 'available' },
  { name: 'On Hold', kind: 'contact' },
] as const
const at = (day: string, time: string): string => `2026-${day}T${time}:00Z`

describe('external activities', () => {
  it('are known from data, from the vendor and by hand, with what they stand for', async () => {
    const { tools, integrationId } = await openMappingWorkspace()
    const idOf = (state: string) =>
      listMappings(tools, integrationId).find((row) => row.state === state)?.externalActivityId ?? ''
    mapActivities(tools, [idOf('Not Ready (Lunch)')], 10)
    addExternalActivity(tools, integrationId, 'Outbound (Sales) (B2B)')
    const rows = externalActivities(tools, integrationId, { documented })
    expect(rows.map(({ state }) => state)).toEqual([
      'Ready',
      'Not Ready (Lunch)',
      'On Call',
      'Outbound (Sales) (B2B)',
      'On Hold',
    ])
    expect(rows[0]).toMatchObject({
      plain: 'Ready',
      reason: null,
      documented: 'available',
      people: 1,
      activityId: null,
    })
    expect(rows[1]).toMatchObject({
      plain: 'Not Ready',
      reason: 'Lunch',
      documented: null,
      people: 2,
      occurrences: 2,
      milliseconds: 1.5 * hour,
      recentMilliseconds: 1.5 * hour,
      earlierMilliseconds: 0,
      firstSeen: Date.UTC(2026, 9, 12, 11),
      lastSeen: Date.UTC(2026, 9, 12, 12),
      typicalMilliseconds: hour,
      sampled: 2,
      activityId: 10,
      activity: 'Pause',
    })
    expect(rows[3]).toMatchObject({
      plain: 'Outbound (Sales)',
      reason: 'B2B',
      trend: 'unused',
      typicalMilliseconds: null,
    })
    expect(rows[4]).toMatchObject({ id: null, documented: 'contact', trend: 'unused', isNew: false })
  })

  it('are new since a moment', async () => {
    const { tools, integrationId } = await openMappingWorkspace()
    const newOnes = (newSince?: number) =>
      externalActivities(tools, integrationId, { documented, newSince })
        .filter(({ isNew }) => isNew)
        .map(({ state }) => state)
    expect(newOnes()).toEqual([])
    expect(newOnes(Date.UTC(2026, 9, 12, 11))).toEqual(['Not Ready (Lunch)', 'On Call'])
  })

  it('have a usual hour of the integration’s clock, a median, and a trend by the days that there is data of', async () => {
    const { tools, integrate, bring } = await openMappingWorkspace()
    const { id, no } = integrate('Second')
    const lines: string[] = []
    for (let day = 1; day <= 28; day += 1) {
      const two = String(day).padStart(2, '0')
      const [july, august] = [`07-${two}`, `08-${two}`]
      lines.push(`ann,Steady,${at(august, '08:00')},${at(august, '09:00')}`)
      lines.push(`ann,More,${at(august, '10:00')},${at(august, '11:00')}`)
      lines.push(`ann,Less,${at(august, '12:00')},${at(august, '12:10')}`)
      lines.push(`ann,Fresh,${at(august, '13:00')},${at(august, `13:${two}`)}`)
      // of every other day of July there is no data at all: that is no trend
      if (day % 2 === 0) continue
      lines.push(`ann,Steady,${at(july, '08:00')},${at(july, '09:00')}`)
      lines.push(`ann,More,${at(july, '10:00')},${at(july, '10:10')}`)
      lines.push(`ann,Less,${at(july, '12:00')},${at(july, '13:00')}`)
      lines.push(`ann,Past,${at(july, '14:00')},${at(july, '15:00')}`)
    }
    await bring('states', ['agent,state,start,end', ...lines], { integrationNo: no })
    const rows = new Map(externalActivities(tools, id, { documented }).map((row) => [row.state, row]))
    expect(rows.get('Fresh')).toMatchObject({
      typicalHour: 15,
      hourShare: 1,
      typicalMilliseconds: 15 * minute,
      sampled: 28,
    })
    const trends = ['Steady', 'More', 'Less', 'Fresh', 'Past'].map((state) => rows.get(state)?.trend)
    expect(trends).toEqual(['steady', 'growing', 'shrinking', 'new', 'gone'])
  })

  it('are sampled where there are many, and looked up where they came seldom', async () => {
    const { tools, integrate, bring } = await openMappingWorkspace()
    const { id, no } = integrate('Second')
    const start = Date.UTC(2026, 8, 1)
    const time = (minutes: number) => new Date(start + minutes * minute).toISOString()
    const many = Array.from({ length: 21_000 }, (_, place) => `ann,Ready,${time(place)},${time(place + 1)}`)
    const rare = [`bob,Seldom,${time(7)},${time(12)}`, `bob,Seldom,${time(90)},${time(97)}`]
    await bring('states', ['agent,state,start,end', ...many, ...rare], { integrationNo: no })
    const [ready, seldom] = externalActivities(tools, id, { documented: [] })
    expect(ready).toMatchObject({ state: 'Ready', occurrences: 21_000, typicalMilliseconds: minute })
    expect(ready?.sampled).toBeGreaterThan(15_000)
    expect(ready?.sampled).toBeLessThan(21_000)
    expect(seldom).toMatchObject({ state: 'Seldom', sampled: 2, typicalMilliseconds: 7 * minute })
  })
})
