/**
 * As much of a page's window as the preload scripts touch: messages to itself, with ports, and where it came from.
 * Node has the rest of what they need: channels, events, sockets.
 */
export class PageWindow extends EventTarget {
  readonly location: { readonly origin: string }

  constructor(origin: string) {
    super()
    this.location = { origin }
  }

  /** What the page or a preload script says to its own window. */
  postMessage(data: unknown, target: string, ports: readonly MessagePort[] = []): void {
    if (target === this.location.origin) queueMicrotask(() => this.hear(data, { ports }))
  }

  /** A message as it arrives, from whom it may be. */
  hear(data: unknown, { source = this, origin = this.location.origin, ports = [] }: Hearing = {}): void {
    this.dispatchEvent(new PageMessage(data, source, origin, ports))
  }

  /** The next message of this name. */
  next(name: string): Promise<readonly MessagePort[]> {
    return new Promise((resolve) => {
      const take = (event: Event) => {
        if (!(event instanceof PageMessage) || event.data !== name) return
        this.removeEventListener('message', take)
        resolve(event.ports)
      }
      this.addEventListener('message', take)
    })
  }
}

interface Hearing {
  readonly source?: unknown
  readonly origin?: string
  readonly ports?: readonly MessagePort[]
}

class PageMessage extends Event {
  readonly data: unknown
  readonly source: unknown
  readonly origin: string
  readonly ports: readonly MessagePort[]
  constructor(data: unknown, source: unknown, origin: string, ports: readonly MessagePort[]) {
    super('message')
    this.data = data
    this.source = source
    this.origin = origin
    this.ports = ports
  }
}
