import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Figure, table } from './figure.ts'

// `npm run bench`: every figure beside its budget and a reference of the same run. Says, never judges by its exit code.

const parts: Readonly<Record<string, (dataFolder: string) => Promise<Figure[]>>> = {
  resolve: async () => (await import('./resolve.ts')).measureResolve(),
  workspace: async (dataFolder) => (await import('./workspace.ts')).measureWorkspace(dataFolder),
  mapping: async (dataFolder) => (await import('./mapping.ts')).measureMapping(dataFolder),
  timeline: async (dataFolder) => (await import('./timeline.ts')).measureTimeline(dataFolder),
  'call-log': async () => (await import('./call-log.ts')).measureCallLog(),
  connection: async () => (await import('./connection.ts')).measureConnection(),
  notifications: async () => (await import('./notifications.ts')).measureNotifications(),
  'slow-senders': async () => (await import('./slow-senders.ts')).measureSlowSenders(),
  kills: async () => (await import('./kills.ts')).measureKills(),
  'mapping-kills': async () => (await import('./mapping-kills.ts')).measureMappingKills(),
  'live-board': async () => (await import('./live-board.ts')).measureLiveBoard(),
  matching: async () => (await import('./matching/speed.ts')).measureMatching(),
  window: async (dataFolder) => (await import('./window.ts')).measureWindow(dataFolder),
}

const [name, folder] = process.argv.slice(2)
const part = parts[name ?? '']
if (part !== undefined && folder !== undefined) {
  process.stdout.write(JSON.stringify(await part(folder)))
} else {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ponte-bench-data-'))
  try {
    const figures: Figure[] = []
    for (const one of Object.keys(parts)) {
      // each in a process of its own: a large one takes longer to start another
      const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, one, dataFolder])
      figures.push(...(JSON.parse(stdout) as Figure[]))
    }
    console.log(table(figures))
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
}
