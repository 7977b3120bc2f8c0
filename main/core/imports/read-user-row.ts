import type { RawRow } from '../platform.ts'
import { readEmail } from './read-email.ts'
import type { IdentifierDoubts } from './identifier-doubts.ts'
import { readIdentifier } from './read-identifier.ts'
import { type ListColumns, RowReader, type RowReading } from './row-reading.ts'
import type { UserValue } from './write-users.ts'

const longestName = 255
const yes = new Set(
  'yes y true 1 x ja j wahr waar aktiv actief active attivo attiva si s vero enabled on ok'.split(' '),
)
const no = new Set(
  'no n false 0 nein nee falsch onwaar falso inaktiv inactief inactive inattivo inattiva disattivo disattivato disabled off deleted geloscht deaktiviert gesperrt'.split(
    ' ',
  ),
)

/**
 * Reads a row of a list of the system's users. The identifier is kept to the letter. What the list has no column for is left out of
 * the value; so is `active` where its cell is empty.
 */
export function readUserRow(
  row: RawRow,
  list: ListColumns & { readonly doubts?: IdentifierDoubts | undefined },
): RowReading<UserValue> {
  const reader = new RowReader(row, list)
  if (reader.isRefused) return reader.reading()
  const active = readActive(reader)
  return reader.reading({
    identifier: readIdentifier(reader, 'identifier', list.doubts),
    ...(reader.has('name') ? { name: reader.text('name', longestName) } : {}),
    ...(reader.has('email') ? { email: readEmail(reader) } : {}),
    ...(active === undefined ? {} : { active }),
  })
}

function readActive(reader: RowReader): boolean | undefined {
  const word = reader
    .cell('active')
    .normalize('NFD')
    .replaceAll(/[\p{M}\s]/gu, '')
    .toLowerCase()
  if (word === '') return undefined
  if (yes.has(word) || word === '✓' || word === '✔') return true
  if (!no.has(word) && word !== 'nichtaktiv' && word !== 'nietactief' && word !== 'nonattivo') {
    reader.refuse('active', 'activeUnreadable')
  }
  return false
}
