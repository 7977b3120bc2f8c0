/** The words page and host exchange until a port is handed over. */
const ready = 'ponte:ready'
const handedOver = 'ponte:port'
const gone = 'ponte:closed'

/** A message is ours only when this very window sent it: preload scripts share the window, other pages do not. */
function isOwn(event: MessageEvent): boolean {
  return event.source === window && (event.origin === window.location.origin || event.origin === 'null')
}

/** Asks the host for a port and answers with it, started. Waits for as long as the host needs. */
export function connect(): Promise<MessagePort> {
  return new Promise((resolve) => {
    function take(event: MessageEvent): void {
      const [port] = event.ports
      if (!isOwn(event) || event.data !== handedOver || port === undefined) return
      window.removeEventListener('message', take)
      port.start()
      resolve(port)
    }
    window.addEventListener('message', take)
    window.postMessage(ready, window.location.origin === 'null' ? '*' : window.location.origin)
  })
}

/** Calls `tell` once the host has gone. Answers how to stop listening. */
export function onHostGone(tell: () => void): () => void {
  function hear(event: MessageEvent): void {
    if (isOwn(event) && event.data === gone) tell()
  }
  window.addEventListener('message', hear)
  return () => window.removeEventListener('message', hear)
}
