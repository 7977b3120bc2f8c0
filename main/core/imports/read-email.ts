import type { RowReader } from './row-reading.ts'

// RFC 5321's longest path.
const longest = 254

/** An e-mail address, empty when the cell is; refused when it plainly is none. */
export function readEmail(reader: RowReader): string {
  const email = reader.text('email', longest)
  if (email !== '' && !/^[^\s@,;]+@[^\s@,;]+$/.test(email)) reader.refuse('email', 'emailUnreadable')
  return email
}
