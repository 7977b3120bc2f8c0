import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder of the installed `electron` package, or null where it is not installed. */
export function electronPackage(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
}

/** The program that runs Electron, or null: the package comes without it and fetches it once, where it can. */
export function electronRuntime(packageFolder: string | null = electronPackage()): string | null {
  // asking the package itself would start its download
  const note = packageFolder === null ? '' : join(packageFolder, 'path.txt')
  if (packageFolder === null || !existsSync(note)) return null
  const program = join(packageFolder, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(program) ? program : null
}
