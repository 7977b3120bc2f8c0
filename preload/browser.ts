// The twin of the Electron preload for a page: whenever the page is ready, it opens the WebSocket of the host that the
// page came from and hands the page one end of a channel. Both carriers speak the same messages, so they pass as they are.

window.addEventListener('message', (event) => {
  if (event.source === window && event.origin === location.origin && event.data === 'ponte:ready') connect()
})

function connect(): void {
  const socket = new WebSocket(`/ws`)
  socket.binaryType = 'arraybuffer'
  const { port1: ours, port2: theirs } = new MessageChannel()

  // until it is started a port keeps what it was sent, so nothing the page says early is lost
  socket.addEventListener('open', () => {
    ours.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => socket.send(data))
    ours.start()
  })
  socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => ours.postMessage(data, []))
  socket.addEventListener('close', () => {
    ours.close()
    window.postMessage('ponte:closed', location.origin)
  })

  window.postMessage('ponte:port', location.origin, [theirs])
}
