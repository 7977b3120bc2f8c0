import Conf from 'conf'
import * as z from 'zod'
import type { Language } from '../../preload/contract/language.ts'
import { ReceiverPlace } from '../../preload/contract/notifications.ts'
import { Settings } from '../../preload/contract/settings.ts'
import { RecentWorkspace } from '../../preload/contract/workspace.ts'
import type { Kept, KeptStore } from '../core/platform.ts'

const Shape = z.object({
  settings: Settings,
  recent: z.array(RecentWorkspace.omit({ exists: true })),
  last: z.string().nullable(),
  beforePractice: z.string().nullable(),
  // came later: a file without it is no broken one
  receiver: ReceiverPlace.nullable().default(null),
  practicePort: z.number().default(0),
})

/** `settings.json` in the data folder, written whole or not at all. What a person broke in it counts as never written. */
export function keptStore(dataFolder: string, language: Language): KeptStore {
  const defaults: Kept = {
    settings: { language, colourScheme: 'auto', welcomed: false },
    recent: [],
    last: null,
    beforePractice: null,
    receiver: null,
    practicePort: 0,
  }
  const store = new Conf<Kept>({ cwd: dataFolder, configName: 'settings', clearInvalidConfig: true, defaults })
  if (!Shape.safeParse(store.store).success) store.store = defaults
  return {
    read: () => store.store,
    write: (change) => {
      store.set(change)
    },
  }
}
