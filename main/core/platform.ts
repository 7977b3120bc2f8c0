import type { Kysely } from 'kysely'
import type { Language } from '../../preload/contract/language.ts'
import type { DeliveryRequest } from '../../preload/contract/deliveries.ts'
import type { ReadOptions } from '../../preload/contract/imports.ts'
import type { ReceiverPlace } from '../../preload/contract/notifications.ts'
import type { Settings } from '../../preload/contract/settings.ts'
import type { RecentWorkspace } from '../../preload/contract/workspace.ts'
import type { HistoryStream } from '../../preload/contract/history-stream.ts'
import type { SystemUser, TimeWindow } from './connections/connector.ts'
import type { JobProgress } from './job.ts'
import type { StopSignal } from './platform-network.ts'
import type { WorkspaceTables } from './schema/tables.ts'

export type * from './platform-network.ts'

/** Everything the core asks of its world, by argument. `main/platform` has the real ones; what leads outside this computer is in `platform-network.ts`. */

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
  /** The one row that is always there, as a sum or a count is; throws when it is not. */
  one<R>(...values: readonly SqlValue[]): R
  iterate<R>(...values: readonly SqlValue[]): IterableIterator<R>
}

/** One connection to one workspace file. */
export interface Database {
  readonly path: string
  /** Queries and small changes. */
  readonly query: Kysely<WorkspaceTables>
  /** Prepared once per text and kept. */
  prepare(sql: string): Statement
  /** All or nothing, without a pause in between; `work` must not wait for anything. Inside another one it is part of that. */
  atomically<T>(work: () => T): T
  /** Whether the tables refused a change: a name given twice, a thing that another one hangs on. */
  isConstraint(error: unknown): boolean
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

export interface WorkspaceCopy {
  readonly path: string
  readonly at: number
  readonly bytes: number
}

export interface OpenWorkspace {
  readonly database: Database
  release(): Promise<void>
}

export interface WorkspaceFiles {
  exists(path: string): boolean
  bytes(path: string): number
  /** A new workspace file with its tables and `meta`. Fails with `workspaceExists`. */
  create(path: string, meta: Readonly<Record<string, string>>): Promise<void>
  /**
   * Opens a workspace for this process alone. An older one is copied, the copy checked, then brought up to date.
   * Fails with `workspaceNotFound`, `workspaceNotPonte`, `workspaceFuture`, `workspaceDamaged`, `workspaceLocked`; the file is untouched then.
   */
  open(path: string): Promise<OpenWorkspace>
  /**
   * A compact, checked copy; answers where it is. Without `to` it lies where `copiesOf` finds it.
   * Fails with `workspaceExists`, `workspaceDamaged`, `diskFull`, `folderNotWritable`.
   */
  copy(from: Database, to?: string): string
  copiesOf(path: string): WorkspaceCopy[]
  /** Only for a workspace that Ponte made for practice. */
  remove(path: string): void
  join(folder: string, name: string): string
}

/** What is kept on this computer between two starts, outside any workspace. */
export interface Kept {
  readonly settings: Settings
  readonly recent: readonly Omit<RecentWorkspace, 'exists'>[]
  readonly last: string | null
  /** The workspace to come back to from practice. */
  readonly beforePractice: string | null
  /** Where notifications are heard; null before the first integration that receives. */
  readonly receiver: ReceiverPlace | null
  /** The port at which the practice workspace hears, so that what was entered at a sender still counts tomorrow; 0 before the first. */
  readonly practicePort: number
}

export interface KeptStore {
  read(): Kept
  write(change: Partial<Kept>): void
}

/**
 * Passwords and keys of integrations, in the data folder, outside any workspace. An owner is the id of an integration.
 * Every call fails with `secretsDamaged` while the file is not what Ponte wrote; it is left as it is.
 */
export interface Secrets {
  /** What guards them: the keychain of the system, a passphrase, or nothing but that they end with this process. */
  protection(): 'system' | 'passphrase' | 'memory'
  /** Whether a passphrase is needed first. */
  isLocked(): boolean
  /** Answers while locked too. */
  has(owner: string, name: string): boolean
  /**
   * Keeps any text, to the letter; nothing changed when it fails. Fails with `inputInvalid` (empty: that is `clear`), `secretsLocked`,
   * `secretsKeyMissing`, `secretNotKept`.
   */
  set(owner: string, name: string, value: string): Promise<void>
  /**
   * Lends a secret to `work`, on this side of the border only. Fails with `secretMissing`, `secretsLocked`, `secretsKeyMissing`, and with what
   * `work` fails with.
   */
  use<T>(owner: string, name: string, work: (value: string) => Promise<T>): Promise<T>
  /** One secret, or all of an owner; while locked too. Fails with `diskFull`, `folderNotWritable`. */
  clear(owner: string, name?: string): Promise<void>
  /** Does nothing where no passphrase guards. Fails with `passphraseWrong`; what was unlocked stays so. */
  unlock(passphrase: string): Promise<void>
  /**
   * Lets a passphrase guard from now on, a new one in place of the old. Fails with `inputInvalid` (empty), `secretsLocked`,
   * `secretsKeyMissing`, `diskFull`, `folderNotWritable`, `fileNotFound` (no data folder).
   */
  setPassphrase(passphrase: string): Promise<void>
  /** Forgets the key. The keychain is asked again by itself, a passphrase by `unlock`; secrets of this process only stay usable. */
  lock(): Promise<void>
}

/** Takes the text of a report apart (CSV as RFC 4180 has it, comma, any line end) while it comes. */
export interface CsvReader {
  /** Rows from the first line on, counted from 1, in batches as they are complete. */
  rows(pieces: AsyncIterable<string>): AsyncIterable<readonly RawRow[]>
}

/** What a system answers, for work in a thread that has no line to it. Fails with words of the closed list. */
export interface HistorySource {
  users(signal: StopSignal): Promise<readonly SystemUser[]>
  history(stream: HistoryStream, window: TimeWindow, signal: StopSignal): AsyncIterable<string>
}

/** Long work in a thread of its own, with its own connection. */
export interface Workers {
  start(
    request: WorkerRequest,
    on: (progress: JobProgress) => void,
    /** For `history`: asked from the thread, answered here, piece by piece and no faster than the thread takes them. */
    source?: HistorySource,
  ): { readonly result: Promise<string | null>; cancel(): void }
}

export type WorkerRequest = { readonly database: string } & (
  | { readonly kind: 'import'; readonly importNo: number; readonly path: string }
  | { readonly kind: 'history'; readonly importNo: number }
  | { readonly kind: 'undoImport'; readonly importNo: number }
  | { readonly kind: 'delivery'; readonly request: DeliveryRequest; readonly folder: string; readonly id: string }
  | { readonly kind: 'practice'; readonly integrationNo: number; readonly folder: string }
)

/** The system's own dialogs, where a host has them. */
export interface Dialogs {
  /** A path the person chose, or null. */
  choosePath(purpose: 'open' | 'save'): Promise<string | null>
}
