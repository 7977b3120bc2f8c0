import { openApp } from '../../main/hosts/open-app.ts'
import { whenListening } from './when-listening.ts'

/**
 * A receiver in a process of its own, over a data folder: `node serve-receiver.ts FOLDER`. The first start adds an integration and a token.
 * Prints `{"url":"http://127.0.0.1:…/ponte_…"}` when it listens, null in place of the URL of a later start; ends with its standard input.
 */
const [dataFolder = ''] = process.argv.slice(2)
const app = await openApp({ dataFolder, version: 'bench', runsByItself: true })
const { client } = app
const isNew = (await client.integrations.list()).length === 0
let url: string | null = null
if (isNew) {
  const { id } = await client.integrations.add({
    system: 'odigo',
    name: 'Bench',
    zone: 'Europe/Berlin',
    settings: { pauseDetails: 'off' },
    way: 'ponteDelivers',
  })
  url = (await client.notifications.makeToken({ id })).url
}
await whenListening(client)
process.stdout.write(`${JSON.stringify({ url })}\n`)
process.stdin.resume()
process.stdin.once('end', () => void app.close().then(() => process.exit()))
