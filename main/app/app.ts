import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../preload/contract/index.ts'
import type { ShelfFile } from '../core/platform.ts'
import type { AppRouter } from './router.ts'

/** The one app object behind every host. */
export interface App {
  /** For a host that carries calls: message port, WebSocket. */
  readonly router: AppRouter
  /** The same calls without a carrier: command line, tests. */
  readonly client: ContractRouterClient<Contract>
  /** Puts a file of this computer where calls can name it. Only hosts may: a page never names a path to read. */
  takeFile(path: string): Promise<ShelfFile>
  /** Where a file on the shelf lies, so that a host can copy it out. */
  shelfPath(id: string): Promise<string>
  /** Stops running jobs at their next batch, closes the workspace, gives the data folder free. */
  close(): Promise<void>
}
