import type { Activity } from '../../../preload/contract/activities.ts'
import type { MappingRow, Renewal } from '../../../preload/contract/mappings.ts'

/**
 * The mapping after pause types were switched on or off: `Break (Lunch)` is not mapped yet, `Break` was; or the other way round. Each state
 * that counts for nothing with those it comes from, in the order given. Where these count as different activities, nothing is proposed.
 */
export function renewals(rows: readonly MappingRow[]): Renewal[] {
  const mapped = rows.filter(({ activity }) => activity !== null)
  const byName = new Map(mapped.map((row) => [row.state, row]))
  return rows.flatMap((state): Renewal[] => {
    if (state.activity !== null) return []
    const plainer = plainerOf(state.state, byName)
    const from = plainer === undefined ? mapped.filter((row) => isDetailOf(row.state, state.state)) : [plainer]
    return from.length === 0 ? [] : [{ state, from, proposal: sharedActivity(from) }]
  })
}

/** The longest known name that this one only adds a detail to. */
function plainerOf(name: string, known: ReadonlyMap<string, MappingRow>): MappingRow | undefined {
  if (!name.endsWith(')')) return undefined
  for (let at = name.lastIndexOf(' ('); at > 0; at = name.lastIndexOf(' (', at - 1)) {
    const row = known.get(name.slice(0, at))
    if (row !== undefined) return row
  }
  return undefined
}

function isDetailOf(name: string, plain: string): boolean {
  return name.startsWith(`${plain} (`) && name.endsWith(')')
}

function sharedActivity(rows: readonly MappingRow[]): Activity | null {
  const [first, ...others] = rows.map(({ activity }) => activity)
  return first != null && others.every((activity) => activity?.id === first.id) ? first : null
}
