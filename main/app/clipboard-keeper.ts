import { fail } from '../../preload/contract/failure.ts'
import type { AppPorts } from './app-ports.ts'

/** Sees to it that a copied secret does not stay in the clipboard, also when its page or the whole app is closed meanwhile. */
export interface ClipboardKeeper {
  /** After half a minute, or when the app ends: empties the clipboard if it still holds the text. Fails with `inputInvalid` where the host has none. */
  clear(text: string): Promise<'cleared' | 'changed'>
  close(): Promise<void>
}

// what password managers leave for pasting
const kept = 30_000

export function createClipboardKeeper({ clipboard, timer }: Pick<AppPorts, 'clipboard' | 'timer'>): ClipboardKeeper {
  const ending = new AbortController()
  const open = new Set<Promise<unknown>>()

  const clear = async (text: string): Promise<'cleared' | 'changed'> => {
    if (clipboard === null) throw fail('inputInvalid', { field: 'clipboard' })
    await timer.wait(kept, ending.signal)
    if ((await clipboard.read()) !== text) return 'changed'
    await clipboard.write('')
    return 'cleared'
  }
  return {
    clear: (text) => {
      const work = clear(text)
      open.add(work)
      void Promise.allSettled([work]).then(() => open.delete(work))
      return work
    },
    close: async () => {
      ending.abort()
      await Promise.allSettled(open)
    },
  }
}
