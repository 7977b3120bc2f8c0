import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { ReadOptions } from '../../../../preload/contract/imports.ts'
import { countKnownNames } from '../../../../main/core/imports/recognise-header.ts'
import type { FileShape, RawRow } from '../../../../main/core/platform.ts'
import { createTableReader } from '../../../../main/platform/files/table-reader.ts'

/** A folder that lives as long as the tests of one file. */
export function temporaryFolder(): {
  path(name?: string): string
  put(name: string, content: string | Uint8Array): Promise<string>
} {
  let folder = ''
  let count = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ponte-files-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return {
    path: (name = '') => join(folder, name),
    async put(name, content) {
      const path = join(folder, `${++count}-${name}`)
      await writeFile(path, content)
      return path
    },
  }
}

/** Reads a file whole, as the app wires the reader. */
export async function readWhole(
  path: string,
  options: ReadOptions = {},
  { size = 1000, after }: { readonly size?: number; readonly after?: number } = {},
): Promise<{
  readonly shape: FileShape
  readonly rows: readonly RawRow[]
  readonly cells: readonly (readonly string[])[]
}> {
  const table = await createTableReader(countKnownNames).open(path, 'list', options)
  try {
    const rows: RawRow[] = []
    for await (const batch of table.batches(after === undefined ? { size } : { size, after })) rows.push(...batch)
    return { shape: table.shape, rows, cells: rows.map(({ cells }) => cells) }
  } finally {
    await table.close()
  }
}
