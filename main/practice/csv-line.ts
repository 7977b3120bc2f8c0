/** One line of a CSV file without its line end; quoted where the text asks for it (RFC 4180). */
export function csvLine(cells: readonly string[], separator: ',' | ';' = ','): string {
  return cells.map((cell) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)
}

// A blank at either end is part of an identifier and easily lost without quotes.
function needsQuotes(cell: string): boolean {
  return /[",;\r\n]|^\s|\s$/.test(cell)
}
