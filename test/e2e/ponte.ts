import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base } from '@playwright/test'
import type { App } from '../../main/app/app.ts'
import { openApp } from '../../main/hosts/open-app.ts'
import type { Language } from '../../preload/contract/language.ts'

export interface StartOptions {
  /** A folder of its own when not given. */
  readonly dataFolder?: string
  /** The language is confirmed already; without it the story begins with the very first start. */
  readonly language?: Language
  /** Fills the data folder before the host starts. */
  readonly prepare?: (client: App['client']) => Promise<unknown>
}

export interface Ponte {
  /** The launch address: lets in one browser, once. */
  readonly url: string
  readonly dataFolder: string
  /** The process of the host, for stories about its death. */
  readonly pid: number
  stop(): Promise<void>
}

const program = fileURLToPath(new URL('../../out/main/serve.js', import.meta.url))

/** Starts the built browser host in a process of its own. The caller stops it. */
export async function startPonte({ dataFolder, language, prepare }: StartOptions = {}): Promise<Ponte> {
  if (!existsSync(program)) throw new Error('nothing is built yet: npm run build')
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'ponte-story-')))
  if (language !== undefined || prepare !== undefined) await prepareFolder(folder, language, prepare)

  const host = spawn(process.execPath, [program, '--data', folder, '--no-open'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => host.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    }
    host.stdout.on('data', hear)
    host.stderr.on('data', hear)
    host.once('error', reject)
    host.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)))
  })
  return {
    url,
    dataFolder: folder,
    pid: host.pid ?? 0,
    stop: async () => {
      host.kill('SIGTERM')
      await ended
      if (dataFolder === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

async function prepareFolder(dataFolder: string, language: Language | undefined, prepare: StartOptions['prepare']) {
  const app = await openApp({ dataFolder, version: '0.0.0' })
  try {
    if (language !== undefined) await app.client.settings.set({ language, welcomed: true })
    await prepare?.(app.client)
  } finally {
    await app.close()
  }
}

/**
 * Each story gets a host and a data folder of its own: `test('…', async ({ page, ponte }) => { await page.goto(ponte.url) })`.
 * `test.use({ start: { language: 'de' } })` says how it starts.
 */
export const test = base.extend<{ start: StartOptions; ponte: Ponte }>({
  start: [{ language: 'en' }, { option: true }],
  ponte: async ({ start }, use) => {
    const ponte = await startPonte(start)
    await use(ponte)
    await ponte.stop()
  },
})

export { expect } from '@playwright/test'
