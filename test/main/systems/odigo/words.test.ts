import { describe, expect, it } from 'vitest'
import { words as say } from '../../../../main/hosts/words.ts'
import { odigo } from '../../../../main/systems/odigo/system.ts'
import { languages } from '../../../../preload/contract/language.ts'
import { SystemFacts } from '../../../../preload/contract/systems.ts'
import de from '../../../../locales/de/odigo.json' with { type: 'json' }
import en from '../../../../locales/en/odigo.json' with { type: 'json' }
import italian from '../../../../locales/it/odigo.json' with { type: 'json' }
import nl from '../../../../locales/nl/odigo.json' with { type: 'json' }

const texts: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['de', de],
  ['en', en],
  ['it', italian],
  ['nl', nl],
]
const { receiver: _receiver, ...facts } = odigo
const { steps, fields } = SystemFacts.parse(facts).connection ?? { steps: [], fields: [] }

/** What the steps name in the language of injixo's own form. */
const labels = steps.flatMap((step) => {
  if (step.kind === 'confirm') return step.acts.flatMap(({ path }) => path)
  if (step.kind !== 'enter') return []
  return step.sections.flatMap(({ label, fields }) => [
    ...(label === null ? [] : [label]),
    ...fields.map((field) => field.label),
  ])
})

describe.each(texts)('the words of Odigo in %s', (_, own) => {
  it('are there for every step, act, text, field and option, and for none that is not', () => {
    const stepKeys = steps.flatMap(({ id }) => [id, `${id}.heading`].map((key) => `step.${key}`))
    const actKeys = steps.flatMap((step) =>
      step.kind === 'confirm'
        ? step.acts.map(({ id }) => `step.${step.id}.${id}`)
        : step.kind === 'oneTimeSecret' && step.madeBy === 'injixo'
          ? [`step.${step.id}.do`, `step.${step.id}.made`]
          : [],
    )
    const textKeys = steps.flatMap((step) => ('texts' in step ? step.texts.map(({ id }) => `text.${id}`) : []))
    const fieldKeys = fields.map(({ id }) => `field.${id}`)
    const optionKeys = fields.flatMap(({ id, options }) =>
      options.flatMap((option) => [`option.${id}.${option}`, `option.${id}.${option}.enter`]),
    )
    const expected = new Set([...stepKeys, ...actKeys, ...textKeys, ...fieldKeys, ...optionKeys])
    const known = Object.keys(own)
    expect([...expected].filter((key) => !known.includes(key))).toEqual([])
    const more = known.filter((key) => !key.startsWith('letter.') && !expected.has(key))
    // only what is said beside one of them
    const beside = /\.(?:hint|invalid|changed|(?:text|why)(?:\.ponteDelivers|\.injixoImports)?)$/
    expect(more.filter((key) => !expected.has(key.replace(beside, '')))).toEqual([])
  })

  it('ask for every value by the name that Odigo has for it, and never carry a token', () => {
    const ask = steps.find(({ id }) => id === 'ask')
    const named = ask?.kind === 'otherParty' ? ask.texts.filter(({ value }) => /^[a-z_-]+$/.test(value)) : []
    expect(named).toHaveLength(7)
    // a name without words of its own stands in the letter as it is
    for (const { id, value } of named) expect(own[`letter.ask.${id}`] ?? value).toContain(value)
    const letters = Object.entries(own).filter(([key]) => key.startsWith('letter.'))
    expect(letters.length).toBeGreaterThan(10)
    expect(letters.filter(([, text]) => /ponte_|\{\{/.test(text))).toEqual([])
  })

  it('tell that the mapping must be renewed before details are chosen', () => {
    expect(own['option.pauseDetails.on.text']).toContain('Break (Lunch break)')
    expect(own['field.pauseDetails.changed']).not.toBe('')
  })
})

it.each(languages)('what injixo prints is known in %s', (language) => {
  expect(labels.length).toBeGreaterThan(15)
  expect(labels.filter((label) => say(language, `injixo.${label}`) === `injixo.${label}`)).toEqual([])
})
