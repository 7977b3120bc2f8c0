import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { JobSnapshot } from '../../../preload/contract/job.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import type { App } from '../../../main/app/app.ts'
import { openApp, type OpenAppOptions } from '../../../main/hosts/open-app.ts'
import { connect } from '../../../main/platform/database/connect.ts'
import type { Database } from '../../../main/core/platform.ts'
import { temporaryPlace } from '../temporary-place.ts'

export interface TestApp {
  readonly app: App
  readonly client: App['client']
  readonly folder: string
  /** Closes the app, and opens it again on the same folder. */
  reopen(): Promise<TestApp>
  close(): Promise<void>
  /** Puts a list on the shelf. */
  list(name: string, lines: readonly string[]): Promise<{ readonly id: string }>
  /** Brings a list in and waits for the end. */
  bring(stream: StreamId, lines: readonly string[], integrationId?: string | null): Promise<JobSnapshot>
  /** Another connection to the open workspace, to look at what the app has written. */
  look<T>(work: (database: Database) => T): Promise<T>
}

/** The app as every host opens it, on a folder of its own that is gone when the test is. */
export async function openTestApp(
  folder = temporaryPlace(),
  options: Partial<Omit<OpenAppOptions, 'dataFolder'>> = {},
): Promise<TestApp> {
  const app = await openApp({ dataFolder: folder, version: '0.0.0-test', ...options })
  const { client } = app
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    await app.close()
  }
  onTestFinished(close)
  const list = async (name: string, lines: readonly string[]) => {
    const path = join(folder, name)
    writeFileSync(path, `${lines.join('\n')}\n`)
    return app.takeFile(path)
  }
  return {
    app,
    client,
    folder,
    close,
    reopen: async () => {
      await close()
      return openTestApp(folder, options)
    },
    list,
    bring: async (stream, lines, integrationId = null) => {
      const { id: fileId } = await list(`${stream}.csv`, lines)
      const { id } = await client.imports.start({ fileId, stream, integrationId })
      return client.jobs.wait({ id })
    },
    look: async (work) => {
      const status = await client.workspace.status()
      const database = connect(status.status === 'open' ? status.workspace.path : status.path)
      try {
        return work(database)
      } finally {
        await database.close()
      }
    },
  }
}

export const berlin = { system: 'five9', name: 'Five9', zone: 'Europe/Berlin' } as const

/** A list of states of so many rows: one agent, one minute each. */
export function manyStates(count: number): string[] {
  const base = Date.UTC(2026, 9, 1)
  const time = (minute: number) => new Date(base + minute * 60_000).toISOString()
  const rows = Array.from(
    { length: count },
    (_, n) => `agent${n % 7},${n % 3 ? 'Ready' : 'Break'},${time(n)},${time(n + 1)}`,
  )
  return ['agent,state,start,end', ...rows]
}
