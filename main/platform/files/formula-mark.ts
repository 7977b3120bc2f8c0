/**
 * Spreadsheets run a cell that begins with = + - @ tab or CR as a formula. Written lists put an apostrophe before such a text,
 * and one more before a text that already begins so; reading takes exactly one away again.
 */
const risky = /^'*[=+\-@\t\r]/
const marked = /^'+[=+\-@\t\r]/

/** The text as it may stand in a CSV file. */
export function markFormula(text: string): string {
  return risky.test(text) ? `'${text}` : text
}

/** The text a marked cell stands for. */
export function unmarkFormula(cell: string): string {
  return cell.charCodeAt(0) === 39 && marked.test(cell) ? cell.slice(1) : cell
}
