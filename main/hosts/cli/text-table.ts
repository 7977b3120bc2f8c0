/** Rows as lines of even columns, the first row underlined. Blanks at the ends of texts stay visible as they are. */
export function textTable(rows: readonly (readonly string[])[]): readonly string[] {
  const [header, ...rest] = rows
  if (header === undefined) return []
  // a loop: a list may have more rows than a call may have arguments
  const widths = header.map((_, column) => rows.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0))
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => (row[column] ?? '').padEnd(width))
      .join('  ')
      .trimEnd()
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)]
}
