import { describe, expect, it } from 'vitest'
import { languages } from '../../../preload/contract/language.ts'
import { letterOf } from '../../../main/app/letter.ts'
import { words } from '../../../main/hosts/words.ts'

const row = (settings: Readonly<Record<string, string>>, system = 'five9') => ({
  name: 'Service centre',
  system,
  settings: JSON.stringify(settings),
})

describe('the letter to the administrator of a system', () => {
  it.each(languages)('is whole in %s: all that has to be carried over to the letter, nothing left open', (language) => {
    const { subject, body } = letterOf(words, row({ grouping: 'skill' }), language)
    expect(subject).not.toMatch(/letter|\{\{/)
    expect(body).not.toMatch(/five9\.letter|\{\{/)
    for (const text of ['Shared Reports (injixo)', 'SKILL', 'Call Log with Skills', 'ADMIN', 'REPORTING'])
      expect(body).toContain(text)
    expect(body).toMatch(/\n1\. .*\n2\. .*\n3\. /)
  })

  it('asks for nothing that the settings do not need', () => {
    const { body } = letterOf(words, row({ grouping: 'campaign' }), 'en')
    expect(body).not.toMatch(/SKILL|injixo\)/)
    expect(body).toContain('REPORTING')
  })

  it('is a subject and no more for a system without words of its own', () => {
    expect(letterOf(words, row({}, 'avaya'), 'en')).toEqual({ subject: 'Service centre', body: '' })
  })
})
