import { spawn } from 'node:child_process'

export interface RunOptions {
  readonly cwd: string
  readonly output: 'inherit' | 'ignore'
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Ended by force after this many milliseconds. */
  readonly limit?: number
}

/** Runs a program without a shell and passes on what tells this process to end. Answers its exit code, or null when it could not start or was ended by a signal. */
export function runProgram(
  program: string,
  words: readonly string[],
  { cwd, output, environment = process.env, limit }: RunOptions,
): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd,
      env: { ...environment },
      stdio: ['ignore', output, output],
      ...(limit === undefined ? {} : { timeout: limit, killSignal: 'SIGKILL' }),
    })
    const pass = (signal: NodeJS.Signals) => child.kill(signal)
    const end = (code: number | null) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      resolve(code)
    }
    process.on('SIGINT', pass).on('SIGTERM', pass)
    child.once('error', () => end(null))
    child.once('exit', end)
  })
}
