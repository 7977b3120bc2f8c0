import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventMessage } from './bench-event.ts'
import { type Figure, median, percentile } from './figure.ts'
import { startSide } from './side-process.ts'
import { openLines, sendAtRate } from './lines.ts'

const rate = 1500
const seconds = 10
const lines = 64

/** How fast a receiver acknowledges what it has kept for good, and how fast it refuses. */
export async function measureNotifications(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ponte-bench-notifications-'))
  try {
    const bare = await startSide<{ url: string }>(new URL('./serve-bare.ts', import.meta.url))
    const echo = await atRate(bare.told.url)
    await bare.end()
    const syncs = syncTimes(join(folder, 'sync'))
    const receiver = await startSide<{ url: string }>(
      new URL('./serve-receiver.ts', import.meta.url),
      join(folder, 'data'),
    )
    const { url } = receiver.told
    const times = await atRate(url)
    const refusals = await refusalTimes(url)
    const wrong = await wrongTokens(url)
    await receiver.end()
    const reference = `bare server ${percentile(echo, 0.99).toFixed(1)} ms, fdatasync alone p50 ${median(syncs).toFixed(1)} p99 ${percentile(syncs, 0.99).toFixed(1)} ms`
    return [
      {
        what: `${rate} durable notifications a second, p99`,
        value: percentile(times, 0.99),
        unit: 'ms',
        budget: 20,
        reference: `p50 ${median(times).toFixed(1)} ms; ${reference}`,
      },
      {
        what: 'a body that is too big is refused (413)',
        value: Math.max(...refusals),
        unit: 'ms',
        budget: 50,
        reference: `median of ${refusals.length} ${median(refusals).toFixed(1)} ms`,
      },
      wrong,
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function atRate(url: string): Promise<number[]> {
  const sender = openLines(url, lines)
  const from = Date.now() - 3_600_000
  try {
    // the first ones also tell what the fields mean, and warm both sides up
    await sendAtRate(sender, (place) => eventMessage(place, from - 3_600_000), { rate: rate / 3, seconds: 2 })
    return await sendAtRate(sender, (place) => eventMessage(place, from), { rate, seconds })
  } finally {
    sender.close()
  }
}

/** What one durable write costs here, whoever asks for it. */
function syncTimes(path: string): number[] {
  const file = openSync(path, 'w')
  const page = Buffer.alloc(4096, 1)
  const times: number[] = []
  for (let at = 0; at < 300; at += 1) {
    const start = performance.now()
    writeSync(file, page)
    fdatasyncSync(file)
    times.push(performance.now() - start)
  }
  closeSync(file)
  return times
}

/** From the first byte of a message of two mebibytes, with and without saying so before, to the refusal. */
async function refusalTimes(url: string): Promise<number[]> {
  const { hostname, port, pathname } = new URL(url)
  const body = Buffer.alloc(2 * 1024 * 1024, 0x78)
  const head = `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n`
  const ways = [
    [`${head}Content-Length: ${body.length}\r\n\r\n`, body],
    [`${head}Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n`, body],
  ] as const
  const times: number[] = []
  for (let run = 0; run < 20; run += 1) {
    for (const [first, rest] of ways) {
      times.push(
        await new Promise<number>((resolve, reject) => {
          const start = performance.now()
          const socket = connect({ host: hostname, port: Number(port), noDelay: true })
          socket.once('data', (answer: Buffer) => {
            const said = answer.toString('latin1').slice(0, 12)
            if (said === 'HTTP/1.1 413') resolve(performance.now() - start)
            else reject(new Error(`answered with ${said}`))
            socket.destroy()
          })
          socket.once('close', () => reject(new Error('closed without an answer')))
          socket.on('error', () => undefined)
          socket.write(first)
          socket.write(rest)
        }),
      )
    }
  }
  return times
}

/** Whoever guesses a token learns nothing from how long the refusal takes: all wrong, half right, right but for the last letter. */
async function wrongTokens(url: string): Promise<Figure> {
  const token = new URL(url).pathname.slice(1)
  const half = Math.floor(token.length / 2)
  const other = (letter: string) => (letter === '0' ? '1' : '0')
  const changed = (text: string) => text.replaceAll(/./g, other)
  const guesses = [
    changed(token),
    token.slice(0, half) + changed(token.slice(half)),
    token.slice(0, -1) + other(token.at(-1) ?? ''),
  ]
  const sender = openLines(url, 1)
  const times = guesses.map((): number[] => [])
  for (let run = 0; run < 2000; run += 1) {
    for (const [at, guess] of guesses.entries()) {
      const start = performance.now()
      const status = await sender.post('{}', `/${guess}`)
      if (status !== 404) throw new Error(`a wrong token was answered with ${status}`)
      times[at]?.push(performance.now() - start)
    }
  }
  sender.close()
  const medians = times.map(median)
  return {
    what: 'a wrong token is refused (404): slowest guess against fastest',
    value: Math.max(...medians) / Math.min(...medians),
    unit: 'times',
    budget: 1.1,
    reference: `medians ${medians.map((one) => one.toFixed(3)).join(', ')} ms: all wrong, half right, last letter`,
  }
}
