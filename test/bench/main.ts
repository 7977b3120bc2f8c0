import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, table } from './figure.ts'
import { measureResolve } from './resolve.ts'
import { measureWindow } from './window.ts'
import { measureWorkspace } from './workspace.ts'

// `npm run bench`: every figure beside its budget and a reference of the same run. Says, never judges by its exit code.
const dataFolder = await mkdtemp(join(tmpdir(), 'ponte-bench-data-'))
try {
  const figures: Figure[] = [
    ...(await measureResolve()),
    ...(await measureWorkspace(dataFolder)),
    ...(await measureWindow(dataFolder)),
  ]
  console.log(table(figures))
} finally {
  await rm(dataFolder, { recursive: true, force: true })
}
