const special = /[;"\r\n]/

/**
 * One field of a CSV file with semicolons: quoted only when it has to be. Formulas are not neutralised here: injixo compares identifiers
 * letter by letter, and no spreadsheet is meant to open these files.
 */
export function csvField(text: string): string {
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Bytes a text takes in UTF-8. A lone surrogate counts as the replacement character it is written as. */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) continue
    if (code < 0x800) bytes += 1
    else if (isPair(text, at)) {
      bytes += 2
      at++
    } else bytes += 2
  }
  return bytes
}

function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}
