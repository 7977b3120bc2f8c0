import { existsSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../../../../main/app/app.ts'
import { startPracticeFive9 } from '../../../../main/practice/five9/start-practice-five9.ts'
import { type BuiltMain, buildMain } from './built-main.ts'
import { electron, standInForElectron, windows } from './electron-stub.ts'

const { app, session, protocol, ipcMain, shell, Menu } = electron
const guarded = session.defaultSession
let built: BuiltMain
let dataFolder: string

beforeAll(async () => {
  built = await buildMain()
  dataFolder = await mkdtemp(join(tmpdir(), 'ponte-electron-'))
  standInForElectron()
  process.argv.push('--data', dataFolder)
  const menu = new Promise((resolve) => app.once('menu', resolve))
  await import(/* @vite-ignore */ built.main)
  app.ready.resolve()
  // the last thing of the start
  await menu
}, 120_000)

afterAll(async () => {
  const exited = new Promise((resolve) => app.once('exited', resolve))
  app.emit('will-quit', { preventDefault: () => undefined })
  await exited
  await built.remove()
})

const window = () => {
  const [first] = windows
  if (first === undefined) throw new Error('no window')
  return first
}

/** An event that can be prevented, and whether it was. */
function event(more: object = {}) {
  const made = { ...more, prevented: false, preventDefault: () => Object.assign(made, { prevented: true }) }
  return made
}

describe('before Electron is ready', () => {
  test('it asks to be the only one on this data folder', () => {
    expect(app.told.get('setPath')).toEqual(['userData', join(dataFolder, 'electron')])
    expect(app.told.has('requestSingleInstanceLock')).toBe(true)
    expect([...app.told.keys()].indexOf('setPath')).toBeLessThan(
      [...app.told.keys()].indexOf('requestSingleInstanceLock'),
    )
  })

  test('it puts every page in a sandbox and gives its own scheme an origin', () => {
    expect(app.told.has('enableSandbox')).toBe(true)
    expect(protocol.told.get('privileged')?.[0]).toMatchObject([
      { scheme: 'app', privileges: { standard: true, secure: true } },
    ])
  })
})

describe('the window', () => {
  test('is made with everything a page could misuse turned off', () => {
    expect(windows).toHaveLength(1)
    expect(window().options['webPreferences']).toMatchObject({
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
      devTools: false,
    })
  })

  test('loads the page from its own scheme with the preload that was built', () => {
    expect(window().loaded).toEqual(['app://ponte/'])
    expect(window().options).toMatchObject({ webPreferences: { preload: built.preload } })
    expect(existsSync(built.preload)).toBe(true)
  })

  test('is shown when there is something to see', () => {
    expect(window().options['show']).toBe(false)
    window().emit('ready-to-show')
    expect(window().calls).toContain('show')
  })

  test('comes to the front when somebody starts a second one', () => {
    window().minimized = true
    app.emit('second-instance')
    expect(window().calls).toEqual(expect.arrayContaining(['restore', 'focus']))
  })

  test('leaves its place in window.json when it is closed', async () => {
    window().emit('close')
    const kept: unknown = JSON.parse(await readFile(join(dataFolder, 'window.json'), 'utf8'))
    expect(kept).toMatchObject({ bounds: { x: 40, y: 50, width: 1100, height: 700 } })
  })

  test('has a menu in words, without the tools of developers', () => {
    const [menu = []] = Menu.templates
    expect(menu).toHaveLength(4)
    expect(JSON.stringify(menu)).not.toMatch(/toggleDevTools|menu\./)
  })
})

describe('the page', () => {
  const ask = async (address: string, init?: RequestInit): Promise<Response> => {
    const answer: unknown = await protocol.handler('handle app')(new Request(address, init))
    if (!(answer instanceof Response)) throw new Error('no response')
    return answer
  }

  test('comes with a strict policy and a nonce of its own each time', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await ask('app://ponte/')
        const policy = answer.headers.get('content-security-policy') ?? ''
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
        expect(policy).toContain("default-src 'none'")
        expect(policy).toContain("connect-src 'self';")
        expect(policy).not.toMatch(/unsafe|\*/)
        expect(await answer.text()).toContain(`<meta name="csp-nonce" content="${nonce}">`)
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(2)
  })

  test('has no script of the browser host in it', async () => {
    expect(await (await ask('app://ponte/')).text()).not.toContain('preload.js')
  })

  test('has files of the right type, and guarding headers on all', async () => {
    const answer = await ask('app://ponte/assets/index-0aB_x-9z.js')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    ['app://ponte/../main/electron.js', 404],
    ['app://ponte/%2e%2e/main/electron.js', 404],
    ['app://ponte/..%2fmain%2felectron.js', 404],
    ['app://ponte/nowhere.js', 404],
    ['app://other/', 403],
  ])('is all there is: %s', async (address, status) => {
    expect((await ask(address)).status).toBe(status)
  })

  test('cannot be written to', async () => {
    expect((await ask('app://ponte/', { method: 'POST' })).status).toBe(403)
  })
})

describe('the page may not', () => {
  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fullscreen',
    'openExternal',
    'fileSystem',
    'hid',
  ])('be granted %s', (permission) => {
    let granted: unknown = null
    const answer = (given: boolean) => {
      granted = given
    }
    const words = [{}, permission, answer, { requestingUrl: 'app://ponte/' }]
    guarded.handler('permissionRequest')(...words)
    expect(granted).toBe(false)
    expect(guarded.handler('permissionCheck')({}, permission, 'app://ponte')).toBe(false)
  })

  test('use a device, or fetch dictionaries', () => {
    expect(guarded.handler('devicePermission')()).toBe(false)
    expect(guarded.told.get('spellChecker')).toEqual([false])
  })

  test('let another address write to the clipboard, only itself', () => {
    const check = (origin: string) => guarded.handler('permissionCheck')({}, 'clipboard-sanitized-write', origin)
    expect([check('app://ponte'), check('https://evil.example')]).toEqual([true, false])
  })

  test('open windows; a known https address goes to the browser, nothing else does', () => {
    shell.opened.length = 0
    const open = (url: string) => window().webContents.handler('windowOpen')({ url })
    for (const address of [
      'https://www.injixo.com/',
      'http://www.injixo.com/',
      'https://www.injixo.com.evil.example/',
      'file:///etc/passwd',
      'app://ponte/',
    ]) {
      expect(open(address)).toEqual({ action: 'deny' })
    }
    expect(shell.opened).toEqual(['https://www.injixo.com/'])
  })

  test.each([
    ['app://ponte/', true, false],
    ['app://ponte/', false, true],
    ['app://ponte.evil/', true, true],
    ['https://evil.example/', true, true],
    ['file:///etc/passwd', true, true],
    ['data:text/html,x', true, true],
  ])('go to %s (main frame: %s): prevented is %s', (url, isMainFrame, prevented) => {
    const tried = event({ url, isMainFrame })
    window().webContents.emit('will-frame-navigate', tried)
    expect(tried.prevented).toBe(prevented)
  })

  test('be redirected away or hold a webview', () => {
    const away = event({ url: 'https://evil.example/' })
    const webview = event()
    window().webContents.emit('will-redirect', away)
    window().webContents.emit('will-attach-webview', webview)
    expect([away.prevented, webview.prevented]).toEqual([true, true])
  })

  test.each([
    ['blob:app://ponte/1234', false],
    ['blob:https://evil.example/1234', true],
    ['https://www.injixo.com/file.exe', true],
    ['app://ponte/assets/index-0aB_x-9z.js', true],
    ['filesystem:app://ponte/file.txt', true],
    ['data:text/plain,x', true],
  ])('download %s: prevented is %s', (address, prevented) => {
    const tried = event()
    guarded.emit('will-download', tried, { getURL: () => address })
    expect(tried.prevented).toBe(prevented)
  })
})

/** Plays a page that says it is ready; answers the port it was given, if it was. */
function sayReady(frame: object | null, sender = window().webContents.id): MessagePort | null {
  const given: MessagePort[] = []
  const postMessage = (_name: string, _data: unknown, ports: { readonly port: MessagePort }[]) => {
    given.push(...ports.map(({ port }) => port))
  }
  ipcMain.emit('ponte:ready', {
    sender: { id: sender },
    senderFrame: frame === null ? null : { ...frame, postMessage },
  })
  return given[0] ?? null
}

describe('the port', () => {
  test.each([
    ['a frame inside the page', { parent: {}, url: 'app://ponte/' }, 1],
    ['another address in our window', { parent: null, url: 'https://evil.example/' }, 1],
    ['an address that only looks like ours', { parent: null, url: 'app://ponte.evil/' }, 1],
    ['a frame that is gone', null, 1],
    ['another window', { parent: null, url: 'app://ponte/' }, 99],
  ])('is not given to %s', (_, frame, sender) => {
    expect(sayReady(frame, sender)).toBeNull()
  })

  test('given to our page, it answers calls, again and again', async () => {
    for (const _ of [1, 2]) {
      const port = sayReady({ parent: null, url: 'app://ponte/' })
      if (port === null) throw new Error('no port')
      port.start()
      const client: App['client'] = createORPCClient(new RPCLink({ port }))
      expect(await client.settings.installation()).toMatchObject({ dataFolder, hasDialogs: true, hasClipboard: true })
      port.close()
    }
  })

  test('a failure keeps its word and details', async () => {
    const port = sayReady({ parent: null, url: 'app://ponte/' })
    if (port === null) throw new Error('no port')
    port.start()
    const client: App['client'] = createORPCClient(new RPCLink({ port }))
    const path = join(dataFolder, 'nowhere.ponte')
    await expect(client.workspace.open({ path })).rejects.toMatchObject({ code: 'workspaceNotFound', data: { path } })
    port.close()
  })

  test('a changed language changes the menu', async () => {
    const port = sayReady({ parent: null, url: 'app://ponte/' })
    if (port === null) throw new Error('no port')
    port.start()
    const client: App['client'] = createORPCClient(new RPCLink({ port }))
    const menu = new Promise((resolve) => app.once('menu', resolve))
    await client.settings.set({ language: 'it' })
    await menu
    expect(Menu.templates.at(-1)?.map(({ label }) => label)).toEqual(['File', 'Modifica', 'Vista', 'Finestra'])
    port.close()
  })

  test("the system's own dialog answers a path, or that there was none", async () => {
    const port = sayReady({ parent: null, url: 'app://ponte/' })
    if (port === null) throw new Error('no port')
    port.start()
    const client: App['client'] = createORPCClient(new RPCLink({ port }))
    expect(await client.workspace.choosePath({ purpose: 'save' })).toBeNull()
    electron.dialog.chosen.push('/some/where.ponte')
    expect(await client.workspace.choosePath({ purpose: 'open' })).toBe('/some/where.ponte')
    expect(await client.workspace.choosePath({ purpose: 'save' })).toBe('/some/where.ponte')
    port.close()
  })
})

describe('what the system offers', () => {
  test('guards the secrets, and calls when an integration breaks; a click brings the window', async () => {
    const five9 = await startPracticeFive9({ days: 1 })
    const port = sayReady({ parent: null, url: 'app://ponte/' })
    if (port === null) throw new Error('no port')
    port.start()
    const client: App['client'] = createORPCClient(new RPCLink({ port }))
    expect(await client.secrets.status()).toEqual({ protection: 'system', isLocked: false })
    const settings = { region: 'us', endpoint: five9.endpoint, grouping: 'campaign', user: 'wfm.api' }
    const { id } = await client.integrations.add({ system: 'five9', name: 'N', zone: 'Europe/Berlin', settings })
    await client.connection.setSecret({ id, secret: 'wrong' })
    const file = await readFile(join(dataFolder, 'secrets.json'), 'utf8')
    expect(JSON.parse(file)).toMatchObject({ wrap: { by: 'system', key: expect.stringMatching(/^djEx/) as string } })
    const job = await client.connection.importDays({ id, stream: 'users', from: '2026-10-12', to: '2026-10-12' })
    expect(await client.jobs.wait({ id: job.id })).toMatchObject({ failure: { code: 'connectionLoginRefused' } })
    expect(electron.notifications.map(({ options }) => options['title'])).toEqual(['N richiede attenzione'])
    window().calls.length = 0
    electron.notifications[0]?.emit('click')
    expect(window().calls).toContain('focus')
    port.close()
    await five9.close()
  })
})
