import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '../../main/platform/database/connect.ts'
import { systemClock } from '../../main/platform/clock.ts'
import { http } from '../../main/platform/http.ts'
import { timer } from '../../main/platform/timer.ts'
import { registry } from '../../main/systems/registry.ts'
import { startPonte } from '../e2e/ponte.ts'
import { enterHost } from './enter-host.ts'
import { type Figure, median } from './figure.ts'

const rows = 49_990
const day = '2026-10-12'
const server = fileURLToPath(new URL('./serve-call-log.ts', import.meta.url))

/** A day's call log from a practice Five9 in a process of its own: from the first question to rows that no power cut takes away. */
export async function measureCallLog(): Promise<Figure[]> {
  const five9 = spawn(process.execPath, [server, String(rows), day], { stdio: ['pipe', 'pipe', 'inherit'] })
  const folder = await mkdtemp(join(tmpdir(), 'ponte-bench-calls-'))
  try {
    const [line] = (await once(createInterface(five9.stdout), 'line')) as [string]
    const { endpoint } = JSON.parse(line) as { endpoint: string }
    const times: number[] = []
    const reads: number[] = []
    let memory = 0
    for (let run = 0; run < 5; run += 1) {
      reads.push(await onlyReading(endpoint))
      const { time, kilobytes } = await importOnce(join(folder, String(run)), endpoint)
      times.push(time)
      memory = Math.max(memory, kilobytes)
    }
    const writing = rawInserts(join(folder, 'raw.sqlite'))
    const reference = `the answer alone ${Math.round(median(reads))} ms, bare inserts ${Math.round(writing)} ms`
    return [
      {
        what: `import of a call log of ${rows} rows, wire to disk`,
        value: median(times),
        unit: 'ms',
        budget: 1500,
        reference,
      },
      {
        what: 'memory of the importing process',
        value: memory,
        unit: 'kB',
        budget: 200_000,
        reference: 'the whole built host, with the thread that imports',
      },
    ]
  } finally {
    five9.stdin.end()
    await rm(folder, { recursive: true, force: true })
  }
}

/** One import in a built host that does nothing else, with the most memory it has ever had. */
async function importOnce(dataFolder: string, endpoint: string): Promise<{ time: number; kilobytes: number }> {
  const ponte = await startPonte({ dataFolder, language: 'en' })
  const { client, close } = await enterHost(ponte.url)
  try {
    const { id } = await client.integrations.add({
      system: 'five9',
      name: 'Bench',
      zone: 'Europe/Berlin',
      settings: { region: 'other', endpoint, grouping: 'campaign', user: 'wfm.api' },
    })
    await client.connection.setSecret({ id, secret: 'practice' })
    const start = performance.now()
    const job = await client.connection.importDays({ id, stream: 'calls', from: day, to: day })
    const end = await client.jobs.wait({ id: job.id })
    const time = performance.now() - start
    if (end.state !== 'done') throw new Error(`the import ended as ${end.state}: ${end.failure?.code ?? ''}`)
    return { time, kilobytes: await mostMemory(ponte.pid) }
  } finally {
    close()
    await ponte.stop()
  }
}

/** Kilobytes; only Linux tells. */
async function mostMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN)
}

/** What the line costs: the answer as text, thrown away. */
async function onlyReading(endpoint: string): Promise<number> {
  const { connector } = registry.five9
  if (connector === undefined) throw new Error('Five9 has no connector')
  const settings = { region: 'other', endpoint, grouping: 'campaign', user: 'wfm.api' }
  const ports = { http, clock: systemClock, timer, log: { warn: () => {} } }
  const from = Date.parse(`${day}T00:00:00+02:00`)
  const start = performance.now()
  const connection = connector.connect({ settings, zone: 'Europe/Berlin' }, 'practice', ports)
  let length = 0
  for await (const text of connection.history('calls', { from, to: from + 86_400_000 })) length += text.length
  if (length < rows * 100) throw new Error('the call log was cut off')
  return performance.now() - start
}

/** What the disk costs: as many rows of as many columns, without index, check or sum. */
function rawInserts(path: string): number {
  const sqlite = openSqlite(path)
  sqlite.exec('CREATE TABLE leg (a INTEGER, b TEXT, c INTEGER, d TEXT, e INTEGER, f INTEGER, g INTEGER)')
  const insert = sqlite.prepare('INSERT INTO leg VALUES (?, ?, ?, ?, ?, ?, ?)')
  const start = performance.now()
  sqlite.exec('BEGIN')
  for (let row = 0; row < rows; row += 1)
    insert.run(1, `30000000${row}`, row * 1000, 'Inbound agent@example.com', 1, 0, 240_000)
  sqlite.exec('COMMIT')
  const time = performance.now() - start
  sqlite.close()
  return time
}
