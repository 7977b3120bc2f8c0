import { describe, expect, it } from 'vitest'
import { fail } from '../../../../preload/contract/failure.ts'
import {
  addIntegration,
  changeIntegration,
  listIntegrations,
  removeIntegration,
  type SettingsReader,
} from '../../../../main/core/integrations/integrations.ts'
import { pauseIntegration, resumeIntegration } from '../../../../main/core/integrations/pause.ts'
import { listJournal } from '../../../../main/core/journal/list-journal.ts'
import { redoStep, undoStep } from '../../../../main/core/journal/journal.ts'
import { openTestWorkspace } from '../open-test-workspace.ts'

const fields = { name: 'Line', system: 'five9', zone: 'Europe/Berlin', way: 'ponteDelivers', draft: false } as const

/** A system with two settings, of which the user makes the account. */
const reader: SettingsReader = {
  readSettings: ({ user = '', region = '' }) => {
    if (region === 'moon') throw fail('settingInvalid', { field: 'region' })
    return { user: user.trim(), region }
  },
  accountKey: ({ user = '' }) => (user === '' ? null : user),
}

describe('an integration with a connection', () => {
  it('keeps its settings, those given replacing those that stood', async () => {
    const { tools } = await openTestWorkspace()
    const { id, settings } = addIntegration(tools, { ...fields, settings: { region: 'eu' } }, reader)
    expect(settings).toEqual({ user: '', region: 'eu' })
    const changed = changeIntegration(
      tools,
      { id, settings: { user: ' wfm ' }, everyMinutes: 30, isLive: true },
      reader,
    )
    expect(changed).toMatchObject({ settings: { user: 'wfm', region: 'eu' }, everyMinutes: 30, isLive: true })
    expect(changeIntegration(tools, { id, name: 'Renamed' })).toMatchObject({
      settings: { user: 'wfm', region: 'eu' },
      everyMinutes: 30,
      isLive: true,
    })
    expect(() => changeIntegration(tools, { id, settings: { region: 'moon' } }, reader)).toThrow('settingInvalid')
    expect(() => changeIntegration(tools, { id, settings: { any: '' } })).toThrow('settingInvalid')
    expect(listIntegrations(tools)).toMatchObject([{ settings: { user: 'wfm', region: 'eu' } }])
  })

  it('has its account for itself', async () => {
    const { tools } = await openTestWorkspace()
    const first = addIntegration(tools, { ...fields, settings: { user: 'wfm' } }, reader)
    expect(() => addIntegration(tools, { ...fields, name: 'Two', settings: { user: 'wfm' } }, reader)).toThrow(
      expect.objectContaining({ code: 'accountTaken', details: { name: 'Line' } }),
    )
    const second = addIntegration(tools, { ...fields, name: 'Two', settings: {} }, reader)
    addIntegration(tools, { ...fields, name: 'Three', settings: {} }, reader)
    expect(() => changeIntegration(tools, { id: second.id, settings: { user: 'wfm' } }, reader)).toThrow('accountTaken')
    expect(changeIntegration(tools, { id: first.id, settings: { user: 'wfm' } }, reader).settings.user).toBe('wfm')
  })

  it('remembers where its wizard stands without a word in the journal', async () => {
    const { tools, database } = await openTestWorkspace()
    const { id } = addIntegration(tools, { ...fields, draft: true, wizardStep: 'place' })
    const before = listJournal(database, { offset: 0, limit: 10 }).total
    expect(changeIntegration(tools, { id, wizardStep: 'check' }).wizardStep).toBe('check')
    expect(listJournal(database, { offset: 0, limit: 10 }).total).toBe(before)
    expect(changeIntegration(tools, { id, draft: false, wizardStep: null })).toMatchObject({
      state: 'ready',
      wizardStep: null,
    })
  })

  it('shows changed settings in the journal and gives them back', async () => {
    const { tools, database } = await openTestWorkspace()
    const { id } = addIntegration(tools, { ...fields, settings: { region: 'eu' } }, reader)
    changeIntegration(tools, { id, settings: { region: 'us' } }, reader)
    const [entry] = listJournal(database, { offset: 0, limit: 1 }).rows
    expect(entry?.changes[0]?.fields).toContainEqual(
      expect.objectContaining({ field: 'settings', before: ' · eu', after: ' · us' }),
    )
    undoStep(database)
    expect(listIntegrations(tools)[0]?.settings.region).toBe('eu')
  })

  it('is paused and resumed, each once, and each can be undone', async () => {
    const { tools, database } = await openTestWorkspace()
    const { id } = addIntegration(tools, fields)
    expect(() => resumeIntegration(tools, id)).toThrow('integrationNotPaused')
    expect(pauseIntegration(tools, id).state).toBe('paused')
    expect(() => pauseIntegration(tools, id)).toThrow('integrationPaused')
    undoStep(database)
    expect(listIntegrations(tools)[0]?.state).toBe('ready')
    redoStep(database)
    expect(resumeIntegration(tools, id).state).toBe('ready')
    const draft = addIntegration(tools, { ...fields, name: 'Draft', draft: true })
    expect(() => pauseIntegration(tools, draft.id)).toThrow('connectionMissing')
  })

  it('needs attention while a stream has trouble that somebody must end', async () => {
    const { tools, database } = await openTestWorkspace()
    const { id } = addIntegration(tools, fields)
    const state = () => listIntegrations(tools)[0]?.state
    const trouble = (owner: string | null) =>
      database
        .prepare(
          "INSERT INTO stream_condition (integration_no, stream, trouble, trouble_owner) VALUES (1, 'calls', '{}', ?) ON CONFLICT DO UPDATE SET trouble_owner = excluded.trouble_owner",
        )
        .run(owner)
    trouble('nobody')
    expect(state()).toBe('ready')
    trouble('planner')
    expect(state()).toBe('needsAttention')
    pauseIntegration(tools, id)
    expect(state()).toBe('paused')
    resumeIntegration(tools, id)
    trouble(null)
    expect(state()).toBe('ready')
    removeIntegration(tools, id)
    expect(listIntegrations(tools)).toEqual([])
  })
})
