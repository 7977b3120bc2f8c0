import { cleanText } from '../people/fold.ts'
import type { Database } from '../platform.ts'

/** Two spellings of a planning unit that differ only in case or blanks are one: the lists come from different pages of injixo. */
export function unitKey(name: string): string {
  return cleanText(name).toLowerCase()
}

/** As an activity keeps them; null: nobody has said, which is another thing than in none. */
export function unitsOf(text: string | null): string[] | null {
  return text === null ? null : (JSON.parse(text) as string[])
}

/** For an activity to keep: in the order of the alphabet, each once. */
export function unitsText(units: readonly string[] | null): string | null {
  return units === null ? null : JSON.stringify(uniqueUnits(units))
}

// a cell that says nothing, and one that says none
const inNone = '-'

/** As a list has them: `Berlin; Bonn`, `-` for in none, empty where nobody has said. Reading it gives the same again. */
export function unitsCell(units: readonly string[] | null): string {
  if (units === null) return ''
  if (units.length === 0) return inNone
  // a semicolon at the end says that the comma is part of the name
  return units.length === 1 && units.some((unit) => unit.includes(',')) ? `${units.join()};` : units.join('; ')
}

/** The names in a cell: parted by semicolons, bars or line breaks, or, where there is none of these, by commas. Null for an empty one. */
export function unitsInCell(cell: string): string[] | null {
  const text = cell.trim()
  if (text === '') return null
  if (/^[-–—]$/.test(text)) return []
  const parts = text.split(/[;|\n\r]/.test(text) ? /[;|\n\r]+/ : ',')
  return parts.map(cleanText).filter((part) => part !== '')
}

/** Of several spellings the first stays. */
export function uniqueUnits(units: readonly string[]): string[] {
  const byKey = new Map<string, string>()
  for (const unit of units) if (!byKey.has(unitKey(unit))) byKey.set(unitKey(unit), cleanText(unit))
  return [...byKey.values()].toSorted(compare)
}

const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** Every planning unit that employees or activities are in, by name. */
export function knownUnits(database: Database): string[] {
  const ofEmployees = database
    .prepare("SELECT DISTINCT planning_unit AS unit FROM employee WHERE planning_unit <> '' ORDER BY 1")
    .all<{ unit: string }>()
    .map(({ unit }) => unit)
  const ofActivities = database
    .prepare('SELECT planning_units AS units FROM activity WHERE planning_units IS NOT NULL ORDER BY id')
    .all<{ units: string }>()
    .flatMap(({ units }) => unitsOf(units) ?? [])
  return uniqueUnits([...ofEmployees, ...ofActivities])
}
