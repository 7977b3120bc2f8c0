/** One cell of a CSV file as RFC 4180 has it, to the letter. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
