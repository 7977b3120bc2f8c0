import { expect, it } from 'vitest'
import { createClipboardKeeper } from '../../../main/app/clipboard-keeper.ts'
import type { Timer } from '../../../main/core/platform.ts'

function desktop() {
  let text = ''
  const clipboard = {
    read: () => Promise.resolve(text),
    write: (written: string) => {
      text = written
      return Promise.resolve()
    },
  }
  return { clipboard, copy: (copied: string) => (text = copied), held: () => text }
}

/** Time that passes when it is told to. */
function handTimer(): { readonly timer: Timer; pass(): void; readonly waits: number[] } {
  const { promise, resolve } = Promise.withResolvers<void>()
  const waits: number[] = []
  return {
    waits,
    pass: resolve,
    timer: {
      wait: (milliseconds, signal) => {
        waits.push(milliseconds)
        const stopped = Promise.withResolvers<void>()
        signal?.addEventListener('abort', () => stopped.resolve())
        return Promise.race([promise, stopped.promise])
      },
    },
  }
}

it('empties the clipboard after half a minute if it still holds the secret', async () => {
  const { clipboard, copy, held } = desktop()
  const { timer, pass, waits } = handTimer()
  const keeper = createClipboardKeeper({ clipboard, timer })
  copy('a secret')
  const over = keeper.clear('a secret')
  expect([waits, held()]).toEqual([[30_000], 'a secret'])
  pass()
  expect(await over).toBe('cleared')
  expect(held()).toBe('')
})

it('leaves what was copied meanwhile', async () => {
  const { clipboard, copy, held } = desktop()
  const { timer, pass } = handTimer()
  const keeper = createClipboardKeeper({ clipboard, timer })
  const over = keeper.clear('a secret')
  copy('something else')
  pass()
  expect(await over).toBe('changed')
  expect(held()).toBe('something else')
})

it('does not wait when the app ends, and is through before it has ended', async () => {
  const { clipboard, copy, held } = desktop()
  const keeper = createClipboardKeeper({ clipboard, timer: handTimer().timer })
  copy('a secret')
  void keeper.clear('a secret')
  await keeper.close()
  expect(held()).toBe('')
})

it('is refused where the host has no clipboard', async () => {
  const keeper = createClipboardKeeper({ clipboard: null, timer: handTimer().timer })
  await expect(keeper.clear('a secret')).rejects.toMatchObject({ code: 'inputInvalid' })
})
