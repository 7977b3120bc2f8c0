import { failureAmounts } from '../../preload/contract/failure-amounts.ts'
import type { Values } from './use-words.ts'
import { useWords } from './use-words.ts'

/** A failure as it crosses the border: its word and flat details. */
interface FailureLike {
  readonly code: string
  readonly details: Values
}

/** Says a failure in the language in force: what happened, who acts next and how. */
export function useFailureText(): (failure: FailureLike) => string {
  const { t, has } = useWords('failure')
  const problems = useWords('rowProblem')
  return ({ code, details }) => {
    const { problem } = details
    const said = typeof problem === 'string' && problems.has(problem) ? problems.t(problem) : problem
    const values = Object.entries(said === undefined ? details : { ...details, problem: said }).map(
      ([name, value]) => [name, failureAmounts.includes(name) ? value : String(value)] as const,
    )
    return has(code) ? t(code, Object.fromEntries(values)) : t('internal', { number: code })
  }
}
