/** Tells every listener what happens from now on; a slow one gets it all, in order. */
export interface Broadcast<T> {
  send(message: T): void
  /**
   * Hears from the call on. Ends when `signal` says so or the broadcast is closed. `first` is given before anything else; `onLeave` is
   * told once, when nobody listens any more.
   */
  listen(signal: AbortSignal | undefined, first?: readonly T[], onLeave?: () => void): AsyncGenerator<T, void, void>
  close(): void
}

interface Listener<T> {
  readonly waiting: T[]
  wake: () => void
  hasLeft: boolean
}

export function createBroadcast<T>(): Broadcast<T> {
  const listeners = new Set<Listener<T>>()
  let isClosed = false

  async function* messages(listener: Listener<T>): AsyncGenerator<T, void, void> {
    while (!listener.hasLeft) {
      const message = listener.waiting.shift()
      if (message !== undefined) yield message
      else if (isClosed) return
      else {
        const { promise, resolve } = Promise.withResolvers<void>()
        listener.wake = resolve
        await promise
      }
    }
  }

  return {
    send: (message) => {
      for (const listener of listeners) {
        listener.waiting.push(message)
        listener.wake()
      }
    },
    listen: (signal, first = [], onLeave = () => {}) => {
      const listener: Listener<T> = { waiting: [...first], wake: () => {}, hasLeft: false }
      const leave = () => {
        if (listener.hasLeft) return
        listener.hasLeft = true
        listeners.delete(listener)
        listener.wake()
        onLeave()
      }
      listeners.add(listener)
      if (signal?.aborted === true) leave()
      signal?.addEventListener('abort', leave, { once: true })
      const generator = messages(listener)
      const end = generator.return.bind(generator)
      // a generator that waits, or was never asked, does not notice by itself that nobody listens any more
      return Object.assign(generator, {
        return: (value: void | PromiseLike<void>) => {
          signal?.removeEventListener('abort', leave)
          leave()
          return end(value)
        },
      })
    },
    close: () => {
      isClosed = true
      for (const { wake } of listeners) wake()
    },
  }
}
