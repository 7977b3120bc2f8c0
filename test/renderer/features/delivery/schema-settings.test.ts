import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agentStatusHeader } from '../../../../main/core/delivery/agent-status-lines.ts'
import { languages } from '../../../../preload/contract/language.ts'
import { schemaSettings } from '../../../../renderer/features/delivery/schema-settings.ts'

const texts = (language: string) =>
  JSON.parse(readFileSync(new URL(`../../../../locales/${language}/delivery.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >

describe('settings of the CSV schema', () => {
  it('name the columns of the files that are written', () => {
    const columns = schemaSettings('Europe/Berlin').flatMap(({ label, choice }) =>
      label.endsWith('.maps') && 'text' in choice ? [choice.text] : [],
    )
    expect(columns.join(';')).toBe(agentStatusHeader.trimEnd())
  })

  it('tell the zone of the integration', () => {
    expect(schemaSettings('Europe/Amsterdam')).toContainEqual({
      label: 'csv.timezone',
      choice: { text: 'Europe/Amsterdam' },
    })
  })

  it.each(languages)('have a word of injixo for everything in %s', (language) => {
    const known = texts(language)
    const needed = schemaSettings('Europe/Berlin').flatMap(({ label, choice }) =>
      'word' in choice ? [label, choice.word] : [label],
    )
    expect(needed.filter((key) => !known[key])).toEqual([])
  })
})
