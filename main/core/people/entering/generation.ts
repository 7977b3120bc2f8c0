import { Generation } from '../../../../preload/contract/entering.ts'
import type { Tools } from '../../tools.ts'

const key = 'injixoGeneration'

/** How the pages of this workspace's injixo look; null until somebody has said so. */
export function generationOf({ database }: Tools): Generation | null {
  const row = database.prepare('SELECT value FROM meta WHERE key = ?').get<{ value: string }>(key)
  return Generation.safeParse(row?.value).data ?? null
}

export function setGeneration({ database }: Tools, generation: Generation): void {
  database
    .prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(key, generation)
}
