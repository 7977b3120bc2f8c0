import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openApp } from '../../main/hosts/open-app.ts'
import { settleChanges } from '../../main/core/activities/guarded-change.ts'
import { connect } from '../../main/platform/database/connect.ts'
import type { Figure } from './figure.ts'

const script = fileURLToPath(new URL('../main/app/remap-until-killed.ts', import.meta.url))
const killsPerStep = 50
/** After the pause, and after each of: snapshot, apply, resume, check. */
const stops = [0, 1, 2, 3, 4]

/** A change of the mapping whose process is killed at each of its steps, and what the next start makes of it. */
export async function measureMappingKills(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ponte-bench-mapping-'))
  try {
    const integrationId = await prepare(folder)
    const path = join(folder, 'workspace.ponte')
    const bad = { between: 0, paused: 0, open: 0 }
    let before = 1
    for (let kill = 0; kill < killsPerStep; kill += 1) {
      for (const steps of stops) {
        const after = before === 1 ? 2 : 1
        await killAfter(path, integrationId, steps, after)
        const found = await settled(path)
        if (found.activity !== (steps >= 2 ? after : before)) bad.between += 1
        if (found.state !== 'ready') bad.paused += 1
        if (found.open > 0) bad.open += 1
        before = found.activity
      }
    }
    const kills = killsPerStep * stops.length
    const figure = (what: string, value: number): Figure => ({
      what: `of ${kills} killed changes of a mapping, ${what}`,
      value,
      unit: 'times',
      budget: 0,
      reference: `${killsPerStep} kills at each of ${stops.length} steps`,
    })
    return [
      figure('neither the old nor the new one', bad.between),
      figure('left paused', bad.paused),
      figure('left open', bad.open),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function prepare(dataFolder: string): Promise<string> {
  const app = await openApp({ dataFolder, version: '0.0.0' })
  try {
    const { client } = app
    const { id } = await client.integrations.add({ system: 'five9', name: 'Bench', zone: 'Europe/Berlin' })
    await client.activities.add({ id: 2, name: 'Calls', type: 'presence', colour: '#112233' })
    const list = join(dataFolder, 'states.csv')
    await writeFile(list, 'agent,state,start,end\nann,Ready,2026-10-12T10:00:00Z,2026-10-12T11:00:00Z\n')
    const { id: fileId } = await app.takeFile(list)
    await client.jobs.wait(await client.imports.start({ fileId, stream: 'states', integrationId: id }))
    await client.mappings.apply({ integrationId: id, entries: [{ state: 'Ready', activityId: 1 }] })
    return id
  } finally {
    await app.close()
  }
}

async function killAfter(path: string, integrationId: string, steps: number, activity: number): Promise<void> {
  const child = spawn(process.execPath, [script, path, integrationId, String(steps), 'Ready', String(activity)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended])
  child.kill('SIGKILL')
  await ended
}

/** What stands there after the start that follows. */
async function settled(path: string) {
  const database = connect(path)
  try {
    settleChanges({ database, clock: { now: () => Date.now(), zone: () => 'UTC' }, newId: () => crypto.randomUUID() })
    return database
      .prepare(`
        SELECT (SELECT activity_id FROM mapping) AS activity, (SELECT state FROM integration) AS state,
          (SELECT count(*) FROM mapping_change WHERE ended_at IS NULL) AS open`)
      .one<{ activity: number; state: string; open: number }>()
  } finally {
    await database.close()
  }
}
