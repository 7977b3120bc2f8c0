import { ipcRenderer } from 'electron'

// The whole bridge: when the page is ready, ask main for a port, and pass it on. Nothing else is given to the page.

window.addEventListener('message', (event) => {
  if (event.source === window && event.origin === location.origin && event.data === 'ponte:ready') {
    ipcRenderer.send('ponte:ready')
  }
})

ipcRenderer.on('ponte:port', (event) => {
  window.postMessage('ponte:port', location.origin, [...event.ports])
})
