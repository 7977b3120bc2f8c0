import { enableCompileCache } from 'node:module'
import { electronPackage, electronRuntime } from './electron-runtime.ts'
import { fetchElectronRuntime } from './fetch-electron-runtime.ts'
import { makeBuild, projectFolder } from './make-build.ts'
import { runProgram } from './run-program.ts'
import { systemLanguage } from './system-language.ts'
import { words } from './words.ts'

// `npm start`: the window in Electron where that can be, else in the browser of this computer, else an address to open.

enableCompileCache()
const options = process.argv.slice(2)
const say = (key: string) => console.log(words(systemLanguage(), `host.${key}`))

if (await makeBuild(() => say('building'))) {
  const code = await runInElectron()
  if (code === null) await import(new URL('../../out/main/serve.js', import.meta.url).href)
  else process.exitCode = code
} else {
  say('notBuilt')
  process.exitCode = 1
}

/** The exit code of a window that was there, or null where there can be none; why, is said in one line. */
async function runInElectron(): Promise<number | null> {
  if (!hasDisplay()) return sayWhyNot('noDisplay')
  const folder = electronPackage()
  const program = electronRuntime(folder) ?? (folder && (await fetchElectronRuntime(folder, () => say('fetching'))))
  if (program === null) return sayWhyNot('noRuntime')

  const started = performance.now()
  // set by some editors, it would turn the window into a plain Node
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  const code = await runProgram(program, [projectFolder, ...options], {
    cwd: projectFolder,
    output: 'inherit',
    environment,
  })
  if (code !== null && code < 100) return code
  // ended by a signal or by the loader: at once, it never was a window (no sandbox allowed, a library missing)
  return performance.now() - started < 10_000 ? sayWhyNot('runtimeFailed') : 1
}

function sayWhyNot(key: string): null {
  say(key)
  return null
}

function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}
