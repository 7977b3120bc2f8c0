import type { FileRef } from '../../preload/contract/files.ts'
import type { ListExport } from '../core/list-export.ts'
import type { AppPorts } from './app-ports.ts'

const types = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

/** Writes a list to the shelf, from where the page reads it. */
export async function exportFile(
  { shelf, writer }: AppPorts,
  format: 'csv' | 'xlsx',
  list: ListExport,
): Promise<FileRef> {
  const file = await shelf.place(`${list.name}.${format}`, types[format])
  await writer.write(file.path, format, list.header, list.rows)
  const { path: _path, ...written } = await shelf.get(file.id)
  return written
}
