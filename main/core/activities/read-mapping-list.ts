import { fail } from '../../../preload/contract/failure.ts'
import type { MappingEntry } from '../../../preload/contract/mapping-changes.ts'
import type { OpenTable } from '../platform.ts'

const columns = { state: 'state', activityId: 'activityId', integration: 'integration' } as const

/**
 * A mapping out of a list with the columns `state` and `activityId` (empty: not mapped), and `integration` where it says which one it is for.
 * Fails with `columnMissing`, `rowRefused`, `mappingTwice`, `mappingOfOther`, `fileNoRows`.
 */
export async function readMappingList(table: OpenTable, file: string, integration: string): Promise<MappingEntry[]> {
  const { header } = table.shape
  const place = (name: string) => header.findIndex((cell) => cell.trim().toLowerCase() === name.toLowerCase())
  const places = {
    state: place(columns.state),
    activityId: place(columns.activityId),
    integration: place(columns.integration),
  }
  for (const needed of ['state', 'activityId'] as const)
    if (places[needed] === -1) throw fail('columnMissing', { column: columns[needed], found: header.join(', ') })
  const entries: MappingEntry[] = []
  const seen = new Set<string>()
  for await (const batch of table.batches({ size: 1000 })) {
    for (const { row, cells, problem } of batch) {
      if (problem !== undefined) throw fail('rowRefused', { row, column: columns.state, problem })
      const of = places.integration === -1 ? integration : (cells[places.integration] ?? '')
      if (of !== '' && of !== integration) throw fail('mappingOfOther', { name: integration, other: of })
      const state = cells[places.state] ?? ''
      if (state.trim() === '') throw fail('rowRefused', { row, column: columns.state, problem: 'valueMissing' })
      if (seen.has(state)) throw fail('mappingTwice', { state })
      seen.add(state)
      entries.push({ state, activityId: activityIdOf((cells[places.activityId] ?? '').trim()) })
    }
  }
  if (entries.length === 0) throw fail('fileNoRows', { name: file })
  return entries
}

function activityIdOf(text: string): number | null {
  if (text === '') return null
  // a name or a number that no activity can have
  if (!/^[1-9]\d{0,9}$/.test(text)) throw fail('activityNotFound', { activity: text })
  return Number(text)
}
