/** Tells every listener what happens from now on; a slow one gets it all, in order. */
export interface Broadcast<T> {
  send(message: T): void
  /** Ends when `signal` says so or the broadcast is closed. `first` is given before anything else. */
  listen(signal: AbortSignal | undefined, first?: readonly T[]): AsyncGenerator<T, void, void>
  close(): void
}

export function createBroadcast<T>(): Broadcast<T> {
  const listeners = new Set<{ waiting: T[]; wake: () => void }>()
  let isClosed = false
  return {
    send: (message) => {
      for (const listener of listeners) {
        listener.waiting.push(message)
        listener.wake()
      }
    },
    listen: async function* (signal, first = []) {
      const listener = { waiting: [...first], wake: () => {} }
      listeners.add(listener)
      const stop = () => listener.wake()
      signal?.addEventListener('abort', stop)
      try {
        while (!isClosed && signal?.aborted !== true) {
          const message = listener.waiting.shift()
          if (message !== undefined) yield message
          else {
            const { promise, resolve } = Promise.withResolvers<void>()
            listener.wake = resolve
            await promise
          }
        }
      } finally {
        signal?.removeEventListener('abort', stop)
        listeners.delete(listener)
      }
    },
    close: () => {
      isClosed = true
      for (const { wake } of listeners) wake()
    },
  }
}
