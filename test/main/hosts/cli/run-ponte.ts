import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly folder?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Options of Node itself. */
  readonly node?: readonly string[]
  /** The file that is run, seen from here. */
  readonly program?: string
}

/** Runs the command line as a process of its own and waits for its end. */
export function runPonte(words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { folder, environment = {}, node = [], program = '../../../../main/hosts/cli/main.ts' } = options
  const path = fileURLToPath(new URL(program, import.meta.url))
  const child = spawn(process.execPath, [...node, path, ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PONTE_LANG: 'en', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  return new Promise((done, broken) => {
    child.on('error', broken)
    child.on('close', (code) => done({ code, out, err }))
  })
}
