import type { ImportField } from '../../../preload/contract/imports.ts'
import type { RefusalCode } from '../../../preload/contract/row-problem-code.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'

/** What may stand in a list only once, and the word for it. */
export interface OnceOnly {
  readonly field: ImportField
  readonly code: RefusalCode
}

/** The keys of the lists. States have none: an agent has many. */
const onceOnly: Readonly<Record<Exclude<StreamId, 'states'>, OnceOnly>> = {
  employees: { field: 'personnelNumber', code: 'personnelNumberTwice' },
  users: { field: 'identifier', code: 'identifierTwice' },
  activities: { field: 'id', code: 'activityTwice' },
}

/**
 * Remembers what it has seen of one list; answers the field and code when a key comes again with another value. The very same row again
 * does no harm.
 */
export function createRepeats(stream: keyof typeof onceOnly): (key: string, value: unknown) => OnceOnly | undefined {
  const seen = new Map<string, string>()
  return (key, value) => {
    const text = JSON.stringify(value)
    const before = seen.get(key)
    if (before === undefined) seen.set(key, text)
    return before === undefined || before === text ? undefined : onceOnly[stream]
  }
}
