import type { ReceiverPlace } from '../../preload/contract/notifications.ts'
import type { PracticeSystem } from '../../preload/contract/practice.ts'
import type { SystemId } from '../../preload/contract/system-id.ts'
import type {
  Clock,
  Dialogs,
  FileShelf,
  Http,
  KeptStore,
  Log,
  Secrets,
  TableReader,
  TableWriter,
  Timer,
  Words,
  Workers,
  WorkspaceFiles,
} from '../core/platform.ts'
import type { ReceiverThreads } from '../core/notifications/receiver-thread.ts'

/** Systems that Ponte plays itself, for practice. Started when first asked for. */
export interface PracticeSystems {
  /** Scheme, host and port; null for a system that cannot be rehearsed. */
  endpoint(system: SystemId): Promise<string | null>
  list(): Promise<readonly PracticeSystem[]>
  /** Fails with `inputInvalid`. */
  set(system: SystemId, id: string, value: string): Promise<PracticeSystem>
  setPassword(system: SystemId, password: string): Promise<PracticeSystem>
  /** The notification URL that a system which sends is given; it counts after `restart`. Fails with `inputInvalid`. */
  setAddress(system: SystemId, url: string): Promise<PracticeSystem>
  restart(system: SystemId): Promise<PracticeSystem>
  close(): Promise<void>
}

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
  readonly http: Http
  readonly timer: Timer
  readonly secrets: Secrets
  readonly practiceSystems: PracticeSystems
  readonly receiverThreads: ReceiverThreads
  /** New tokens for notification URLs, and what is kept of them. */
  readonly urlTokens: { make(): string; hash(token: string): string }
  /** In place of where the settings of this computer say that notifications are heard. */
  readonly receiverPlace: Partial<ReceiverPlace>
  /** A message of the desktop; null where the host has none. */
  readonly notify: ((title: string, text: string) => void) | null
  /** The clipboard of the desktop, where the host reaches it. */
  readonly clipboard: { read(): Promise<string>; write(text: string): Promise<void> } | null
  /** Whether imports and live states run by themselves: a window, not a single command. */
  readonly runsByItself: boolean
  /** Runs last, when all is closed: gives the data folder free. */
  release(): Promise<void>
}
