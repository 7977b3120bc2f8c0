import { describe, expect, it } from 'vitest'
import { languages } from '../../../preload/contract/language.ts'
import { letterOf } from '../../../main/app/letter.ts'
import { words } from '../../../main/hosts/words.ts'

const row = (settings: Readonly<Record<string, string>>, system = 'five9', way = 'ponteDelivers') => ({
  name: 'Service centre',
  zone: 'Europe/Berlin',
  way,
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

  it.each(languages)('about one step says in %s what that step wants, and no more', (language) => {
    const { subject, body } = letterOf(words, row({}, 'odigo'), language, 'odigo')
    expect([subject, body].join('\n')).not.toMatch(/letter|\{\{/)
    expect(body).toMatch(/\n1\. .*\n2\. /)
    expect(body).not.toContain('pef-tech-account')
    const asked = letterOf(words, row({}, 'odigo', 'injixoImports'), language, 'ask')
    expect(asked.subject).not.toBe(subject)
    for (const text of ['pef-tech-account', 'pef-api-domain', 'statistics_table_id']) expect(asked.body).toContain(text)
    expect(asked.body).not.toMatch(/odigo\.letter|\{\{/)
  })

  it('asks for the values of injixo only where injixo imports', () => {
    expect(letterOf(words, row({}, 'odigo'), 'en', 'ask').body).not.toContain('pef-tech-account')
  })
})
