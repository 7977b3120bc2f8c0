import { resolve } from 'node:path'
import type { MappingEntry } from '../../../preload/contract/mapping-changes.ts'
import type { App } from '../../app/app.ts'
import type { Terminal } from './terminal.ts'

/** The mapping of a list with the columns state and activityId. Fails as reading files does, and with what is wrong in it. */
export async function readMappingFile(
  app: App,
  integrationId: string,
  file: string,
  { folder }: Terminal,
): Promise<MappingEntry[]> {
  const { id: fileId } = await app.takeFile(resolve(folder, file))
  try {
    return await app.client.mappings.readFile({ integrationId, fileId })
  } finally {
    await app.client.files.discard({ id: fileId })
  }
}
