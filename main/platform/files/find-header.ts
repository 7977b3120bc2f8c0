import type { RawRow } from '../../core/platform.ts'

/** How many cells of a row are names of columns that a list of planners has. */
export type NamesKnown = (cells: readonly string[]) => number

// Reports begin with a few lines of title, period and author.
const titleRows = 10

/**
 * The header among the first rows that are not blank: the one with most known names, the first of several. Without any known name it is
 * the first row as wide as the rows after it, unless that looks like data. Undefined when no row can be the header.
 */
export function findHeader(rows: readonly RawRow[], names: NamesKnown): RawRow | undefined {
  const first = rows
    .slice(0, titleRows + 1)
    .filter(({ problem }) => problem !== 'quoteOpen' && problem !== 'rowTooLong')
  let best: RawRow | undefined
  let most = 0
  for (const row of first) {
    const known = names(row.cells)
    if (known <= most) continue
    best = row
    most = known
  }
  if (best !== undefined) return best
  const width = Math.max(0, ...first.map(({ cells }) => filled(cells)))
  const wide = first.find(({ cells }) => filled(cells) === width)
  return wide !== undefined && isHeaderLike(wide.cells) ? wide : undefined
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

// Names of columns differ from each other and are words, not numbers, dates or addresses.
function isHeaderLike(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return (
    new Set(texts).size === texts.length && texts.every((text) => /\p{L}/u.test(text) && !/@|^\d|^.{100}/u.test(text))
  )
}

/** Whether a row is the header once more, as in files put together from several: it holds no data. */
export function isHeaderAgain({ cells }: RawRow, header: readonly string[]): boolean {
  return cells[0] === header[0] && header.length > 1 && header.every((cell, at) => cell === (cells[at] ?? ''))
}
