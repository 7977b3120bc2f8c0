import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  activityExport,
  addActivity,
  changeActivity,
  listActivities,
} from '../../../../main/core/activities/activities.ts'
import { addToUnits } from '../../../../main/core/activities/add-to-units.ts'
import { knownUnits, unitsCell, unitsInCell } from '../../../../main/core/activities/planning-units.ts'
import { listJournal } from '../../../../main/core/journal/list-journal.ts'
import { undoStep } from '../../../../main/core/journal/journal.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'

const lunch = { id: 10, name: 'Lunch', type: 'break', colour: '#112233' } as const

async function ready() {
  const workspace = await openTestWorkspace()
  const unitsOf = async (id: number) =>
    (await listActivities(workspace.tools, { search: '', sort: null, offset: 0, limit: 100 })).rows.find(
      (row) => row.id === id,
    )?.planningUnits
  return { ...workspace, unitsOf }
}

describe('planning units of an activity', () => {
  it('are unknown until somebody says them, and stay where they are not said', async () => {
    const { tools, unitsOf } = await ready()
    addActivity(tools, lunch)
    expect(await unitsOf(10)).toBeNull()
    changeActivity(tools, { ...lunch, planningUnits: ['Bonn', 'berlin', 'Berlin'] })
    expect(await unitsOf(10)).toEqual(['berlin', 'Bonn'])
    changeActivity(tools, { ...lunch, name: 'Pause' })
    expect(await unitsOf(10)).toEqual(['berlin', 'Bonn'])
    changeActivity(tools, { ...lunch, planningUnits: null })
    expect(await unitsOf(10)).toBeNull()
  })

  it('come with a list of activities: parted, none with a dash, untouched where a cell says nothing', async () => {
    const { bring, unitsOf } = await ready()
    await bring('activities', [
      'ID,Aktivität,Planungseinheiten',
      '10,Lunch,"Berlin, Bonn"',
      '11,Calls,"Service, Ost; Bonn"',
      '12,Other,-',
      '13,Open,',
    ])
    expect([await unitsOf(10), await unitsOf(11), await unitsOf(12), await unitsOf(13)]).toEqual([
      ['Berlin', 'Bonn'],
      ['Bonn', 'Service, Ost'],
      [],
      null,
    ])
    await bring('activities', ['ID,Naam,Eenheden', '10,Lunch,'])
    expect(await unitsOf(10)).toEqual(['Berlin', 'Bonn'])
    const { counts } = await bring('activities', [
      'id,nome,unità di pianificazione',
      `10,Lunch,${'x'.repeat(51)}`,
      '11,Calls,-',
    ])
    expect(counts).toMatchObject({ refused: 1 })
  })

  it('are brought back by an undo and told in the journal', async () => {
    const { tools, database, unitsOf } = await ready()
    addActivity(tools, { ...lunch, planningUnits: [] })
    addToUnits(tools, { activityId: 10, units: ['Bonn', 'Berlin'] })
    expect(await unitsOf(10)).toEqual(['Berlin', 'Bonn'])
    expect(listJournal(database, { offset: 0, limit: 1 }).rows[0]?.changes[0]?.fields).toEqual([
      { field: 'planningUnit', before: null, after: 'Berlin · Bonn' },
    ])
    undoStep(database)
    expect(await unitsOf(10)).toEqual([])
    expect(() => addToUnits(tools, { activityId: 99, units: ['Bonn'] })).toThrow('activityNotFound')
  })

  it('are known from employees and from activities, each once', async () => {
    const { tools, database, bring } = await ready()
    await bring('employees', ['personnelNumber,lastName,planningUnit', '1,Alder,Bonn', '2,Birch,Aachen', '3,Cedar,'])
    addActivity(tools, { ...lunch, planningUnits: ['bonn', 'Ulm'] })
    expect(knownUnits(database)).toEqual(['Aachen', 'Bonn', 'Ulm'])
  })

  it('are the same again when an exported list is read', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 20 })
      .map((text) => text.replaceAll(/[;|\n\r\p{Cf}]/gu, '').trim())
      .filter((text) => text !== '' && !/^[-–—]$/.test(text) && !/\s\s|[^\S ]/.test(text))
    fc.assert(
      fc.property(fc.option(fc.array(name, { maxLength: 4 })), (units) => {
        expect(unitsInCell(unitsCell(units))).toEqual(units?.map((unit) => unit.normalize('NFC')) ?? null)
      }),
    )
  })

  it('stand in the exported list', async () => {
    const { tools } = await ready()
    addActivity(tools, { ...lunch, planningUnits: ['Bonn', 'Aachen'] })
    expect([...activityExport(tools).rows].map((row) => row.at(-1))).toEqual(['', 'Aachen; Bonn'])
  })
})
