import { homedir } from 'node:os'
import { join } from 'node:path'

/** What of the environment decides where Ponte keeps its data. */
export interface FolderSurroundings {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** The data folder when nobody names one: PONTE_DATA, else the place that the system keeps for such data. */
export function defaultDataFolder(
  { platform, environment, home }: FolderSurroundings = {
    platform: process.platform,
    environment: process.env,
    home: homedir(),
  },
): string {
  if (environment['PONTE_DATA']) return environment['PONTE_DATA']
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Ponte')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Ponte')
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'ponte')
}
