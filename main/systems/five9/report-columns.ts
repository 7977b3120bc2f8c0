import { fail } from '../../../preload/contract/failure.ts'

/** Finds cells by the name of their column. */
export interface ReportColumns {
  has(name: string): boolean
  /** The cell to the letter; empty where the report has no such column, or the row ends before it. */
  cell(cells: readonly (string | null)[], name: string): string
}

/**
 * Resolves columns by header: their places are free, only the names are Five9's (always English). Capitals and blanks around a name do not
 * count; of two columns of one name the first is meant. `needed` may list names that stand for one another.
 * Fails with `columnMissing`.
 */
export function reportColumns(header: readonly string[], needed: readonly (readonly string[])[]): ReportColumns {
  const places = new Map<string, number>()
  for (const [place, name] of header.entries()) {
    const key = keyOf(name)
    if (!places.has(key)) places.set(key, place)
  }
  const has = (name: string): boolean => places.has(keyOf(name))
  for (const names of needed) {
    if (!names.some(has)) throw fail('columnMissing', { column: names.join(' / '), found: header.join(', ') })
  }
  return {
    has,
    cell(cells, name) {
      const place = places.get(name) ?? -1
      return cells[place] ?? ''
    },
  }
}

/** What must be there to tell when: TIMESTAMP, or DATE with TIME. */
export function timeColumns(header: readonly string[]): readonly (readonly string[])[] {
  const names = new Set(header.map(keyOf))
  return names.has('TIMESTAMP') || !names.has('DATE') ? [['TIMESTAMP', 'DATE']] : [['TIME']]
}

function keyOf(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .trim()
    .toUpperCase()
}

/** Whether a cell says that there is nothing: empty, `-`, or Five9's `[None]`. `[Deleted]` is something whose name is gone. */
export function isNothing(cell: string): boolean {
  // Most cells are something: seen by their length or first letter, without making another text.
  const text = cell.trim()
  return text === '' || text === '-' || (text.length === 6 && text.toLowerCase() === '[none]')
}
