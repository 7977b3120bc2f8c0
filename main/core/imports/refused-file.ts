import type { RowProblemCode } from '../../../preload/contract/row-problem-code.ts'

/** A refused row as it stood in its file, and why. */
export interface RefusedRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly problems: readonly { readonly column: string; readonly code: RowProblemCode }[]
}

/** The words of the file, in the language of the person who mends it. */
export interface RefusedWords {
  /** Header of the column with the reasons; must be no name of a field. */
  readonly title: string
  reason(column: string, code: RowProblemCode): string
}

/**
 * The file of refused rows: the original cells, and before them the reasons, so that a row with too many cells stays as it was. A mended
 * file can be brought again as it is: the column of reasons is nobody's field.
 */
export function refusedFile(
  header: readonly string[],
  rows: Iterable<RefusedRow>,
  words: RefusedWords,
): { readonly header: readonly string[]; readonly rows: Iterable<readonly string[]> } {
  return { header: [words.title, ...header], rows: withReasons(rows, words) }
}

function* withReasons(rows: Iterable<RefusedRow>, words: RefusedWords): Generator<readonly string[]> {
  for (const { cells, problems } of rows) {
    yield [problems.map(({ column, code }) => words.reason(column, code)).join(' '), ...cells]
  }
}
