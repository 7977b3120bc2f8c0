import { describe, expect, it } from 'vitest'
import de from '../../../../locales/de/five9.json' with { type: 'json' }
import en from '../../../../locales/en/five9.json' with { type: 'json' }
import italian from '../../../../locales/it/five9.json' with { type: 'json' }
import nl from '../../../../locales/nl/five9.json' with { type: 'json' }
import { callLogReports } from '../../../../main/systems/five9/report-names.ts'
import { five9 } from '../../../../main/systems/five9/system.ts'

const languages: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['de', de],
  ['en', en],
  ['it', italian],
  ['nl', nl],
]
const { steps, fields } = five9.connection

describe.each(languages)('the words of Five9 in %s', (_, words) => {
  it('are there for every step, text, field and option, and for none that is not', () => {
    const stepKeys = steps.flatMap(({ id }) =>
      [id, `${id}.heading`, `${id}.text`, `${id}.why`].map((key) => `step.${key}`),
    )
    const textKeys = steps.flatMap((step) => ('texts' in step ? step.texts.map(({ id }) => `text.${id}`) : []))
    const fieldKeys = fields.map(({ id }) => `field.${id}`)
    const optionKeys = fields.flatMap(({ id, options }) => options.map((option) => `option.${id}.${option}`))
    const expected = [...stepKeys, ...textKeys, ...fieldKeys, ...optionKeys]
    const known = Object.keys(words)
    expect(expected.filter((key) => !known.includes(key))).toEqual([])
    const more = known.filter((key) => !key.startsWith('letter.') && !expected.includes(key))
    // Only what is said beside one of them.
    expect(more.filter((key) => !expected.includes(key.replace(/\.(?:hint|invalid|text)$/, '')))).toEqual([])
  })

  it('write to the administrator what has to be set up, to the letter', () => {
    const says = (key: string, ...texts: readonly string[]) => {
      for (const text of texts) expect(words[`letter.${key}`]).toContain(text)
    }
    says('skill.folder', callLogReports.skill.folder)
    says('skill.column', 'SKILL', callLogReports.campaign.folder, callLogReports.campaign.name)
    says('skill.report', callLogReports.skill.name)
    says('user', 'ADMIN', 'REPORTING')
    says('api', 'CanUseAdminSoapApi', 'CanViewStandardReports', 'CanViewCustomReports')
    for (const key of ['subject', 'greeting', 'intro', 'skill', 'thanks']) says(key, '')
    // A letter goes to somebody who does not have Ponte: nothing in it is filled in.
    expect(Object.entries(words).filter(([key, text]) => key.startsWith('letter.') && text.includes('{{'))).toEqual([])
  })
})
