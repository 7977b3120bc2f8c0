import type { RawRow } from '../../core/platform.ts'

/** Splits delimited text into rows, piece by piece. */
export interface CsvTokenizer {
  /** The rows that are complete with this piece; `isLast` completes the file. Blank rows are counted but not answered. */
  read(piece: string, isLast: boolean): RawRow[]
}

const tab = 9
const lineFeed = 10
const carriageReturn = 13
const blank = 32
const quote = 34

// An opening quote that nothing closes must not swallow the file: 64 Ki characters hold any honest cell.
const longestQuoted = 65_536
// After so many characters looked at in vain a file is hostile or hopeless, and open quotes get one line only.
const patience = 32 * 1024 * 1024
const longestRow = 1_048_576

/**
 * A tokenizer for RFC 4180 and what really occurs: line ends CRLF, LF or CR, also mixed; quotes inside unquoted cells and single quotes
 * inside quoted ones are letters; blanks after a closing quote are dropped. A quote that stays open, or whose cell runs into what
 * is plainly the next quoted cell, is reported on its own line as `quoteOpen`, and reading goes on with the next line.
 * Rows are numbered as a spreadsheet does: a row with line breaks inside quotes is one row, a blank line counts.
 * `delimiter` null reads each line as one cell.
 */
export function createCsvTokenizer(delimiter: string | null, firstRow = 1): CsvTokenizer {
  const delimiterCode = delimiter === null ? -1 : delimiter.charCodeAt(0)
  let text = ''
  let row = firstRow - 1
  let pos = 0
  let isLast = false
  let isSkipping = false
  let inVain = 0
  // Where the next of each comes, looked for once per piece: most rows hold none but the line end.
  let feedAt = -1
  let returnAt = -1
  let quoteAt = -1
  let lostAt = -1
  let zeroAt = -1
  let delimiterAt = -1
  let lineEnd = -1
  let cells: string[] = []

  const next = (found: number, wanted: string, from: number): number => {
    if (found >= from) return found
    const at = text.indexOf(wanted, from)
    return at === -1 ? Number.POSITIVE_INFINITY : at
  }

  function findLineEnd(from: number): number {
    feedAt = next(feedAt, '\n', from)
    returnAt = next(returnAt, '\r', from)
    lineEnd = Math.min(feedAt, returnAt)
    return lineEnd
  }

  /** Where the next line begins; -1 while the piece does not tell (a CR at its end may be half a CRLF). */
  function afterLineEnd(end: number): number {
    if (end >= text.length) return text.length
    if (text.charCodeAt(end) === lineFeed) return end + 1
    if (end + 1 === text.length && !isLast) return -1
    return text.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1
  }

  function plainLine(from: number, end: number): string[] {
    const line = text.slice(from, end)
    return delimiter === null ? [line] : line.split(delimiter)
  }

  function isCellEnd(code: number): boolean {
    return code === delimiterCode || code === lineFeed || code === carriageReturn || Number.isNaN(code)
  }

  /**
   * Reads the quoted cell at `from`, adds it to `cells` and answers where it ends (at a delimiter, line end or the end of the text);
   * -1 when more text is needed, -2 when the quote is open.
   */
  function readQuoted(from: number): number {
    const limit = inVain > patience ? findLineEnd(from) - from : longestQuoted
    let done = ''
    let part = from + 1
    let at = part
    for (;;) {
      at = text.indexOf('"', at)
      if (at === -1 || at - from > limit) {
        inVain += Math.min(text.length - from, limit)
        return isLast || text.length - from > limit ? -2 : -1
      }
      if (at + 1 === text.length && !isLast) return -1
      if (text.charCodeAt(at + 1) === quote) {
        done += text.slice(part, at + 1)
        at += 2
        part = at
        continue
      }
      let after = at + 1
      let code = text.charCodeAt(after)
      while ((code === blank || code === tab) && code !== delimiterCode) code = text.charCodeAt(++after)
      if (after >= text.length && !isLast) return -1
      if (isCellEnd(code)) {
        cells.push(part === from + 1 ? text.slice(part, at) : done + text.slice(part, at))
        return after
      }
      if (beginsNextCell(from, at)) {
        inVain += at - from
        return -2
      }
      at++
    }
  }

  // A single quote right after a line break or delimiter opens a cell; inside a cell with line breaks that proves the first one open.
  function beginsNextCell(from: number, at: number): boolean {
    const before = text.charCodeAt(at - 1)
    if (before !== delimiterCode && before !== lineFeed && before !== carriageReturn) return false
    return findLineEnd(from) < at
  }

  /** Reads a row that holds quotes into `cells`; answers like `readQuoted`, with the position of the line end. */
  function readCells(from: number): number {
    cells = []
    let at = from
    for (;;) {
      if (text.charCodeAt(at) === quote) {
        at = readQuoted(at)
        if (at < 0) return at
      } else {
        const end = lineEnd >= at ? lineEnd : findLineEnd(at)
        if (end === Number.POSITIVE_INFINITY && !isLast) return -1
        if (delimiter !== null) delimiterAt = next(delimiterAt, delimiter, at)
        const stop = Math.min(delimiter === null ? Number.POSITIVE_INFINITY : delimiterAt, end, text.length)
        cells.push(text.slice(at, stop))
        at = stop
      }
      if (at >= text.length) return isLast ? text.length : -1
      if (text.charCodeAt(at) !== delimiterCode) return at
      at++
    }
  }

  function problemBefore(end: number): RawRow['problem'] {
    lostAt = next(lostAt, '\uFFFD', pos)
    zeroAt = next(zeroAt, '\0', pos)
    return lostAt < end || zeroAt < end ? 'characterUnreadable' : undefined
  }

  function isBlank(found: readonly string[]): boolean {
    return (found[0] ?? '').trim() === '' && found.every((cell) => cell.trim() === '')
  }

  /** Finds the row at `pos`: its cells, problem and the begin of the next row; undefined when more text is needed. */
  function readRow():
    | { readonly cells: string[]; readonly problem: RawRow['problem']; readonly after: number }
    | undefined {
    const end = findLineEnd(pos)
    if (end === Number.POSITIVE_INFINITY && !isLast && text.length - pos <= longestRow) return undefined
    quoteAt = next(quoteAt, '"', pos)
    let stop = Math.min(end, text.length)
    let problem: RawRow['problem']
    if (quoteAt >= stop) cells = plainLine(pos, stop)
    else {
      const found = readCells(pos)
      if (found === -1 && text.length - pos <= longestRow) return undefined
      if (found === -2) {
        problem = 'quoteOpen'
        feedAt = returnAt = delimiterAt = -1
        stop = Math.min(findLineEnd(pos), text.length)
        cells = plainLine(pos, stop)
      } else stop = found === -1 ? text.length : found
    }
    const isTooLong = stop - pos > longestRow
    isSkipping = isTooLong && stop === text.length && !isLast
    const after = isSkipping ? stop : afterLineEnd(stop)
    if (after === -1) return undefined
    if (isTooLong) return { cells: [text.slice(pos, pos + 200)], problem: 'rowTooLong', after }
    return { cells, problem: problem ?? problemBefore(stop), after }
  }

  function skipLine(): boolean {
    const end = findLineEnd(pos)
    const after = end === Number.POSITIVE_INFINITY ? text.length : afterLineEnd(end)
    if (after === -1) return false
    isSkipping = end === Number.POSITIVE_INFINITY
    pos = after
    return true
  }

  return {
    read(piece, last) {
      text = text === '' ? piece : text + piece
      isLast = last
      pos = 0
      feedAt = returnAt = quoteAt = lostAt = zeroAt = delimiterAt = lineEnd = -1
      const rows: RawRow[] = []
      while (pos < text.length) {
        if (isSkipping) {
          if (!skipLine()) break
          continue
        }
        const found = readRow()
        if (found === undefined) break
        pos = found.after
        row++
        if (found.problem !== undefined) rows.push({ row, cells: found.cells, problem: found.problem })
        else if (!isBlank(found.cells)) rows.push({ row, cells: found.cells })
      }
      text = pos >= text.length ? '' : text.slice(pos)
      return rows
    },
  }
}
