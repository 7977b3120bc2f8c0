import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket, WebSocketServer } from 'ws'
import { fail } from '../../../preload/contract/failure.ts'
import { answerPage } from './answer-page.ts'
import { isOwnUpgrade, namesOf } from './check-request.ts'
import { createDoor } from './door.ts'

export interface PageServerOptions {
  /** 0 lets the system choose. */
  readonly port: number
  /** The built page. */
  readonly folder: string
  /** Takes over a WebSocket of the page. Must listen to it before it first waits for anything. */
  readonly connect: (socket: WebSocket) => void
  /** Told what went wrong inside; whoever asked only learns that something did. */
  readonly onError: (error: unknown) => void
}

export interface PageServer {
  readonly port: number
  /** Lets one browser in, once. */
  readonly launchAddress: string
  /** Gets another start a launch address, see `askRunningHost`. */
  readonly key: string
  close(): Promise<void>
}

// a piece of a file is 600,000 characters at most; lists of many thousand rows stay far below this
const maxMessageBytes = 16 * 1024 * 1024

/** Serves the page and its WebSocket on 127.0.0.1 and nowhere else. Fails with `portInUse`. */
export async function startPageServer({ port, folder, connect, onError }: PageServerOptions): Promise<PageServer> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 })
  const boundPort = await listen(server, port)
  const names = namesOf(boundPort)
  const door = createDoor(boundPort)
  let sockets: WebSocketServer | null = null

  server.on('request', (request, response) => {
    answerPage({ folder, names, door }, request, response).catch((error: unknown) => {
      onError(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.on('upgrade', (request, stream: Duplex, head) => {
    stream.on('error', () => stream.destroy())
    const own = request.url === '/ws' && isOwnUpgrade(request.headers, names)
    if (!own || !door.admits(request.headers.cookie)) return refuseUpgrade(stream)
    acceptUpgrade(request, stream, head).catch((error: unknown) => {
      onError(error)
      stream.destroy()
    })
  })

  const acceptUpgrade = async (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // not needed before a page is there, so listening does not wait for it
    const { WebSocketServer } = await import('ws')
    sockets ??= new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, perMessageDeflate: false })
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // a message too large or broken ends its connection, never the host
      socket.on('error', onError)
      connect(socket)
    })
  }

  return {
    port: boundPort,
    launchAddress: `http://127.0.0.1:${boundPort}/?token=${door.token}`,
    key: door.key,
    close: async () => {
      for (const socket of sockets?.clients ?? []) socket.close(1001)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      for (const socket of sockets?.clients ?? []) socket.terminate()
      await closed
    },
  }
}

function refuseUpgrade(stream: Duplex): void {
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? fail('portInUse', { port }, { cause: error }) : error)
    })
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.removeAllListeners('error')
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('listening without a port'))
      else resolve(address.port)
    })
  })
}
