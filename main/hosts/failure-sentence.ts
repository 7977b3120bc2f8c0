import type { FailureData } from '../../preload/contract/failure.ts'
import { failureAmounts } from '../../preload/contract/failure-amounts.ts'
import type { Language } from '../../preload/contract/language.ts'
import { words } from './words.ts'

/** What happened, who acts next and how, in one sentence or two: the text of a failure with its details filled in. */
export function failureSentence(language: Language, { code, details }: FailureData): string {
  const { problem } = details
  // some details are words of another closed list
  const spoken = problem === undefined ? details : { ...details, problem: problemSentence(language, String(problem)) }
  const amounts = new Intl.NumberFormat(language)
  const values = Object.entries(spoken).map(
    ([name, value]) =>
      [name, typeof value === 'number' && failureAmounts.includes(name) ? amounts.format(value) : value] as const,
  )
  return words(language, `failure.${code}`, Object.fromEntries(values))
}

function problemSentence(language: Language, code: string): string {
  const key = `rowProblem.${code}`
  const sentence = words(language, key)
  return sentence === key ? code : sentence
}
