import { createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { announceReceiver } from '../../../../main/hosts/browser/announce-receiver.ts'
import { given } from '../../given.ts'
import { connectOdigo } from '../../app/notifications/connect-odigo.ts'

it('says why nothing is heard, and where as soon as something is', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())))
  const taken = server.address()
  const port = typeof taken === 'object' ? given(taken).port : 0
  const { app, client, integration, close } = await connectOdigo({ receiverPlace: { port } })
  const said: (readonly [string, boolean])[] = []
  const announcing = announceReceiver(app, 'en', (text, isBad) => void said.push([text, isBad]))
  await client.notifications.makeToken({ id: integration.id })
  await expect.poll(() => said, { timeout: 15_000 }).toEqual([[expect.stringMatching(/^portInUse: /), true]])
  const { port: free } = await client.notifications.setReceiver({ port: 0 })
  await expect
    .poll(() => said.at(-1), { timeout: 15_000 })
    .toEqual([`Notifications are heard at http://127.0.0.1:${free}`, false])
  await close()
  await announcing
})
