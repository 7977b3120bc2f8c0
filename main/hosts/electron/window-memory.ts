import Conf from 'conf'
import type { Rectangle } from 'electron'

/** Where the window was when it was closed. */
export interface WindowMemory {
  /** As found in the file, to be checked. */
  read(): unknown
  keep(bounds: Rectangle): void
}

/** Keeps it in `window.json` in the data folder; a broken file is forgotten. */
export function openWindowMemory(dataFolder: string): WindowMemory {
  const file = new Conf<{ bounds?: Rectangle }>({ cwd: dataFolder, configName: 'window', clearInvalidConfig: true })
  return { read: () => file.get('bounds'), keep: (bounds) => file.set('bounds', bounds) }
}
