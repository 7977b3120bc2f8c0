import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBuildStale } from './is-build-stale.ts'
import { runProgram } from './run-program.ts'

/** The folder of the project, seen from the sources. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))

/** Builds the window where it was never built or is older than the sources; `onBuild` hears of it first. Answers whether it is there now. */
export async function makeBuild(onBuild: () => void): Promise<boolean> {
  if (!isBuildStale(projectFolder)) return true
  onBuild()
  const builder = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const words = [builder, 'build', '--logLevel', 'error']
  return (await runProgram(process.execPath, words, { cwd: projectFolder, output: 'inherit' })) === 0
}
