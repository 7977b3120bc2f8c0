import type { CsvReader } from '../../core/platform.ts'
import { createCsvTokenizer } from './csv-tokenizer.ts'

// Some seventy rows: fewer at once cost calls; more are still in use when the memory of the young is cleared, and grow old for nothing.
const pieceLength = 16_384

/**
 * Takes reports of systems apart: comma, quotes and any line end, whatever the pieces they come in. Never holds more than a piece and the
 * row that goes on behind it; blank rows are counted, not answered.
 */
export const csvStream: CsvReader = {
  async *rows(pieces) {
    const tokenizer = createCsvTokenizer(',')
    let waiting = ''
    for await (const piece of pieces) {
      // a report can come in pieces of a few letters, and each look at the text costs something
      waiting = waiting === '' ? piece : waiting + piece
      if (waiting.length < pieceLength) continue
      const rows = tokenizer.read(waiting, false)
      waiting = ''
      if (rows.length > 0) yield rows
    }
    const rows = tokenizer.read(waiting, true)
    if (rows.length > 0) yield rows
  },
}
