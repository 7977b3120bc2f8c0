import { fail } from '../../../preload/contract/failure.ts'
import { makeBuild } from '../make-build.ts'
import { pageFolder } from '../page-folder.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { readPort } from './read-port.ts'
import { readReceiverPlace } from './read-receiver-place.ts'
import type { Terminal } from './terminal.ts'
import { dataFolder } from './with-app.ts'

/** `ponte serve`: the window as a page in the browser of this computer, and the receiver of notifications whether anybody looks at it or not. The page server keeps the process alive. */
export async function servePage(given: Given, terminal: Terminal): Promise<Answer> {
  const port = readPort(given)
  const receiverPlace = readReceiverPlace(given)
  const say = (key: string) => terminal.note(words(terminal.language, `host.${key}`))
  if (!(await makeBuild(() => say('building')))) {
    say('notBuilt')
    throw fail('fileNotFound', { path: pageFolder() })
  }
  const { serve } = await import('../browser/serve.ts')
  await serve({
    dataFolder: dataFolder(given, terminal),
    port,
    open: given.flag('no-open') !== true,
    language: terminal.language,
    receiverPlace,
  })
  return { value: null, lines: [] }
}
