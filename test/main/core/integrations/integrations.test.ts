import { describe, expect, it } from 'vitest'
import {
  addIntegration,
  changeIntegration,
  freshnessOf,
  integrationById,
  listIntegrations,
  removeIntegration,
} from '../../../../main/core/integrations/integrations.ts'
import { createRun } from '../../../../main/core/imports/import-runs.ts'
import { redoStep, undoStep } from '../../../../main/core/journal/journal.ts'
import { stateRange } from '../../../../main/core/states/person-day.ts'
import { expectKeptSums } from '../expect-kept-sums.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'

const fields = { name: 'Five9', system: 'five9', zone: 'Europe/Berlin', way: 'ponteDelivers', draft: false } as const
const night = ['agent,state,start,end', 'ann,Ready,2026-10-12T22:30:00Z,2026-10-12T23:30:00Z']

describe('integrations', () => {
  it('have names of their own, case aside', async () => {
    const { tools } = await openTestWorkspace()
    const { id } = addIntegration(tools, fields)
    addIntegration(tools, { ...fields, name: 'Other', draft: true })
    expect(() => addIntegration(tools, { ...fields, name: ' FIVE9 ' })).toThrow('integrationNameTaken')
    expect(() => changeIntegration(tools, { id, name: 'other' })).toThrow('integrationNameTaken')
    expect(changeIntegration(tools, { id, name: 'five9' }).name).toBe('five9')
    expect(() => integrationById(tools, 'none')).toThrow('integrationNotFound')
    expect(listIntegrations(tools)).toMatchObject([
      { name: 'five9', state: 'ready', hasSecret: false },
      { name: 'Other', state: 'draft' },
    ])
  })

  it('are read in a zone that there is', async () => {
    const { tools } = await openTestWorkspace()
    expect(() => addIntegration(tools, { ...fields, zone: 'Europe/Atlantis' })).toThrow('zoneUnknown')
    const { id } = addIntegration(tools, fields)
    expect(() => changeIntegration(tools, { id, zone: '+02:00' })).toThrow('zoneUnknown')
  })

  it('are drafts until they are finished, and not again', async () => {
    const { tools } = await openTestWorkspace()
    const { id } = addIntegration(tools, { ...fields, draft: true })
    expect(changeIntegration(tools, { id, way: 'injixoImports' })).toMatchObject({
      state: 'draft',
      way: 'injixoImports',
    })
    expect(changeIntegration(tools, { id, draft: false }).state).toBe('ready')
    expect(changeIntegration(tools, { id, name: 'Renamed' }).state).toBe('ready')
  })

  it('go only when nothing hangs on them', async () => {
    const { tools, bring, undo, database } = await openTestWorkspace()
    const { id } = addIntegration(tools, fields)
    const other = addIntegration(tools, { ...fields, name: 'Other' })
    removeIntegration(tools, other.id)
    const { no } = await bring('states', night)
    expect(() => removeIntegration(tools, id)).toThrow('integrationHasData')
    await undo(no)
    // the run of the import still tells what was done
    expect(() => removeIntegration(tools, id)).toThrow('integrationHasData')
    expect(database.prepare('SELECT name FROM integration').all()).toEqual([{ name: 'Five9' }])
  })

  it('count their days anew in another zone, and back', async () => {
    const { tools, bring, database } = await openTestWorkspace()
    const { id } = addIntegration(tools, fields)
    // the last quarter of a day of 25 hours among them
    const late = 'ann,Break,2026-10-25T22:30:00Z,2026-10-25T22:45:00Z'
    await bring('states', [...night, late, late.replaceAll('10-25T22', '10-25T01')])
    const range = () => stateRange(tools, integrationById(tools, id))
    expect(range()).toEqual({ from: '2026-10-13', to: '2026-10-25' })
    changeIntegration(tools, { id, zone: 'America/New_York' })
    expect(range()).toEqual({ from: '2026-10-12', to: '2026-10-25' })
    expectKeptSums(database)
    undoStep(database)
    expect(range()).toEqual({ from: '2026-10-13', to: '2026-10-25' })
    expectKeptSums(database)
    redoStep(database)
    expectKeptSums(database)
  })

  it('keep their zone while a file is read in it', async () => {
    const { tools } = await openTestWorkspace()
    const { id } = addIntegration(tools, fields)
    const file = { id: '', name: 'states.csv', hash: '' }
    createRun(tools, { stream: 'states', integrationNo: 1, file, options: {}, columns: [] })
    expect(() => changeIntegration(tools, { id, zone: 'Europe/Rome' })).toThrow('jobRunning')
    expect(changeIntegration(tools, { id, zone: 'Europe/Berlin', name: 'Renamed' }).name).toBe('Renamed')
  })

  it('tell how fresh each stream is', async () => {
    const { tools, bring } = await openTestWorkspace()
    addIntegration(tools, fields)
    expect(freshnessOf(tools, 1)).toEqual([
      { stream: 'users', rows: 0, lastImportAt: null, newestAt: null },
      { stream: 'states', rows: 0, lastImportAt: null, newestAt: null },
    ])
    await bring('states', night)
    expect(freshnessOf(tools, 1)).toMatchObject([
      { stream: 'users', rows: 1, lastImportAt: null },
      { stream: 'states', rows: 1, lastImportAt: expect.any(Number), newestAt: Date.UTC(2026, 9, 12, 22, 30) },
    ])
  })
})
