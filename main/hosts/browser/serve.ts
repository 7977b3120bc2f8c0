import { RPCHandler } from '@orpc/server/ws'
import { Failure } from '../../../preload/contract/failure.ts'
import type { Language } from '../../../preload/contract/language.ts'
import { openApp, type OpenAppOptions } from '../open-app.ts'
import { pageFolder } from '../page-folder.ts'
import { systemLanguage } from '../system-language.ts'
import { version } from '../version.ts'
import { words } from '../words.ts'
import { announceReceiver } from './announce-receiver.ts'
import { openInBrowser } from './open-in-browser.ts'
import { askRunningHost, leaveWord } from './running-host.ts'
import { startPageServer } from './start-page-server.ts'

export interface ServeOptions {
  readonly dataFolder: string
  /** Without one the system chooses. */
  readonly port?: number | undefined
  /** Open the address in the browser of this computer, where there is one. */
  readonly open: boolean
  /** Of the lines that are printed. */
  readonly language?: Language
  /** Where notifications are heard, in place of where the settings say. */
  readonly receiverPlace?: OpenAppOptions['receiverPlace']
}

export interface Serving {
  readonly launchAddress: string
  close(): Promise<void>
}

/**
 * Runs the app behind a page for the browser of this computer and prints its address in one line. Pages may come and go;
 * it ends by `close` or by SIGINT or SIGTERM. Where such a host already runs on the data folder, it is asked for a new launch address instead.
 * Fails with `portInUse`, `folderInUse`, `folderNotWritable`.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { dataFolder, port = 0, open, language = systemLanguage(), receiverPlace = {} } = options
  const show = async (address: string): Promise<void> => {
    console.log(words(language, 'host.open', { address }))
    if (open && !(await openInBrowser(address))) console.log(words(language, 'host.openYourself', { address }))
  }
  const app = await openApp({ dataFolder, version, runsByItself: true, receiverPlace }).catch(
    async (error: unknown) => {
      // closed the browser and started again: the host still runs and lets this person in once more
      const again = error instanceof Failure && error.code === 'folderInUse' ? await askRunningHost(dataFolder) : null
      if (again === null) throw error
      return again
    },
  )
  if (typeof app === 'string') {
    await show(app)
    return { launchAddress: app, close: () => Promise.resolve() }
  }
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

  const takeWordBack = await leaveWord(dataFolder, server)

  let closing: Promise<void> | null = null
  const close = () => {
    closing ??= server
      .close()
      .then(takeWordBack)
      .then(() => app.close())
    return closing
  }
  // once: a second signal ends the process at once, should closing hang
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())

  await show(server.launchAddress)
  void announceReceiver(app, language, (text, isBad) => (isBad ? console.error(text) : console.log(text)))
  return { launchAddress: server.launchAddress, close }
}
