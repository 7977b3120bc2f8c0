import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import type { App } from '../../main/app/app.ts'

/** As a page comes in: the address of the start is good for one cookie. */
export async function enterHost(url: string): Promise<{ client: App['client']; cookie: string; close: () => void }> {
  const answer = await fetch(url, { redirect: 'manual' })
  const { host, origin } = new URL(url)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const websocket = new WebSocket(`ws://${host}/ws`, { headers: { cookie, origin } })
  return { client: createORPCClient(new RPCLink({ websocket })), cookie, close: () => websocket.close() }
}
