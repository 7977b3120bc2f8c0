import type { AppState } from './app-state.ts'

// the page is answered in between; a pause of a millisecond after each of a thousand people would cost more than they do
const breathEvery = 10

/** A pause for a long answer to take again and again: lets others have their turn, and ends the work when nobody waits for it any more. */
export function breather({ clock, timer }: AppState['ports'], signal: AbortSignal | undefined): () => Promise<void> {
  let last = clock.now()
  return async () => {
    if (clock.now() - last < breathEvery) return
    await timer.wait(0, signal)
    signal?.throwIfAborted()
    last = clock.now()
  }
}
