import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fail } from '../../../preload/contract/failure.ts'
import { systemIds } from '../../../preload/contract/system-id.ts'
import { systemOf } from '../../app/system-of.ts'
import { vendorFiles } from '../../practice/vendor-files.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import type { Terminal } from './terminal.ts'
import { writeFailure, writeWhole } from './write-whole.ts'

/** `ponte practice files`: examples of a system's user lists and states, in the form of its exports. Files of the same name are replaced. */
export async function practiceFiles(given: Given, { folder, language }: Terminal): Promise<Answer> {
  const name = given.needed('system')
  const system = systemIds.find((id) => id === name)
  if (system === undefined) throw fail('systemUnknown', { system: name, known: systemIds.join(', ') })
  const out = resolve(folder, given.needed('out'))
  await mkdir(out, { recursive: true }).catch((error: unknown) => {
    throw writeFailure(error, out)
  })
  const files = vendorFiles(systemOf(system))
  for (const { name: file, rows } of files) await writeWhole(join(out, file), [`${rows.join('\n')}\n`])
  return {
    value: {
      system,
      folder: out,
      files: files.map(({ name: file, stream, rows }) => ({ name: file, stream, rows: rows.length - 1 })),
    },
    lines: [
      words(language, 'cli.practice.files', { count: files.length, path: given.needed('out') }),
      ...files.map(({ name: file }) => file),
    ],
  }
}
