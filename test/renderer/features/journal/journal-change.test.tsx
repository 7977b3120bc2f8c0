// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { JournalEntry } from '../../../../preload/contract/journal.ts'
import { JournalChange } from '../../../../renderer/features/journal/journal-change.tsx'
import { draw } from '../../draw.tsx'

type Change = JournalEntry['changes'][number]

async function read(change: Partial<Change>, language = 'en'): Promise<string> {
  await draw(<JournalChange change={{ what: 'ann', kind: 'changed', fields: [], zone: null, ...change }} />, language)
  return document.body.textContent
}

test('says of a change the field, the value before and the value after, in the words of the language', async () => {
  const text = await read({ fields: [{ field: 'active', before: true, after: false }] }, 'de')
  expect(text).toMatch(/ann.*Aktiv.*✓ ja.*– nein/)
})

test('writes points in time in the zone of the integration, to the second', async () => {
  const start = Date.UTC(2026, 9, 12, 10, 0, 7)
  const zone = 'Europe/Berlin'
  const text = await read({ zone, fields: [{ field: 'start', before: null, after: start }] }, 'de')
  expect(text).toContain('nichts')
  expect(text).toContain('12.10.2026, 12:00:07')
})

test('says of what was added only what tells it from others, and of a link where it leads', async () => {
  const fields: Change['fields'] = [{ field: 'employee', before: null, after: 'Abel, Ann (007)' }]
  expect(await read({ kind: 'added', fields })).toMatch(/added:.*ann.*→ Abel, Ann \(007\)/)
})

test('says the kind of an activity as the list of activities does, and an ID to the digit', async () => {
  const fields: Change['fields'] = [
    { field: 'activityId', before: 1001, after: 10_012 },
    { field: 'type', before: 'presence', after: 'break' },
  ]
  expect(await read({ fields })).toMatch(/ID.*1001.*10012.*Type.*Presence.*Break/)
})
