import { expect, test } from 'vitest'
import { fieldKindOf, textsIn } from '../../../../../renderer/features/integrations/connect/what-to-do.ts'
import { exampleSystem } from './example-system.ts'

test('what a sentence speaks of can be copied, in its order', () => {
  const sentence = 'Let them add SKILL to “Call Log with Skills” in “Shared Reports (injixo)”.'
  const details = { report: 'Call Log with Skills', user: 'wfm.api', rows: 7, said: '' }
  // `Shared Reports` stands only inside another text, `wfm.api` not at all
  expect(textsIn(sentence, { details }, exampleSystem)).toEqual([
    'SKILL',
    'Call Log with Skills',
    'Shared Reports (injixo)',
  ])
})

test('nothing is offered to be copied where nothing is to be carried over', () => {
  expect(textsIn('Nothing to do.', { details: { host: 'a.example.com' } }, exampleSystem)).toEqual([])
})

test('what is mended in Ponte is mended in the field it is about', () => {
  expect(fieldKindOf({ next: 'enterPassword' })).toBe('secret')
  expect(fieldKindOf({ next: 'setZone' })).toBe('zone')
  expect(fieldKindOf({ next: 'grantRole' })).toBeUndefined()
  expect(fieldKindOf({})).toBeUndefined()
})
