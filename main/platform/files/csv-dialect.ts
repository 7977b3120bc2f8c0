import type { RawRow } from '../../core/platform.ts'
import { createCsvTokenizer } from './csv-tokenizer.ts'
import { findHeader, type NamesKnown } from './find-header.ts'

/** How the beginning of a text is delimited and where its header is. */
export interface CsvDialect {
  readonly delimiter: string | null
  /** A first line `sep=;`, which a spreadsheet neither shows nor counts. */
  readonly hasSeparatorLine: boolean
  /** Undefined when no row can be one. */
  readonly header: RawRow | undefined
}

// In order of preference: a tab or semicolon that splits evenly is meant, a comma may be part of numbers and names.
const candidates = ['\t', ';', '|', ','] as const
const looked = 100

/**
 * Finds the delimiter by how evenly it splits the first rows, quotes heeded, and by the header names it yields.
 * `head` is the beginning of the text, `isWhole` when it is all of it. A `delimiter` asked for is taken as it is.
 */
export function findDialect(head: string, isWhole: boolean, names: NamesKnown, asked?: string): CsvDialect {
  const separator = /^"?sep=([,;\t|])"?(?:\r\n|\n|\r|$)/i.exec(head)
  const text = separator === null ? head : head.slice(separator[0].length)
  const forced = asked ?? separator?.[1]
  const tried = (forced === undefined ? candidates : [forced]).map((delimiter) =>
    trial(text, isWhole, delimiter, names),
  )
  const best = tried.filter(({ isUsable }) => isUsable || forced !== undefined).sort(better)[0]
  const found = best ?? trial(text, isWhole, null, names)
  return { delimiter: found.delimiter, hasSeparatorLine: separator !== null, header: found.header }
}

interface Trial {
  readonly delimiter: string | null
  readonly header: RawRow | undefined
  readonly known: number
  readonly evenness: number
  readonly isUsable: boolean
}

function trial(text: string, isWhole: boolean, delimiter: string | null, names: NamesKnown): Trial {
  const rows = createCsvTokenizer(delimiter).read(text, isWhole).slice(0, looked)
  const header = findHeader(rows, names)
  const data = rows.filter(({ row }) => row > (header?.row ?? 0))
  const width = header?.cells.length ?? 0
  // A row may leave out or add an empty last cell; a row wider than its header means that the delimiter occurs in the cells.
  const even = data.filter(({ cells }) => cells.length === width || (cells.length === width + 1 && cells.at(-1) === ''))
  const evenness = data.length === 0 ? 1 : even.length / data.length
  const known = header === undefined ? 0 : names(header.cells)
  return { delimiter, header, known, evenness, isUsable: width > 1 && (known > 1 || evenness > 0.5) }
}

// Names decide, then evenness; what is still equal keeps the order of preference, since sorting is stable.
function better(one: Trial, other: Trial): number {
  return other.known - one.known || other.evenness - one.evenness
}
