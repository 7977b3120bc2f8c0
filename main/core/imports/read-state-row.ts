import type { RawRow } from '../platform.ts'
import type { IdentifierDoubts } from './identifier-doubts.ts'
import { readIdentifier } from './read-identifier.ts'
import { createSpanReader, type StateTimes } from './read-state-span.ts'
import { type ListColumns, RowReader, type RowReading } from './row-reading.ts'
import type { StateValue } from './write-states.ts'

const longest = 255
// What systems print where a state has no reason.
const noReason = new Set(['no reason', 'no reason code', '[none]', '(none)', 'none', 'n/a', '-', '--'])

/**
 * Makes the reader of a list of agent states. Agents are kept to the letter; a state with a reason is named `state (reason)`. Times
 * without an offset are local to the zone given.
 */
export function stateRowReader(
  list: ListColumns & StateTimes & { readonly doubts?: IdentifierDoubts | undefined },
): (row: RawRow) => RowReading<StateValue> {
  const readSpan = createSpanReader(list)
  const hasName = list.columns.agentName !== undefined
  return (row) => {
    const reader = new RowReader(row, list)
    if (reader.isRefused) return reader.reading<StateValue>()
    const agent = readIdentifier(reader, 'agent', list.doubts)
    const state = readState(reader)
    const { start, end, isAmbiguous } = readSpan(reader)
    if (!hasName) return reader.reading<StateValue>({ agent, state, start, end, isAmbiguous })
    const agentName = reader.text('agentName', longest)
    return reader.reading<StateValue>({ agent, agentName, state, start, end, isAmbiguous })
  }
}

function readState(reader: RowReader): string {
  const state = reader.neededText('state', longest)
  if (!reader.has('reason')) return state
  const reason = reader.text('reason', longest)
  if (reason === '' || reason === state || noReason.has(reason.toLowerCase())) return state
  const name = `${state} (${reason})`
  if (name.length > longest) reader.refuse('reason', 'valueTooLong')
  return name
}
