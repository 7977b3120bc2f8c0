import { describe, expect, it } from 'vitest'
import { missingFields, streamFields } from '../../../main/core/imports/import-fields.ts'
import { columnsOf } from '../../../main/core/imports/recognise-header.ts'
import { words } from '../../../main/hosts/words.ts'
import { registry, systems } from '../../../main/systems/registry.ts'
import type { ImportField } from '../../../preload/contract/imports.ts'
import { languages } from '../../../preload/contract/language.ts'
import type { SystemId } from '../../../preload/contract/system-id.ts'

const presets = systems.flatMap(({ id, files }) => (files?.presets ?? []).map((preset) => ({ id, files, preset })))

/** What each column of a header line is taken for, field by header. */
function meant(id: SystemId, stream: 'users' | 'states', line: string) {
  const header = line.split(',')
  const columns = columnsOf(header, stream, { chosen: undefined, files: registry[id].files })
  return Object.fromEntries(Object.entries(columns).map(([field, at]) => [field, header[at]]))
}

describe('exports of systems', () => {
  it('are known of every system whose data comes as files', () => {
    expect(systems.filter(({ files }) => files === undefined).map(({ id }) => id)).toEqual(['odigo'])
    expect(presets.length).toBeGreaterThan(12)
  })

  it.each(presets)('$id $preset.id is read whole by its own headers, whatever else is in it', ({ files, preset }) => {
    const all = { ...preset.columns, ...preset.optional } as Partial<Record<ImportField, string>>
    const header = ['Something else', ...(preset.known ?? []), ...Object.values(all)].toReversed()
    const columns = columnsOf(header, preset.stream, { chosen: undefined, files })
    expect(Object.fromEntries(Object.entries(columns).map(([field, at]) => [field, header[at]]))).toMatchObject(all)
    expect(missingFields(preset.stream, columns)).toEqual([])
    const fields: readonly string[] = streamFields[preset.stream]
    expect(Object.keys(all).filter((field) => !fields.includes(field))).toEqual([])
  })

  it('take no telephone number and no internal number for the identifier', () => {
    expect(
      meant(
        'genesys-cloud',
        'users',
        'name,email,phone_work,extension,title,department,email_manager,location_work,roles_divisions,queues,division,skills',
      ),
    ).toEqual({ name: 'name', identifier: 'email' })
    expect(
      meant(
        'talkdesk',
        'states',
        'user_id,user_name,user_email,status_label,status_start_at,status_end_at,status_time,is_user_active',
      ),
    ).toEqual({
      agent: 'user_email',
      agentName: 'user_name',
      state: 'status_label',
      start: 'status_start_at',
      end: 'status_end_at',
      duration: 'status_time',
    })
    // its times belong together: a date that somebody has put beside them is not one of them
    expect(
      meant('talkdesk', 'states', 'Date,user_name,user_email,status_label,status_start_at,status_end_at'),
    ).not.toHaveProperty('startDate')
    expect(meant('vonage', 'users', 'username,name,email,role')).toEqual({ name: 'name', email: 'email' })
    expect(meant('vonage', 'users', 'username,agentDisplayId,name,email,role')).toMatchObject({
      identifier: 'agentDisplayId',
    })
  })

  it('leave lists of planners as they were', () => {
    expect(meant('talkdesk', 'users', 'Kennung,Anzeigename,Aktiv')).toEqual({
      identifier: 'Kennung',
      name: 'Anzeigename',
      active: 'Aktiv',
    })
    expect(meant('five9', 'users', 'identifier,name,email,active')).toEqual({
      identifier: 'identifier',
      name: 'name',
      email: 'email',
      active: 'active',
    })
  })

  it('are replaced by what a person chose', () => {
    const chosen = { identifier: 1 }
    expect(columnsOf(['email', 'name'], 'users', { chosen, files: registry['genesys-cloud'].files })).toBe(chosen)
  })

  it('say in every language what they are and what surprises people', () => {
    const keys = systems.flatMap(({ files }) => [
      ...(files?.presets ?? []).map(({ id }) => `systems.preset.${id}`),
      ...(files?.quirks ?? []).map((quirk) => `systems.${quirk}`),
    ])
    for (const language of languages) expect(keys.filter((key) => words(language, key) === key)).toEqual([])
  })

  it('name each state once', () => {
    for (const { id, files } of systems) {
      const names = (files?.states ?? []).map(({ name }) => name)
      expect([id, new Set(names).size]).toEqual([id, names.length])
    }
  })
})
