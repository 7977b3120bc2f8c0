import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../../../preload/contract/failure.ts'
import type { DeliveryFolder } from '../../core/platform.ts'
import { withFileFailures } from './file-failure.ts'
import { assertFileName } from './file-name.ts'
import { writeWholeFile } from './whole-file.ts'

/**
 * Opens a folder that exists for deliveries. Fails with `fileNotFound`, `folderNotWritable`; writing with `diskFull`, and with `inputInvalid`
 * for a name that no file can have.
 */
export async function openDeliveryFolder(path: string): Promise<DeliveryFolder> {
  await withFileFailures(path, async () => {
    if (!(await stat(path)).isDirectory()) throw fail('folderNotWritable', { path })
  })
  return {
    path,
    async write(name, content) {
      assertFileName(name)
      const bytes = new TextEncoder().encode(content)
      await writeWholeFile(join(path, name), (file) => file.writeFile(bytes))
      return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    },
  }
}
