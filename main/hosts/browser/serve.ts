import { RPCHandler } from '@orpc/server/ws'
import type { Language } from '../../../preload/contract/language.ts'
import { openApp } from '../open-app.ts'
import { pageFolder } from '../page-folder.ts'
import { systemLanguage } from '../system-language.ts'
import { version } from '../version.ts'
import { words } from '../words.ts'
import { openInBrowser } from './open-in-browser.ts'
import { startPageServer } from './start-page-server.ts'

export interface ServeOptions {
  readonly dataFolder: string
  /** Without one the system chooses. */
  readonly port?: number | undefined
  /** Open the address in the browser of this computer, where there is one. */
  readonly open: boolean
  /** Of the lines that are printed. */
  readonly language?: Language
}

export interface Serving {
  readonly launchAddress: string
  close(): Promise<void>
}

/**
 * Runs the app behind a page for the browser of this computer and prints its address in one line. Pages may come and go;
 * it ends by `close` or by SIGINT or SIGTERM. Fails with `portInUse`, `folderInUse`, `folderNotWritable`.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { dataFolder, port = 0, open, language = systemLanguage() } = options
  const app = await openApp({ dataFolder, version })
  const calls = new RPCHandler(app.router)
  const server = await startPageServer({
    port,
    folder: pageFolder(),
    connect: (socket) => void calls.upgrade(socket),
    onError: (error) => console.error(error),
  }).catch(async (error: unknown) => {
    await app.close()
    throw error
  })

  let closing: Promise<void> | null = null
  const close = () => {
    closing ??= server.close().then(() => app.close())
    return closing
  }
  // once: a second signal ends the process at once, should closing hang
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())

  const { launchAddress } = server
  console.log(words(language, 'host.open', { address: launchAddress }))
  if (open && !(await openInBrowser(launchAddress)))
    console.log(words(language, 'host.openYourself', { address: launchAddress }))
  return { launchAddress, close }
}
