import type {
  Clock,
  Dialogs,
  FileShelf,
  KeptStore,
  Log,
  TableReader,
  TableWriter,
  Words,
  Workers,
  WorkspaceFiles,
} from '../core/platform.ts'

/** Everything the app is given by its host. */
export interface AppPorts {
  readonly version: string
  readonly dataFolder: string
  readonly clock: Clock
  readonly log: Log
  newId(): string
  readonly words: Words
  readonly workspaces: WorkspaceFiles
  readonly kept: KeptStore
  readonly shelf: FileShelf
  readonly reader: TableReader
  readonly writer: TableWriter
  readonly workers: Workers
  readonly dialogs: Dialogs | null
  /** Runs last, when all is closed: gives the data folder free. */
  release(): Promise<void>
}
