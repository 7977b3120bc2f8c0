import type { Allowed } from './import-table.ts'
import type { Import } from './read-imports.ts'

type Table = Readonly<Record<string, Allowed>>

/** The row of the table that a file falls under, with `*` filled in; undefined for a file that no row knows. */
export function rowOf(table: Table, path: string): { readonly folder: string; readonly allowed: Allowed } | undefined {
  const parts = path.split('/').slice(0, -1)
  for (let length = parts.length; length > 0; length--) {
    const folder = parts.slice(0, length).join('/')
    const any = [...parts.slice(0, length - 1), '*'].join('/')
    const allowed = table[folder] ?? table[any]
    if (allowed !== undefined) return { folder, allowed }
  }
  return undefined
}

/** Whether a file may ask for this. A file of the same folder it always may. */
export function isAllowed(table: Table, path: string, { target, kind, isType }: Import): boolean {
  const row = rowOf(table, path)
  if (row === undefined) return false
  const { folder, allowed } = row
  if (kind === 'node') return allowed.node
  const types = isType ? (allowed.types ?? []) : []
  if (kind === 'package') return [...allowed.packages, ...types].includes(target)
  const reach = [folder, ...allowed.files, ...types]
  return reach.some((place) => target === place || target.startsWith(`${place}/`))
}
