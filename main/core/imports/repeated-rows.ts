import type { ImportField } from '../../../preload/contract/imports.ts'
import type { RefusalCode } from '../../../preload/contract/row-problem-code.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'

/** What may stand in a list only once. States have no such field: an agent has many. */
const onceOnly: Readonly<Partial<Record<StreamId, { readonly field: ImportField; readonly code: RefusalCode }>>> = {
  employees: { field: 'personnelNumber', code: 'personnelNumberTwice' },
  users: { field: 'identifier', code: 'identifierTwice' },
  activities: { field: 'id', code: 'activityTwice' },
}

/** Remembers what it has seen of one list; answers the field and code when a key comes again. */
export function createRepeats(
  stream: StreamId,
): (key: string) => { readonly field: ImportField; readonly code: RefusalCode } | undefined {
  const once = onceOnly[stream]
  const seen = new Set<string>()
  return (key) => {
    if (once === undefined) return undefined
    if (seen.has(key)) return once
    seen.add(key)
    return undefined
  }
}
