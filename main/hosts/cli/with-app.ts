import { resolve } from 'node:path'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { fail } from '../../../preload/contract/failure.ts'
import type { App } from '../../app/app.ts'
import type { OpenAppOptions } from '../open-app.ts'
import { defaultDataFolder } from '../default-data-folder.ts'
import { version } from '../version.ts'
import type { Given } from './command.ts'
import { failureError } from './known-failure.ts'
import type { Terminal } from './terminal.ts'

/** `--data DIR`, else PONTE_DATA, else the place that the system keeps for such data. */
export function dataFolder(given: Given, { folder }: Terminal): string {
  return resolve(folder, given.text('data') ?? defaultDataFolder())
}

/** Runs work on the app over the data folder, and gives the folder free afterwards whatever happened. */
export async function withApp<T>(
  given: Given,
  terminal: Terminal,
  work: (app: App) => Promise<T>,
  options: Partial<OpenAppOptions> = {},
): Promise<T> {
  const { openApp } = await import('../open-app.ts')
  const app = await openApp({ dataFolder: dataFolder(given, terminal), version, ...options })
  try {
    const standing = await app.client.workspace.status({})
    if (standing.status === 'refused') throw failureError(standing.failure)
    return await work(app)
  } finally {
    await app.close()
  }
}

/** The integration of this name, to the letter. */
export async function integrationNamed({ client }: App, name: string): Promise<Integration> {
  const all = await client.integrations.list({})
  const found = all.find((integration) => integration.name === name)
  if (found === undefined) throw fail('integrationNotFound', { name })
  return found
}

/** The one named, or the only one there is; else nobody could know which one is meant. */
export async function integrationMeant(app: App, name: string | undefined, stream: string): Promise<Integration> {
  if (name !== undefined) return integrationNamed(app, name)
  const [only, second] = await app.client.integrations.list({})
  if (only === undefined || second !== undefined) throw fail('integrationNeeded', { stream })
  return only
}
