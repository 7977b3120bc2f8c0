import { describe, expect, it } from 'vitest'
import englishSentences from '../../../../locales/en/entering.json' with { type: 'json' }
import englishLabels from '../../../../locales/en/injixo.json' with { type: 'json' }
import { generations, type Identity } from '../../../../preload/contract/entering.ts'
import { entrySteps } from '../../../../renderer/features/entering/entry-steps.ts'

const english: Readonly<Record<string, string>> = englishSentences
const labels: Readonly<Record<string, string>> = englishLabels

const identity = (...identifiers: string[]): Identity => ({ personnelNumber: '7', identifiers })
const sentences = (target: Identity, entered: Identity | null, generation: 'a' | 'b' | 'c') =>
  entrySteps({ target, entered }, generation).map(({ sentence }) => sentence)

describe('the clicks for one person', () => {
  it('put the number before the identifier in the dialogs, and never name a number on the page', () => {
    const a = sentences(identity('ann'), null, 'a')
    expect(a.indexOf('step.a.number')).toBe(a.indexOf('step.a.identifier') - 1)
    expect(sentences(identity('ann'), null, 'b').filter((sentence) => sentence.includes('number'))).toEqual([])
  })

  it.each(generations)(
    'take out what is wrong before they enter, and enter nothing where there is nothing: %s',
    (generation) => {
      const look = generation === 'a' ? 'a' : 'b'
      const changed = sentences(identity('ann'), identity('an'), generation)
      expect(changed.indexOf(`step.${look}.takeOut`)).toBeLessThan(changed.indexOf(`step.${look}.identifier`))
      expect(changed).toContain(`step.${look}.takeOut`)
      const removed = entrySteps({ target: identity(), entered: identity('ann') }, generation)
      expect(removed.map(({ identifier }) => identifier)).toContain('ann')
      expect(removed.map(({ sentence }) => sentence)).not.toContain(`step.${look}.identifier`)
    },
  )

  it.each(generations)('name as many labels as each sentence has places: %s', (generation) => {
    for (const { sentence, labels: named } of entrySteps(
      { target: identity('a'), entered: identity('b') },
      generation,
    )) {
      const places = ['one', 'two', 'three'].filter((place) => english[sentence]?.includes(`{{${place}}}`))
      expect([sentence, named.length]).toEqual([sentence, places.length])
      for (const label of named) expect(labels[label]).toBeTruthy()
    }
  })
})
