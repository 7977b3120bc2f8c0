// Writes resources/samples anew: node test/main/practice/write-samples.ts
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleFiles } from './sample-files.ts'

const folder = join(import.meta.dirname, '../../../resources/samples')
for (const [name, bytes] of await sampleFiles()) await writeFile(join(folder, name), bytes)
