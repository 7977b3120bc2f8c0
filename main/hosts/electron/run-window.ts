import { app, type BrowserWindow, dialog, protocol, session } from 'electron'
import type { Language } from '../../../preload/contract/language.ts'
import { Failure } from '../../../preload/contract/failure.ts'
import type { App } from '../../app/app.ts'
import { failureSentence } from '../failure-sentence.ts'
import { openApp } from '../open-app.ts'
import { pageFolder } from '../page-folder.ts'
import { systemLanguage } from '../system-language.ts'
import { version } from '../version.ts'
import { createWindow } from './create-window.ts'
import { desktopClipboard } from './desktop-clipboard.ts'
import { guardContents } from './guard-contents.ts'
import { guardSession } from './guard-session.ts'
import { handOverPort } from './hand-over-port.ts'
import { keyWrapper } from './key-wrapper.ts'
import { notifier } from './notifier.ts'
import { openDialogs } from './open-dialogs.ts'
import { pageScheme } from './page-origin.ts'
import { servePage } from './serve-page.ts'
import { setMenu } from './set-menu.ts'
import { openWindowMemory } from './window-memory.ts'

/** Opens the app and its window and keeps both until the window is closed. Shows why, when the app cannot be opened. */
export async function runWindow(dataFolder: string): Promise<void> {
  let window: BrowserWindow | null = null
  let language: Language = systemLanguage()
  const developing = !app.isPackaged

  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  const toFront = (): void => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  }
  app.on('second-instance', toFront)
  app.on('window-all-closed', () => app.quit())

  const dialogs = openDialogs(
    () => window,
    () => language,
  )
  const opening = openApp({
    dataFolder,
    version,
    dialogs,
    keyWrapper,
    notify: notifier(toFront),
    clipboard: desktopClipboard,
    runsByItself: true,
  })
  const [opened] = await Promise.allSettled([opening, app.whenReady()])
  if (opened.status === 'rejected') return refuse(opened.reason, language)
  const ponte = opened.value

  closeBeforeQuitting(ponte)
  guardSession(session.defaultSession)
  protocol.handle(pageScheme, (request) => servePage(pageFolder(), request))
  handOverPort(ponte.router, (id) => window?.webContents.id === id)
  window = createWindow({ memory: openWindowMemory(dataFolder), developing })
  window.on('closed', () => {
    window = null
  })

  for await (const _ of settingsChanges(ponte)) {
    const settings = await ponte.client.settings.get()
    language = settings.language
    setMenu(language, { developing })
  }
}

/** Once at the start, then whenever the settings may have changed. */
async function* settingsChanges(ponte: App): AsyncGenerator<void> {
  yield
  for await (const topics of await ponte.client.workspace.changes()) if (topics.includes('settings')) yield
}

function closeBeforeQuitting(ponte: App): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    // `exit` does not ask again
    ponte.close().then(
      () => app.exit(0),
      () => app.exit(1),
    )
  })
}

function refuse(error: unknown, language: Language): void {
  const sentence = error instanceof Failure ? failureSentence(language, error) : String(error)
  dialog.showErrorBox('Ponte', sentence)
  app.exit(1)
}
