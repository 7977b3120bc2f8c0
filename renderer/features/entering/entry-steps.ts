import type { EnteringPerson, Generation } from '../../../preload/contract/entering.ts'
import type { WordKey } from '../../words/namespaces.ts'
import type { Label } from './injixo-labels.ts'

/** One click: the sentence, and the labels of injixo it names, in the order of their places. */
export interface EntryStep {
  readonly sentence: WordKey<'entering'>
  readonly labels: readonly Label[]
  /** The identifier it is about, where it is about one. */
  readonly identifier?: string
}

const step = (sentence: EntryStep['sentence'], ...labels: readonly Label[]): EntryStep => ({ sentence, labels })

/**
 * The clicks for one person, in the order of injixo's own pages. What stands there wrongly is taken out before the new one is entered.
 * Several identifiers are entered one after the other, by the same clicks.
 */
export function entrySteps(
  { target, entered }: Pick<EnteringPerson, 'target' | 'entered'>,
  generation: Generation,
): readonly EntryStep[] {
  const wrong = (entered?.identifiers ?? []).filter((identifier) => !target.identifiers.includes(identifier))
  const isEmpty = target.identifiers.length === 0
  if (generation === 'a') {
    return [
      step('step.a.open', 'a.people.path'),
      step('step.a.section', 'a.people.section'),
      ...wrong.map((identifier) => ({ ...step('step.a.takeOut'), identifier })),
      ...(isEmpty
        ? []
        : [
            step('step.a.add', 'a.add'),
            step('step.a.system', 'a.people.system'),
            step('step.a.number', 'a.people.number'),
            step('step.a.identifier', 'a.people.extension'),
            step('step.a.ok', 'a.ok'),
          ]),
    ]
  }
  const label = <N extends string>(name: N) => `${generation}.${name}` as const
  return [
    step('step.b.open', label('people'), label('people.search')),
    step('step.b.section', label('profile'), label('ids')),
    step('step.b.edit', label('edit')),
    ...wrong.map((identifier) => ({ ...step('step.b.takeOut', label('remove')), identifier })),
    ...(isEmpty
      ? []
      : [
          step('step.b.add', label('assign'), label('add')),
          step('step.b.integration', label('integration')),
          step('step.b.identifier', label('identifier')),
        ]),
    // the product printed this one button in English in every language
    ...(generation === 'b' ? [step('step.b.save', 'b.save', 'c.save')] : [step('step.b.edit', 'c.save')]),
  ]
}
