import type { Values } from './use-words.ts'
import { useWords } from './use-words.ts'

/** What a check found or why a connection does not deliver, as it crosses the border. */
interface Found {
  readonly code?: string | undefined
  readonly owner?: 'planner' | 'vendorAdmin' | 'nobody' | undefined
  readonly next?: string | undefined
  readonly details: Values
}

export interface CheckWords {
  /** What a check is called: `Role ADMIN`. */
  readonly name: (check: string) => string
  /** What happened, in one sentence; empty where nothing did. */
  readonly what: (found: Found) => string
  /** What to do now; empty where nothing is to be done. */
  readonly next: (found: Found) => string
  /** Who does it: `You`. Empty where nobody has to. */
  readonly owner: (found: Found) => string
}

// only these say how many; ports, IDs and versions are names and stay as they are
const amounts: readonly string[] = ['rows']

/** The words of checks and troubles in the language in force. A code that has no words yet is shown as it is, never left out. */
export function useCheckWords(): CheckWords {
  const { t, has } = useWords('checks')
  const name = (check: string) => {
    const key = `check.${check}`
    return has(key) ? t(key) : check
  }
  const values = (details: Values): Values =>
    Object.fromEntries(
      Object.entries(details).map(([detail, value]) => [
        detail,
        // the check that has to come first is called by its name, too
        detail === 'by' ? name(String(value)) : amounts.includes(detail) ? value : String(value),
      ]),
    )
  const sentence = (details: Values, keys: readonly string[], otherwise: string) => {
    const key = keys.find((key) => has(key))
    return key !== undefined && has(key) ? t(key, values(details)) : otherwise
  }
  return {
    name,
    what: ({ code, details }) =>
      code === undefined ? '' : sentence(details, [`code.${code}`, `reason.${code}`], code),
    next: ({ next, details }) => (next === undefined ? '' : sentence(details, [`next.${next}`], next)),
    owner: ({ owner, code = '', details }) =>
      owner === undefined ? '' : sentence(details, [`owner.${owner}.${code}`, `owner.${owner}`], owner),
  }
}
