import { describe, expect, it } from 'vitest'
import { failureSentence } from '../../../main/hosts/failure-sentence.ts'
import { words } from '../../../main/hosts/words.ts'
import { failureCodes } from '../../../preload/contract/failure.ts'
import { languages } from '../../../preload/contract/language.ts'

describe('words', () => {
  it('fills in values, in each language, from the file before the first point', () => {
    const said = languages.map((language) => words(language, 'failure.portInUse', { port: 8080 }))
    expect(new Set(said).size).toBe(languages.length)
    for (const sentence of said) expect(sentence).toContain('8080')
  })

  it('finds flat keys that have points of their own', () => {
    expect(words('en', 'jobs.kind.import', { subject: 'a.csv' })).toBe('Importing a.csv')
  })

  it('chooses the plural and writes the count as the language does', () => {
    expect(words('en', 'jobs.unit.rows', { count: 1 })).toBe('1 row')
    expect(words('en', 'jobs.unit.rows', { count: 1234 })).toBe('1,234 rows')
    expect(words('de', 'jobs.unit.rows', { count: 1234 })).toContain('1.234')
    // Italian has a form of its own for millions, which no text needs
    expect(words('it', 'jobs.unit.rows', { count: 1_000_000 })).toContain('1.000.000')
  })

  it('leaves a place without a value as it is and answers an unknown key by itself', () => {
    expect(words('en', 'failure.portInUse')).toContain('{{port}}')
    expect(words('en', 'failure.neverHeardOf')).toBe('failure.neverHeardOf')
    expect(words('en', 'nowhere.at.all')).toBe('nowhere.at.all')
  })

  it('has a sentence for every failure in every language', () => {
    for (const language of languages) {
      for (const code of failureCodes)
        expect(failureSentence(language, { code, details: {} })).not.toContain('failure.')
    }
  })
})

describe('failure sentence', () => {
  it('says what is wrong with a cell in words', () => {
    const details = { row: 7, column: 'start', problem: 'neverHeardOf' }
    expect(failureSentence('en', { code: 'rowRefused', details })).toContain('neverHeardOf')
    expect(failureSentence('en', { code: 'rowRefused', details: { ...details, problem: 'timeUnreadable' } })).toContain(
      '7',
    )
  })

  it('writes amounts as the language does, and rows, ports and IDs to the digit', () => {
    const details = { refused: 1013, row: 1014, column: 'start', problem: 'neverHeardOf' }
    const sentence = failureSentence('de', { code: 'everyRowRefused', details })
    expect(sentence).toContain('1.013')
    expect(sentence).toContain('1014')
  })
})
