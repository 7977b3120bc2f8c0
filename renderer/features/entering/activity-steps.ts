import type { Generation } from '../../../preload/contract/entering.ts'
import type { WordKey } from '../../words/namespaces.ts'
import type { Label } from './injixo-labels.ts'

/** One click: the sentence, and the labels of injixo it names, in the order of their places. */
export interface ActivityStep {
  readonly sentence: WordKey<'activityEntering'>
  readonly labels: readonly Label[]
}

const step = (sentence: ActivityStep['sentence'], ...labels: readonly Label[]): ActivityStep => ({ sentence, labels })

/**
 * The clicks for one activity, in the order of injixo's own pages. The dialogs of WFM take one state at a time, so with several the last step
 * leads back; the page Intraday takes all at once.
 */
export function activitySteps(states: number, generation: Generation): readonly ActivityStep[] {
  if (generation === 'a')
    return [
      step('step.a.open', 'a.act.path'),
      step('step.a.edit', 'a.act.section', 'a.act.edit'),
      step('step.a.add', 'a.act.window', 'a.add'),
      step('step.a.system', 'a.act.system'),
      step('step.a.state', 'a.act.name'),
      step('step.a.class', 'a.act.class'),
      step('step.a.ok', 'a.ok'),
      ...(states > 1 ? [step('step.a.again', 'a.add')] : []),
    ]
  const label = <N extends string>(name: N) => `${generation}.${name}` as const
  return [
    step('step.b.open', label('intraday'), label('map.searchActivity')),
    step('step.b.integration', label('map.integrations')),
    step('step.b.states', label('map.statuses')),
    step('step.b.save', label('map.save'), label('map.saved')),
  ]
}

/** The clicks that add an activity to a planning unit. */
export function unitSteps(generation: Generation): readonly ActivityStep[] {
  const label = <N extends string>(name: N) => `${generation}.${name}` as const
  const [add, ok] = generation === 'c' ? (['c.pu.add', 'c.pu.ok'] as const) : (['a.add', 'a.ok'] as const)
  return [
    step('unitStep.open', label('pu.path')),
    step('unitStep.add', label('pu.section'), add),
    step('unitStep.choose', ok),
  ]
}
