import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A program that prints one line of JSON when it is ready, and ends with its standard input. */
export interface SideProcess<T> {
  readonly told: T
  readonly pid: number
  /** As a power cut would. */
  kill(): Promise<void>
  end(): Promise<void>
}

export async function startSide<T>(program: URL, ...words: string[]): Promise<SideProcess<T>> {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(program), ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const { stdout, stdin, pid } = child
  if (stdout === null || stdin === null || pid === undefined) throw new Error(`${program.pathname} did not start`)
  const ended = once(child, 'exit')
  const line = await Promise.race([once(createInterface(stdout), 'line'), ended.then(() => undefined)])
  if (line === undefined) throw new Error(`${program.pathname} ended before it was ready`)
  return {
    told: JSON.parse(String(line[0])) as T,
    pid,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async end() {
      stdin.end()
      await ended
    },
  }
}

/** Memory of a process that is not shared or swapped away, in kB. Linux only, as all these figures are. */
export async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN)
}
