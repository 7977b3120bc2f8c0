/** Counts the rows behind the header of a CSV as it arrives, in pieces cut anywhere. A line end inside quotes ends no row. */
export async function countCsvRows(pieces: AsyncIterable<string> | Iterable<string>): Promise<number> {
  let lines = 0
  let isQuoted = false
  let isLineEmpty = true
  for await (const piece of pieces) {
    for (const sign of piece) {
      // A doubled quote inside quotes closes and opens again: nothing stands in between.
      if (sign === '"') isQuoted = !isQuoted
      if (sign === '\n' && !isQuoted) {
        if (!isLineEmpty) lines++
        isLineEmpty = true
      } else if (sign !== '\r') isLineEmpty = false
    }
  }
  return Math.max(0, lines + (isLineEmpty ? 0 : 1) - 1)
}
