import type { CheckResult } from '../../../../preload/contract/connection.ts'
import type { ConnectedSystem } from './connect-flow.ts'

/** Where a planner mends what a check found, by the kind of field that is to be looked at again. */
const fieldKinds: Readonly<Record<string, 'secret' | 'zone' | 'choice'>> = {
  enterPassword: 'secret',
  unlockUser: 'secret',
  setZone: 'zone',
  chooseZone: 'zone',
  checkAddress: 'choice',
}

/** The kind of field in which what a check asks for is entered; undefined when it is not done in Ponte. */
export function fieldKindOf({ next }: Pick<CheckResult, 'next'>): 'secret' | 'zone' | 'choice' | undefined {
  return next === undefined ? undefined : fieldKinds[next]
}

/** The exact texts that a sentence about what to do speaks of: what the check found by itself, and what the system wants to the letter. */
export function textsIn(
  sentence: string,
  { details }: Pick<CheckResult, 'details'>,
  { connection }: ConnectedSystem,
): readonly string[] {
  const wanted = connection.steps.flatMap((step) => ('texts' in step ? step.texts.map(({ value }) => value) : []))
  const found = Object.values(details).filter((value) => typeof value === 'string')
  const spoken = [...new Set([...found, ...wanted])].filter((text) => text.length > 1 && sentence.includes(text))
  // a text that stands inside another one of them is not what is to be copied
  return spoken
    .filter((text) => !spoken.some((other) => other !== text && other.includes(text)))
    .sort((a, b) => sentence.indexOf(a) - sentence.indexOf(b))
}
