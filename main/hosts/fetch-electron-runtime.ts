import { join } from 'node:path'
import { electronRuntime } from './electron-runtime.ts'
import { runProgram } from './run-program.ts'

const source = 'https://github.com/electron/electron/releases/'

// long enough for a slow line to answer, short enough that nobody waits for a window because of it
const knockLimit = 2_000
// 110 MB on a line of 6 Mbit/s
const fetchLimit = 150_000

/**
 * Lets the electron package fetch its runtime, if the place that has it answers at all; never takes longer than the limits.
 * Answers the program, or null. `announce` is told before the long part begins.
 */
export async function fetchElectronRuntime(packageFolder: string, announce: () => void): Promise<string | null> {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror']
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] || !(await answers(mirror ?? source))) return null
  announce()
  const installer = join(packageFolder, 'install.js')
  await runProgram(process.execPath, [installer], { cwd: packageFolder, output: 'ignore', limit: fetchLimit })
  return electronRuntime(packageFolder)
}

async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(knockLimit) })
    return true
  } catch {
    return false
  }
}
