import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fail } from '../../../preload/contract/failure.ts'
import type { WorkspaceCopy } from '../../core/platform.ts'
import { assertSound } from './check-workspace.ts'
import { openSqlite } from './connect.ts'
import { asFailure } from './sqlite-failure.ts'

const ending = '.ponte'
// what follows the name of a copied file: the version of its tables when it was copied to be brought up to date, and the time
const stampShape = /^(?:v\d+\.)?\d{4}-\d{2}-\d{2}T[\d-]+Z\.ponte$/

/** Where a copy of a workspace goes unless somebody says otherwise; `copiesOf` finds it there. */
export function copyPath(path: string, folder: string, now: number, version?: number): string {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-')
  const mark = version === undefined ? '' : `v${version}.`
  return join(folder, `${basename(path, ending)}.${mark}${stamp}${ending}`)
}

/** The copies of a workspace in the folder of copies, newest first. */
export function copiesOf(path: string, folder: string): WorkspaceCopy[] {
  if (!existsSync(folder)) return []
  const start = `${basename(path, ending)}.`
  return readdirSync(folder)
    .filter((file) => file.startsWith(start) && stampShape.test(file.slice(start.length)))
    .map((file) => {
      const copy = join(folder, file)
      const { mtimeMs, size } = statSync(copy)
      return { path: copy, at: Math.round(mtimeMs), bytes: size }
    })
    .toSorted((a, b) => b.at - a.at)
}

/** VACUUM INTO a temporary name, checked, then renamed: a copy that is there is a good one. */
export function checkedCopy(from: string, to: string): void {
  const partial = `${to}.partial`
  rmSync(partial, { force: true })
  try {
    const source = openSqlite(from)
    try {
      source.prepare('VACUUM INTO ?').run(partial)
    } catch (error) {
      throw asFailure(error, to)
    } finally {
      source.close()
    }
    const copy = openSqlite(partial, { readOnly: true })
    try {
      assertSound(copy, from)
    } finally {
      copy.close()
    }
    renameSync(partial, to)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw fail('folderNotWritable', { path: folder }, { cause })
  }
}
