import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** The folder given as `--data DIR`, or null. Chromium's own switches may stand beside it. */
export function namedDataFolder(words: readonly string[]): string | null {
  const { values } = parseArgs({ args: [...words], options: { data: { type: 'string' } }, strict: false })
  return typeof values.data === 'string' ? resolve(values.data) : null
}
