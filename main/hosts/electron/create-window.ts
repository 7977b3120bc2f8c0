import { fileURLToPath } from 'node:url'
import { BrowserWindow, screen } from 'electron'
import { fitBounds, smallestWindow } from './fit-bounds.ts'
import { pageAddress } from './page-origin.ts'
import type { WindowMemory } from './window-memory.ts'

/** The one way to make a window: the page in a sandbox, with nothing but the port handed to it. */
export function createWindow({
  memory,
  developing,
}: {
  readonly memory: WindowMemory
  readonly developing: boolean
}): BrowserWindow {
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...fitBounds(memory.read(), workAreas),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Ponte',
    // shown when there is something to see
    show: false,
    webPreferences: {
      preload: fileURLToPath(new URL('../preload/electron.cjs', import.meta.url)),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: developing,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.on('close', () => memory.keep(window.getNormalBounds()))
  void window.loadURL(pageAddress)
  return window
}
