import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url))

// what is made and never kept
const made: ReadonlySet<string> = new Set([
  '.git',
  'node_modules',
  'out',
  'dist',
  'coverage',
  'test-results',
  'playwright-report',
])

/** Every kept file under a folder of the project, as its path from there with slashes. An empty folder means all of it. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => made.has(part)))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

export function textOf(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8')
}
