import type { RawRow } from '../platform.ts'
import { readIdentifier } from './read-identifier.ts'
import { readStateSpan, type StateTimes } from './read-state-span.ts'
import { type ListColumns, RowReader, type RowReading } from './row-reading.ts'
import type { StateValue } from './write-states.ts'

const longest = 255
// What systems print where a state has no reason.
const noReason = new Set(['no reason', 'no reason code', '[none]', '(none)', 'none', 'n/a', '-', '--'])

/**
 * Reads a row of a list of agent states. Agents are kept to the letter; a state with a reason is named `state (reason)`. Times without
 * an offset are local to the zone given.
 */
export function readStateRow(row: RawRow, list: ListColumns & StateTimes): RowReading<StateValue> {
  const reader = new RowReader(row, list)
  if (reader.isRefused) return { value: null, problems: reader.reading(null).problems }
  const agent = readIdentifier(reader, 'agent')
  const state = readState(reader)
  const { start, end, isAmbiguous } = readStateSpan(reader, list)
  const value = { agent, state, start, end, isAmbiguous }
  return reader.reading(reader.has('agentName') ? { ...value, agentName: reader.text('agentName', longest) } : value)
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
