import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../../preload/contract/failure.ts'
import type { App } from '../app/app.ts'
import type { AppPorts } from '../app/app-ports.ts'
import { createApp } from '../app/create-app.ts'
import type { Clock, Dialogs, Timer } from '../core/platform.ts'
import { migrations } from '../core/schema/migrations.ts'
import { systemClock } from '../platform/clock.ts'
import { claim } from '../platform/database/claim.ts'
import { workspaceFiles } from '../platform/database/workspace-file.ts'
import { openFileShelf } from '../platform/files/file-shelf.ts'
import { createTableWriter } from '../platform/files/table-writer.ts'
import { keptStore } from '../platform/kept-store.ts'
import { fileLog } from '../platform/log.ts'
import type { KeyWrapper } from '../platform/secrets/key-by-system.ts'
import { openSecrets } from '../platform/secrets/open-secrets.ts'
import { hashUrlToken, newUrlToken } from '../platform/listener/url-token.ts'
import { receiverThreads } from '../platform/receiver-threads.ts'
import { threadWorkers } from '../platform/thread-workers.ts'
import { timer } from '../platform/timer.ts'
import { laterHttp, laterPracticeSystems } from './later.ts'
import { systemLanguage } from './system-language.ts'
import { tableReader } from './table-reader.ts'
import { words } from './words.ts'

export interface OpenAppOptions {
  readonly dataFolder: string
  readonly version: string
  readonly dialogs?: Dialogs
  /** The keychain of the system, where the host reaches it. */
  readonly keyWrapper?: KeyWrapper
  /** A message of the desktop, where the host has any. */
  readonly notify?: AppPorts['notify']
  /** The clipboard of the desktop, where the host reaches it. */
  readonly clipboard?: AppPorts['clipboard']
  /** Imports by schedule and live states: for a host that stays, not for a single command. */
  readonly runsByItself?: boolean
  /** Where notifications are heard, in place of where the settings of this computer say. */
  readonly receiverPlace?: AppPorts['receiverPlace']
  /** In place of this computer's own. */
  readonly clock?: Clock
  readonly timer?: Timer
}

// the build puts the worker beside the host that starts it
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
// a name put together within `new URL` would be taken for a file to bundle
const beside = (name: string): URL => new URL(name, import.meta.url)
const workerScript = beside(`./job-worker.${extension}`)
const receiverScript = beside(`./receiver-worker.${extension}`)

/** The app on plain Node, for every host. One owner per data folder: fails with `folderInUse`, `folderNotWritable`. */
export async function openApp(options: OpenAppOptions): Promise<App> {
  const { dataFolder, version, dialogs, keyWrapper, notify, runsByItself, clock = systemClock } = options
  try {
    mkdirSync(dataFolder, { recursive: true })
  } catch (cause) {
    throw fail('folderNotWritable', { path: dataFolder }, { cause })
  }
  const owner = claim(join(dataFolder, 'owner'), () => fail('folderInUse', { path: dataFolder }))
  const log = fileLog(dataFolder)
  try {
    return await createApp({
      version,
      dataFolder,
      clock,
      log,
      newId: () => randomUUID(),
      workspaces: workspaceFiles({
        migrations,
        copiesFolder: join(dataFolder, 'copies'),
        now: () => clock.now(),
      }),
      kept: keptStore(dataFolder, systemLanguage()),
      shelf: await openFileShelf(join(dataFolder, 'shelf'), clock.now()),
      reader: tableReader,
      writer: createTableWriter(),
      workers: threadWorkers(workerScript),
      words,
      dialogs: dialogs ?? null,
      http: laterHttp,
      timer: options.timer ?? timer,
      secrets: await openSecrets({
        folder: dataFolder,
        platform: process.platform,
        ...(keyWrapper === undefined ? {} : { wrapper: keyWrapper }),
      }),
      practiceSystems: laterPracticeSystems(),
      receiverThreads: receiverThreads(receiverScript, log),
      urlTokens: { make: newUrlToken, hash: hashUrlToken },
      receiverPlace: options.receiverPlace ?? {},
      notify: notify ?? null,
      clipboard: options.clipboard ?? null,
      runsByItself: runsByItself ?? false,
      release: () => Promise.resolve(owner.release()),
    })
  } catch (error) {
    owner.release()
    throw error
  }
}
