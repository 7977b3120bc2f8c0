import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { RPCHandler as SocketHandler } from '@orpc/server/ws'
import { onTestFinished } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { App } from '../../../main/app/app.ts'

type Client = App['client']

/** A client that calls the app over a carrier as the hosts have them. */
export const carry: Readonly<Record<'direct' | 'message port' | 'WebSocket', (app: App) => Promise<Client>>> = {
  direct: async ({ client }) => client,

  'message port': async ({ router }) => {
    const { port1, port2 } = new MessageChannel()
    onTestFinished(() => port1.close())
    new PortHandler(router).upgrade(port1)
    port1.start()
    port2.start()
    return createORPCClient(new PortLink({ port: port2 }))
  },

  WebSocket: async ({ router }) => {
    const calls = new SocketHandler(router)
    const http = createServer()
    const sockets = new WebSocketServer({ server: http })
    sockets.on('connection', (socket) => void calls.upgrade(socket))
    http.listen(0, '127.0.0.1')
    await once(http, 'listening')
    const websocket = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`)
    onTestFinished(() => {
      websocket.terminate()
      http.close()
    })
    return createORPCClient(new SocketLink({ websocket }))
  },
}
