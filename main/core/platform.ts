import type { Kysely } from 'kysely'
import type { Language } from '../../preload/contract/language.ts'
import type { ReadOptions } from '../../preload/contract/imports.ts'
import type { WorkspaceTables } from './schema/tables.ts'

/** Everything the core asks of its world, by argument. `main/platform` has the real ones. */

/** Told when a person or the end of the app wants work to stop. An AbortSignal is one. */
export interface CancelSignal {
  readonly aborted: boolean
  throwIfAborted(): void
}

export interface Clock {
  /** UTC milliseconds. */
  now(): number
  /** IANA zone of this computer. */
  zone(): string
}

export interface Log {
  info(message: string, details?: Readonly<Record<string, string | number>>): void
  warn(message: string, details?: Readonly<Record<string, string | number>>): void
  error(message: string, cause: unknown): void
}

export type SqlValue = string | number | null

/** A prepared statement, for batches where a query builder would cost more than the query. */
export interface Statement {
  run(...values: readonly SqlValue[]): { readonly changes: number; readonly lastId: number }
  all<R>(...values: readonly SqlValue[]): R[]
  get<R>(...values: readonly SqlValue[]): R | undefined
  iterate<R>(...values: readonly SqlValue[]): IterableIterator<R>
}

/** One connection to one workspace file. */
export interface Database {
  readonly path: string
  /** Queries and small changes. */
  readonly query: Kysely<WorkspaceTables>
  /** Prepared once per text and kept. */
  prepare(sql: string): Statement
  /** All or nothing, without a pause in between; `work` must not wait for anything. */
  atomically<T>(work: () => T): T
  close(): Promise<void>
}

/** A list out of a planner's file, row by row. Cells are text, to the letter, in the file's own order. */
export interface RawRow {
  /** Row of the file as a spreadsheet counts it: the first line is 1. */
  readonly row: number
  readonly cells: readonly string[]
  /** Set when the row itself cannot be trusted. */
  readonly problem?: 'quoteOpen' | 'characterUnreadable' | 'rowTooLong'
}

/** How a file turned out to be written. */
export interface FileShape {
  readonly kind: 'csv' | 'xlsx'
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheet: string | null
  readonly sheets: readonly string[]
  /** Row of the header, as a spreadsheet counts it. */
  readonly headerRow: number
  readonly header: readonly string[]
}

/** Reads planners' files: delimited text in any of its dialects, and XLSX. */
export interface TableReader {
  /**
   * Finds out how the file is written and reads it from after its header.
   * Fails with `fileNotFound`, `fileEmpty`, `fileBinary`, `fileKindUnknown`, `fileTooLarge`, `fileUnsafe`, `fileDamaged`, `fileHeaderMissing`.
   */
  open(path: string, name: string, options: ReadOptions): Promise<OpenTable>
}

export interface OpenTable {
  readonly shape: FileShape
  /** Rows in batches of about `size`. Skips rows up to and including `after` (a row number), for a resumed import. */
  batches(options: { readonly size: number; readonly after?: number }): AsyncIterable<readonly RawRow[]>
  /** Share of the file read so far, 0 to 1. */
  progress(): number
  close(): Promise<void>
}

/** Writes lists for planners: CSV (UTF-8 with BOM, so that a spreadsheet reads it right) and XLSX; formulas neutralised. */
export interface TableWriter {
  write(
    path: string,
    format: 'csv' | 'xlsx',
    header: readonly string[],
    rows: Iterable<readonly (string | number | null)[]>,
  ): Promise<void>
}

/** Files on their way in and out, each under an id, in the data folder. */
export interface FileShelf {
  begin(name: string, bytes: number): Promise<ShelfFile>
  append(id: string, offset: number, data: Uint8Array): Promise<void>
  /** Puts a copy of a file that is already on this computer on the shelf. */
  take(path: string): Promise<ShelfFile>
  /** An empty place for a file that Ponte writes; `type` is a media type. */
  place(name: string, type: string): Promise<ShelfFile>
  get(id: string): Promise<ShelfFile>
  read(id: string, offset: number, length: number): Promise<Uint8Array>
  discard(id: string): Promise<void>
  /** SHA-256 of the content, hexadecimal. */
  hash(id: string): Promise<string>
}

export interface ShelfFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly type: string
  readonly path: string
}

/** A folder that files are delivered into. Writing is whole or not at all: a temporary name, then renamed. */
export interface DeliveryFolder {
  readonly path: string
  write(name: string, content: string): Promise<{ readonly bytes: number; readonly sha256: string }>
}

/** Finds sentences outside the page: menu, command line, printed lists. */
export interface Words {
  (language: Language, key: string, values?: Readonly<Record<string, string | number>>): string
}
