import { connect, type Socket } from 'node:net'

/** A few connections to one receiver that stay open: as little work for the sender as possible, which shares the machine. */
export interface Lines {
  /** Status of the answer; 0 when the connection broke. What cannot be sent at once waits for a free line. */
  post(body: string, path?: string): Promise<number>
  close(): void
}

interface Line {
  socket: Socket | undefined
  heard: string
  answer: ((status: number) => void) | undefined
}

interface Waiting {
  readonly head: string
  readonly answer: (status: number) => void
}

/** `url` with the token in its path. An answer is known by its head: a receiver of notifications has nothing more to say. */
export function openLines(url: string, count: number): Lines {
  const { hostname, port, pathname } = new URL(url)
  const waiting: Waiting[] = []
  const free: Line[] = Array.from({ length: count }, () => ({ socket: undefined, heard: '', answer: undefined }))
  const all = [...free]

  function end(line: Line, status: number): void {
    const { answer } = line
    if (answer === undefined) return
    line.answer = undefined
    line.heard = ''
    const next = waiting.shift()
    if (next === undefined) free.push(line)
    else begin(line, next)
    answer(status)
  }

  function begin(line: Line, { head, answer }: Waiting): void {
    line.answer = answer
    line.socket ??= dial(line)
    line.socket.write(head)
  }

  function dial(line: Line): Socket {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => {
      line.heard += text
      const at = line.heard.indexOf('\r\n\r\n')
      if (at === -1) return
      const status = Number(line.heard.slice(9, 12))
      if (/\r\nconnection: close/i.test(line.heard.slice(0, at + 2))) {
        line.socket = undefined
        socket.destroy()
      }
      end(line, status)
    })
    // a reset is followed by close, where it counts
    socket.on('error', () => undefined)
    socket.on('close', () => {
      if (line.socket === socket) {
        line.socket = undefined
        end(line, 0)
      }
    })
    return socket
  }

  return {
    post: (body, path = pathname) =>
      new Promise((answer) => {
        const head = `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
        const line = free.pop()
        if (line === undefined) waiting.push({ head, answer })
        else begin(line, { head, answer })
      }),
    close() {
      for (const line of all) line.socket?.destroy()
    },
  }
}

/**
 * So many messages a second for so long, whether or not they are answered; how long each took from the moment it was due, in milliseconds.
 * Fails when one is not acknowledged.
 */
export async function sendAtRate(
  { post }: Lines,
  bodyOf: (place: number) => string,
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<number[]> {
  const times: number[] = []
  const answers: Promise<void>[] = []
  const start = performance.now()
  const total = rate * seconds
  await new Promise<void>((done) => {
    let place = 0
    const tick = (): void => {
      for (; place < total && performance.now() - start >= (place * 1000) / rate; place += 1) {
        const due = start + (place * 1000) / rate
        answers.push(timed(post, bodyOf(place), due, times))
      }
      if (place < total) setTimeout(tick, 1)
      else done()
    }
    tick()
  })
  await Promise.all(answers)
  return times
}

async function timed(post: Lines['post'], body: string, due: number, times: number[]): Promise<void> {
  // a line that stood idle may have been closed in this very moment: every sender tries another one then
  const status = (await post(body)) || (await post(body))
  if (status !== 204) throw new Error(`answered with ${status}`)
  times.push(performance.now() - due)
}
