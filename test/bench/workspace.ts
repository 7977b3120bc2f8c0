import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openApp } from '../../main/hosts/open-app.ts'
import { openSqlite } from '../../main/platform/database/connect.ts'
import { type Figure, medianOf } from './figure.ts'
import { rows, writeMillionStates } from './million-states.ts'

/** A workspace with a million states: brought in by the ordinary import, then looked at. Leaves it in `dataFolder`. */
export async function measureWorkspace(dataFolder: string): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ponte-bench-'))
  const list = join(folder, 'states.csv')
  await writeMillionStates(list)
  const app = await openApp({ dataFolder, version: '0.0.0' })
  try {
    const { client } = app
    await client.settings.set({ language: 'en', welcomed: true })
    const { id: integrationId } = await client.integrations.add({
      system: 'five9',
      name: 'Bench',
      zone: 'Europe/Berlin',
    })
    const file = await app.takeFile(list)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const start = performance.now()
    const job = await client.imports.start({ fileId: file.id, stream: 'states', integrationId })
    const end = await client.jobs.wait({ id: job.id })
    const importing = performance.now() - start
    delay.disable()
    if (end.state !== 'done') throw new Error(`the import ended as ${end.state}: ${end.failure?.code ?? ''}`)

    const raw = await rawScan(dataFolder)
    const look = async (what: string, work: () => unknown): Promise<Figure> => ({
      what,
      value: await medianOf(7, work),
      unit: 'ms',
      budget: 50,
      reference: `scanning the rows ${Math.round(raw)} ms`,
    })
    return [
      {
        what: `import of ${rows / 1_000_000} M states (4 columns)`,
        value: importing,
        unit: 'ms',
        budget: 3500,
        reference: `${Math.round(rows / (importing / 1000)).toLocaleString('en')} rows a second`,
      },
      {
        what: 'main thread while importing, p99',
        value: delay.percentile(99) / 1e6,
        unit: 'ms',
        budget: 20,
        reference: `longest ${Math.round(delay.max / 1e6)} ms`,
      },
      await look('overview over 1 M states', () => client.overview.get()),
      await look('external activities over 1 M states', () => client.mappings.list({ integrationId })),
      await look('first page of 1 M states', () => client.states.list({ integrationId })),
      await look('delivery plan over 1 M states', () => client.deliveries.plan({ integrationId })),
    ]
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What an overview would cost without kept sums. */
async function rawScan(dataFolder: string): Promise<number> {
  const sqlite = openSqlite(join(dataFolder, 'workspace.ponte'))
  const scan = sqlite.prepare(
    'SELECT external_activity_no, sum(end_at - start_at), count(DISTINCT external_user_no) FROM agent_state GROUP BY 1',
  )
  const value = await medianOf(3, () => scan.all())
  sqlite.close()
  return value
}
