import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The least that a receiver could be, in a process of its own: takes a message in, keeps nothing, answers. Prints its address. */
const server = createServer((request, response) => {
  request.resume()
  request.once('end', () => response.writeHead(204).end())
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/x` })}\n`)
})
process.stdin.resume()
process.stdin.once('end', () => {
  server.close()
  server.closeAllConnections()
})
