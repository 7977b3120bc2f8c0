import type { Language } from '../../../preload/contract/language.ts'
import type { ReceiverState } from '../../../preload/contract/notifications.ts'
import type { App } from '../../app/app.ts'
import { failureSentence } from '../failure-sentence.ts'
import { words } from '../words.ts'

/** Says where notifications are heard, or why they are not (`isBad`), whenever that has changed; ends with the app. */
export async function announceReceiver(
  { client }: App,
  language: Language,
  say: (text: string, isBad: boolean) => void,
): Promise<void> {
  let said = ''
  const print = (text: string, isBad: boolean): void => {
    if (text === said) return
    said = text
    say(text, isBad)
  }
  const announce = ({ state, address, port, failure }: ReceiverState): void => {
    if (failure !== null) print(`${failure.code}: ${failureSentence(language, failure)}`, true)
    else if (state === 'listening' && address !== null && port !== null)
      print(words(language, 'host.listening', { address, port }), false)
    else if (state === 'off') said = ''
  }
  const changes = await client.workspace.changes()
  announce(await client.notifications.receiver({}))
  for await (const topics of changes)
    if (topics.includes('notifications')) announce(await client.notifications.receiver({}))
}
