import { mkdtemp, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventMessage } from './bench-event.ts'
import { type Figure, median, percentile } from './figure.ts'
import { residentMemory, startSide } from './side-process.ts'
import { openLines, sendAtRate } from './lines.ts'

const slow = 500
const seconds = 60
const rate = 100

/** 500 connections that never come to an end, and what they do to those who send as they should. */
export async function measureSlowSenders(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ponte-bench-slow-'))
  const receiver = await startSide<{ url: string }>(new URL('./serve-receiver.ts', import.meta.url), folder)
  try {
    const { url } = receiver.told
    const honest = openLines(url, 20)
    const from = Date.now() - 3_600_000
    const alone = await sendAtRate(honest, (place) => eventMessage(place, from), { rate, seconds: 15 })
    const before = await residentMemory(receiver.pid)
    let most = before
    const crowd = hangOn(url)
    const watch = setInterval(() => {
      void residentMemory(receiver.pid).then((now) => (most = Math.max(most, now)))
    }, 500)
    const times = await sendAtRate(honest, (place) => eventMessage(place, from + 1_800_000), { rate, seconds })
    clearInterval(watch)
    const { opened } = crowd
    crowd.close()
    honest.close()
    return [
      {
        what: `honest senders beside ${slow} slow ones for ${seconds} s, p99`,
        value: percentile(times, 0.99),
        unit: 'ms',
        budget: 250,
        reference: `alone ${percentile(alone, 0.99).toFixed(1)} ms; p50 ${median(times).toFixed(1)} against ${median(alone).toFixed(1)} ms`,
      },
      {
        what: `memory that ${slow} slow senders take`,
        value: Math.max(0, most - before),
        unit: 'kB',
        budget: 50_000,
        reference: `${Math.round(before / 1000)} MB before; ${opened()} connections were opened in turn`,
      },
    ]
  } finally {
    await receiver.end()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A letter a second: half of them in the head, half in the body. Whoever is thrown out comes again. */
function hangOn(url: string): { opened: () => number; close: () => void } {
  const { hostname, port, pathname } = new URL(url)
  const sockets = new Set<Socket>()
  let count = 0
  let isOver = false
  const open = (isBody: boolean): void => {
    if (isOver) return
    count += 1
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    const head = `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\n`
    socket.write(
      isBody ? `${head}Content-Type: application/json\r\nContent-Length: 900000\r\n\r\n{"a":"` : `${head}X-A: `,
    )
    socket.on('error', () => undefined)
    socket.on('data', () => undefined)
    socket.once('close', () => {
      sockets.delete(socket)
      // not at once: a crowd, not a flood
      setTimeout(() => open(isBody), 100)
    })
    sockets.add(socket)
  }
  for (let at = 0; at < slow; at += 1) open(at % 2 === 0)
  const drip = setInterval(() => {
    for (const socket of sockets) socket.write('x')
  }, 1000)
  return {
    opened: () => count,
    close() {
      isOver = true
      clearInterval(drip)
      for (const socket of sockets) socket.destroy()
    },
  }
}
