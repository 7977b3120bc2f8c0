import { mkdirSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { app, protocol } from 'electron'
import { defaultDataFolder } from '../default-data-folder.ts'
import { namedDataFolder } from './named-data-folder.ts'
import { pageScheme } from './page-origin.ts'
import { runWindow } from './run-window.ts'

// Everything here must have happened before Electron is ready, so nothing may be waited for.

enableCompileCache()
const dataFolder = namedDataFolder(process.argv.slice(1)) ?? defaultDataFolder()
const profile = join(dataFolder, 'electron')
try {
  mkdirSync(profile, { recursive: true })
} catch {
  // opening the app meets the same wall and says so in words
}
app.setName('Ponte')
// the browser's own files lie with the data, so that there is one instance per data folder, not per person
app.setPath('userData', profile)
app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])

// a second start only brings the first one's window to the front
if (app.requestSingleInstanceLock()) void runWindow(dataFolder)
else app.quit()
