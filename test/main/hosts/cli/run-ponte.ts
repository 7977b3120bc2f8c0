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
  /** What stands on standard input; nothing without it. */
  readonly input?: string
  /** The file that is run, seen from here. */
  readonly program?: string
}

/** The command line as a process of its own. */
export interface Running {
  readonly ended: Promise<Ended>
  /** All that was written to standard output, as soon as it contains `text`; fails when the process ends before. */
  until(text: string): Promise<string>
  /** As Ctrl+C does. */
  interrupt(): void
  /** As `head` does when it has seen enough. */
  stopReading(): void
}

/** Runs the command line and waits for its end. */
export function runPonte(words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return startPonte(words, options).ended
}

export function startPonte(words: readonly string[], options: RunOptions = {}): Running {
  const { folder, environment = {}, node = [], input, program = '../../../../main/hosts/cli/main.ts' } = options
  const path = fileURLToPath(new URL(program, import.meta.url))
  const child = spawn(process.execPath, [...node, path, ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PONTE_LANG: 'en', ...environment },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  })
  child.stdin?.end(input)
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text))
  const ended = new Promise<Ended>((done, broken) => {
    child.on('error', broken)
    child.on('close', (code) => done({ code, out, err }))
  })
  return {
    ended,
    until: (text) =>
      new Promise((found, missed) => {
        const look = () => {
          if (out.includes(text)) found(out)
        }
        child.stdout?.on('data', look)
        child.on('close', () => missed(new Error(`Ended without “${text}”: ${err}`)))
        look()
      }),
    interrupt: () => void child.kill('SIGINT'),
    stopReading: () => void child.stdout?.destroy(),
  }
}
