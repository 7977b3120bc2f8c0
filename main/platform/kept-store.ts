import Conf from 'conf'
import type { Language } from '../../preload/contract/language.ts'
import type { Kept, KeptStore } from '../core/platform.ts'

/** `settings.json` in the data folder, written whole or not at all. */
export function keptStore(dataFolder: string, language: Language): KeptStore {
  const store = new Conf<Kept>({
    cwd: dataFolder,
    configName: 'settings',
    // a file that a person broke is set aside by the defaults, not by a crash at the start
    clearInvalidConfig: true,
    defaults: {
      settings: { language, colourScheme: 'auto', welcomed: false },
      recent: [],
      last: null,
      beforePractice: null,
    },
  })
  return {
    read: () => store.store,
    write: (change) => {
      store.set(change)
    },
  }
}
