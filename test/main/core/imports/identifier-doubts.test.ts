import { describe, expect, it } from 'vitest'
import { identifierDoubts, type IdentifierMeasure } from '../../../../main/core/imports/identifier-doubts.ts'
import { listReader } from '../../../../main/core/imports/list-reader.ts'
import { registry } from '../../../../main/systems/registry.ts'
import { flagCodes } from '../../../../preload/contract/row-problem-code.ts'
import { languages } from '../../../../preload/contract/language.ts'
import { words } from '../../../../main/hosts/words.ts'

const nobody: IdentifierMeasure['known'] = { system: [], list: [] }
const talkdesk = registry['talkdesk'].identifier

/** The codes of each row of a list of users. */
function codes(rows: readonly string[], rule: IdentifierMeasure['rule'] = talkdesk, known = nobody) {
  const doubts = identifierDoubts({ rule, known }, rows)
  const read = listReader('users', {
    header: ['identifier'],
    columns: { identifier: 0 },
    zone: 'UTC',
    dateOrder: 'dayFirst',
    now: 0,
    doubts,
  })
  return rows.map((cell, at) => read({ row: at + 2, cells: [cell] }).problems.map(({ code }) => code))
}

describe('a list of identifiers', () => {
  it('is taken with its doubts flagged and nothing repaired', () => {
    const doubts = identifierDoubts({ rule: talkdesk, known: nobody }, [])
    const read = listReader('users', {
      header: ['identifier'],
      columns: { identifier: 0 },
      zone: 'UTC',
      dateOrder: 'dayFirst',
      now: 0,
      doubts,
    })
    expect(read({ row: 2, cells: ['аnna'] })).toMatchObject({
      value: { identifier: 'аnna' },
      problems: [
        { kind: 'flagged', code: 'identifierLookAlike' },
        { kind: 'flagged', code: 'identifierNoEmail' },
      ],
    })
  })

  it('shows rows that differ in capitals, blanks or lost zeros, wherever they stand in it', () => {
    const plain = registry['sikom'].identifier
    expect(codes(['Anna', 'bob', 'anna'], plain)).toEqual([['identifierCase'], [], ['identifierCase']])
    expect(codes(['anna ', 'anna'], plain)).toEqual([['identifierHasBlanks', 'identifierNearlyTwice'], []])
    expect(codes(['412', '0413', '0414', '0415'], plain)).toEqual([['identifierZerosLost'], [], [], []])
  })

  it('has nothing against what the system has written before, or against a list that comes again', () => {
    const known = { system: ['Anna', '412'], list: [] }
    expect(codes(['Anna', '412'], talkdesk, known)).toEqual([[], []])
    expect(codes(['anna@example.com', 'bob@example.com'])).toEqual([[], []])
  })

  it('tells a doubt once, however many states an agent has', () => {
    const doubts = identifierDoubts({ rule: talkdesk, known: nobody }, [])
    expect([doubts('anna'), doubts('anna')]).toEqual([['identifierNoEmail'], []])
  })

  it('has a sentence for each flag in every language', () => {
    const keys = flagCodes.map((code) => `rowProblem.${code}`)
    for (const language of languages) expect(keys.filter((key) => words(language, key) === key)).toEqual([])
  })
})
