import type { Language } from '../../../preload/contract/language.ts'
import type { ReceiverState } from '../../../preload/contract/notifications.ts'
import type { App } from '../../app/app.ts'
import { failureSentence } from '../failure-sentence.ts'
import { words } from '../words.ts'

/** Prints where notifications are heard, or why they are not, whenever that has changed; ends with the app. */
export async function announceReceiver({ client }: App, language: Language): Promise<void> {
  let printed = ''
  const print = (text: string, isBad: boolean): void => {
    if (text === printed) return
    printed = text
    if (isBad) console.error(text)
    else console.log(text)
  }
  const announce = ({ state, address, port, failure }: ReceiverState): void => {
    if (failure !== null) print(`${failure.code}: ${failureSentence(language, failure)}`, true)
    else if (state === 'listening' && address !== null && port !== null)
      print(words(language, 'host.listening', { address, port }), false)
    else if (state === 'off') printed = ''
  }
  const changes = await client.workspace.changes()
  announce(await client.notifications.receiver({}))
  for await (const topics of changes)
    if (topics.includes('notifications')) announce(await client.notifications.receiver({}))
}
