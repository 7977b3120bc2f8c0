import { markFormula } from './formula-mark.ts'

/**
 * A row of a written list without its line end: semicolons, quotes where needed, formulas marked, no number changed.
 * A blank at either end is part of an identifier and easily lost without quotes.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const line = cells.map(csvCell).join(';')
  // A row of one empty cell would be a blank line, which readers skip.
  return line === '' && cells.length === 1 ? '""' : line
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = markFormula(cell)
  return /[",;|\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
