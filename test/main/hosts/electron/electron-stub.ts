import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'

// As much of Electron as the host touches. It does nothing; it keeps what it was told and lets a test play the other side.

type Handler = (...words: unknown[]) => unknown

/** Keeps every function it is called with, under the name of the call. */
class Told extends EventEmitter {
  readonly told = new Map<string, unknown[]>()
  protected keep(name: string, ...words: unknown[]): void {
    this.told.set(name, words)
  }
  /** The handler that was given to `name`. */
  handler(name: string): Handler {
    const handler = this.told.get(name)?.find((word) => typeof word === 'function')
    if (handler === undefined) throw new Error(`nothing was given to ${name}`)
    return (...words) => Reflect.apply(handler, undefined, words)
  }
}

class StubApp extends Told {
  isPackaged = true
  ownsLock = true
  readonly ready = Promise.withResolvers<void>()
  readonly exits: number[] = []
  quits = 0
  isReady = false
  setName = (name: string) => this.keep('setName', name)
  setPath = (...words: [string, string]) => this.keep('setPath', ...words)
  enableSandbox = () => this.keep('enableSandbox', true)
  requestSingleInstanceLock = () => {
    this.keep('requestSingleInstanceLock', true)
    return this.ownsLock
  }
  whenReady = async () => {
    await this.ready.promise
    this.isReady = true
  }
  quit = () => {
    this.quits += 1
  }
  exit = (code: number) => {
    this.exits.push(code)
    this.emit('exited')
  }
}

class StubSession extends Told {
  setPermissionRequestHandler = (handler: Handler) => this.keep('permissionRequest', handler)
  setPermissionCheckHandler = (handler: Handler) => this.keep('permissionCheck', handler)
  setDevicePermissionHandler = (handler: Handler) => this.keep('devicePermission', handler)
  setSpellCheckerEnabled = (enabled: boolean) => this.keep('spellChecker', enabled)
}

class StubProtocol extends Told {
  registerSchemesAsPrivileged = (schemes: unknown) => this.keep('privileged', schemes)
  handle = (scheme: string, handler: Handler) => this.keep(`handle ${scheme}`, handler)
}

class StubContents extends Told {
  readonly id: number
  constructor(id: number) {
    super()
    this.id = id
  }
  setWindowOpenHandler = (handler: Handler) => this.keep('windowOpen', handler)
}

class StubWindow extends EventEmitter {
  readonly options: Readonly<Record<string, unknown>>
  readonly webContents = new StubContents(windows.length + 1)
  readonly loaded: string[] = []
  readonly calls: string[] = []
  bounds = { x: 40, y: 50, width: 1100, height: 700 }
  minimized = false
  constructor(options: Readonly<Record<string, unknown>>) {
    super()
    this.options = options
    windows.push(this)
    electron.app.emit('web-contents-created', {}, this.webContents)
    electron.app.emit('browser-window-created', {}, this)
  }
  loadURL = (address: string) => {
    this.loaded.push(address)
    return Promise.resolve()
  }
  getNormalBounds = () => this.bounds
  isMinimized = () => this.minimized
  show = () => this.calls.push('show')
  focus = () => this.calls.push('focus')
  restore = () => this.calls.push('restore')
}

/** One end of a channel as main sees it: Node's port with Electron's manners. */
class StubPort {
  readonly port: MessagePort
  constructor(port: MessagePort) {
    this.port = port
  }
  on = (name: string, hear: (event?: { readonly data: unknown }) => void) => {
    this.port.addEventListener(name, (event) => hear({ data: 'data' in event ? event.data : undefined }))
  }
  postMessage = (data: unknown) => this.port.postMessage(data, [])
  start = () => this.port.start()
}

class StubChannel {
  readonly port1: StubPort
  readonly port2: StubPort
  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new StubPort(port1)
    this.port2 = new StubPort(port2)
  }
}

/** What was copied last, by whomever. */
class StubClipboard {
  text = ''
  readText = () => Promise.resolve(this.text)
  writeText = (text: string) => {
    this.text = text
    return Promise.resolve()
  }
}

/** A message of the desktop. */
class StubNotification extends EventEmitter {
  static isSupported = () => true
  readonly options: Readonly<Record<string, unknown>>
  constructor(options: Readonly<Record<string, unknown>>) {
    super()
    this.options = options
  }
  show = () => electron.notifications.push(this)
}

/** A keychain that keeps texts, as the system's own does; it answers only when the app is ready. */
class StubSafeStorage {
  readonly #key = randomBytes(32)
  encryptStringAsync = (text: string): Promise<Buffer> => {
    if (!electron.app.isReady) return Promise.reject(new Error('not ready'))
    const nonce = randomBytes(16)
    const cipher = createCipheriv('aes-256-ctr', this.#key, nonce)
    return Promise.resolve(Buffer.concat([Buffer.from('v11'), nonce, cipher.update(text)]))
  }
  decryptStringAsync = (wrapped: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => {
    if (!electron.app.isReady) return Promise.reject(new Error('not ready'))
    const decipher = createDecipheriv('aes-256-ctr', this.#key, wrapped.subarray(3, 19))
    return Promise.resolve({ result: decipher.update(wrapped.subarray(19)).toString(), shouldReEncrypt: false })
  }
}

export const windows: StubWindow[] = []

export const electron = {
  app: new StubApp(),
  session: { defaultSession: new StubSession() },
  protocol: new StubProtocol(),
  ipcMain: new EventEmitter(),
  MessageChannelMain: StubChannel,
  BrowserWindow: StubWindow,
  Notification: StubNotification,
  notifications: [] as StubNotification[],
  safeStorage: new StubSafeStorage(),
  clipboard: new StubClipboard(),
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
  Menu: {
    templates: [] as { readonly label: string }[][],
    buildFromTemplate: (template: { readonly label: string }[]) => template,
    setApplicationMenu: (menu: { readonly label: string }[]) => {
      electron.Menu.templates.push(menu)
      electron.app.emit('menu')
    },
  },
  shell: {
    opened: [] as string[],
    openExternal: (address: string) => {
      electron.shell.opened.push(address)
      return Promise.resolve()
    },
  },
  dialog: {
    errors: [] as string[],
    chosen: [] as string[],
    showErrorBox: (_title: string, text: string) => electron.dialog.errors.push(text),
    showOpenDialog: () => Promise.resolve({ filePaths: electron.dialog.chosen }),
    showSaveDialog: () => Promise.resolve({ filePath: electron.dialog.chosen[0] ?? '' }),
  },
}

const place = Symbol.for('ponte.electron')

/** From here on whatever is loaded finds this when it asks for `electron`. */
export function standInForElectron(): void {
  Reflect.set(globalThis, place, electron)
  const names = Object.keys(electron).join(', ')
  registerHooks({
    resolve: (name, context, next) => {
      return name === 'electron' ? { url: 'stub:electron', shortCircuit: true } : next(name, context)
    },
    load: (url, context, next) => {
      if (url !== 'stub:electron') return next(url, context)
      const source = `export const { ${names} } = globalThis[Symbol.for('ponte.electron')]`
      return { format: 'module', source, shortCircuit: true }
    },
  })
}
