import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { runProgram } from '../../main/hosts/run-program.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')

// what marks the place of the fuses in Electron's program, with version 1 and nine fuses after it
const mark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const factoryFuses = '101000101'

let folder = ''
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ponte-package-'))
  const runtime = join(folder, 'runtime')
  for (const inner of ['locales', 'resources']) mkdirSync(join(runtime, inner), { recursive: true })
  const program = Buffer.concat([mark, Buffer.from([1, factoryFuses.length]), Buffer.from(factoryFuses)])
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox', 'LICENSE', 'version']) {
    writeFileSync(join(runtime, name), name === 'electron' ? program : '')
  }
  chmodSync(join(runtime, 'electron'), 0o755)
  const words = [
    builder,
    '--dir',
    '--linux',
    `-c.electronDist=${runtime}`,
    `-c.directories.output=${join(folder, 'dist')}`,
  ]
  expect(await runProgram(process.execPath, words, { cwd: root, output: 'ignore', limit: 50_000 })).toBe(0)
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>
}

/** The table of contents that the archive begins with. */
function contentsOf(archive: string): Entry {
  const bytes = readFileSync(archive)
  const contents: Entry = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString())
  return contents
}

test('the package holds what the window needs and nothing it was made from', () => {
  const { files = {} } = contentsOf(join(folder, 'dist', 'linux-unpacked', 'resources', 'app.asar'))
  expect(Object.keys(files).sort()).toEqual(['locales', 'out', 'package.json'])
  expect(Object.keys(files['locales']?.files ?? {}).sort()).toEqual(['de', 'en', 'it', 'nl'])
  const { main, preload, renderer } = files['out']?.files ?? {}
  expect(Object.keys(main?.files ?? {})).toEqual(
    expect.arrayContaining(['electron.js', 'job-worker.js', 'receiver-worker.js']),
  )
  expect(Object.keys(preload?.files ?? {})).toEqual(['electron.cjs'])
  expect(Object.keys(renderer?.files ?? {})).toContain('index.html')
})

test('the fuses of the program are set as promised', () => {
  const program = readFileSync(join(folder, 'dist', 'linux-unpacked', 'ponte'))
  const start = program.indexOf(mark) + mark.length + 2
  const names = [
    'runAsNode',
    'cookieEncryption',
    'nodeOptions',
    'nodeInspect',
    'asarIntegrity',
    'onlyAsar',
    'ownSnapshot',
    'fileProtocolPrivileges',
  ]
  const set = names.filter((_, at) => program[start + at] === '1'.charCodeAt(0))
  expect(set).toEqual(['cookieEncryption', 'asarIntegrity', 'onlyAsar'])
})
