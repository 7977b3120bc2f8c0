import type { ImportField } from '../../../preload/contract/imports.ts'
import type { IdentifierDoubts } from './identifier-doubts.ts'
import type { RowReader } from './row-reading.ts'

const longest = 255
// Blanks that nobody sees: at the ends, two in a row, no-break and other wide ones, and characters without any width.
const strayBlank = /^\s|\s$|\s\s|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|\p{Cf}/u
const isPlain = /^[!-~]+$/

/**
 * An identifier of the system, to the letter: its spelling, case and blanks count. Blanks that are easily overlooked are flagged, since an
 * assignment with them will not fit; so is what `doubts` finds. `[None]` is what Five9 prints where there was no agent.
 */
export function readIdentifier(reader: RowReader, field: ImportField, doubts?: IdentifierDoubts): string {
  const identifier = readText(reader, field)
  if (doubts === undefined || reader.isRefused) return identifier
  const hasBlanks = strayBlank.test(identifier)
  for (const code of doubts(identifier)) {
    if (!hasBlanks || code !== 'identifierHasBlanks') reader.flag(field, code)
  }
  return identifier
}

function readText(reader: RowReader, field: ImportField): string {
  const identifier = reader.cell(field)
  if (isPlain.test(identifier) && identifier.length <= longest && identifier !== '[None]') {
    if (identifier.includes('E+')) reader.refuseShortened(field)
    return identifier
  }
  if (identifier.trim() === '' || identifier === '[None]') reader.refuseMissing(field)
  else if (identifier.length > longest) reader.refuse(field, 'valueTooLong')
  else if (/[\r\n\u2028\u2029]/.test(identifier)) reader.refuse(field, 'valueHasLineBreak')
  else if (strayBlank.test(identifier)) reader.flag(field, 'identifierHasBlanks')
  return identifier
}
