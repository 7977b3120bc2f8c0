// long enough not to burden a host that is busy, short enough that nobody sees a stale page for long
const pauseMs = 1000

/**
 * Tells every event of a stream; opens it again when it breaks off, and says so, because what happened in between
 * was not heard. Ends with `signal`.
 */
export async function keepFollowing<T>(
  open: () => Promise<AsyncIterable<T>>,
  tell: (event: T) => void,
  signal: AbortSignal,
  onReopen: () => void = () => {},
): Promise<void> {
  for (let opened = 0; !signal.aborted; opened++) {
    try {
      const stream = await open()
      if (opened > 0) onReopen()
      for await (const event of stream) tell(event)
    } catch {
      // a broken stream is opened again below; whether the host has gone is told by the host itself
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}
