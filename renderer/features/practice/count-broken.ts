import type { PracticeSystem } from '../../../preload/contract/practice.ts'

/** How many things are set to go wrong just now. */
export function countBroken(systems: readonly Pick<PracticeSystem, 'switches'>[]): number {
  return systems
    .flatMap(({ switches }) => switches)
    .filter(({ isChoice, value, values }) => !isChoice && value !== values.at(0)).length
}
