import { type FileHandle, open } from 'node:fs/promises'
import { fail } from '../../../preload/contract/failure.ts'
import type { ReadOptions } from '../../../preload/contract/imports.ts'
import type { OpenTable, TableReader } from '../../core/platform.ts'
import { openCsvTable } from './csv-table.ts'
import { withFileFailures } from './file-failure.ts'
import { fileKind, kindBytes } from './file-kind.ts'
import type { NamesKnown } from './find-header.ts'
import { openXlsxTable } from './xlsx-table.ts'

/** The reader of planners' files. `names` tells a header from titles and data: how many cells of a row are known names. */
export function createTableReader(names: NamesKnown): TableReader {
  return {
    open: (path, name, options) =>
      withFileFailures(path, async () => {
        const handle = await open(path, 'r')
        try {
          return await openByKind(handle, path, name, options, names)
        } catch (error) {
          await handle.close()
          throw error
        }
      }),
  }
}

async function openByKind(
  handle: FileHandle,
  path: string,
  name: string,
  options: ReadOptions,
  names: NamesKnown,
): Promise<OpenTable> {
  const stat = await handle.stat()
  if (!stat.isFile()) throw fail('fileKindUnknown', { name })
  const { bytesRead, buffer } = await handle.read(new Uint8Array(kindBytes), 0, kindBytes, 0)
  const head = buffer.subarray(0, bytesRead)
  const source = { handle, path, name, bytes: stat.size }
  const kind = fileKind(head)
  if (kind === 'zip') return openXlsxTable(source, options, names)
  if (kind === 'text') return openCsvTable(source, head, options, names)
  if (kind === 'empty') throw fail('fileEmpty', { name })
  throw fail(kind === 'binary' ? 'fileBinary' : 'fileKindUnknown', { name })
}
