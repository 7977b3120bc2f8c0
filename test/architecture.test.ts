import { describe, expect, it } from 'vitest'
import { importTable } from './import-table.ts'
import { isAllowed, rowOf } from './judge-import.ts'
import { type Module, readModule } from './read-imports.ts'
import { filesUnder, projectFolder, textOf } from './source-files.ts'

const isSource = (path: string) => /\.(ts|tsx|mjs)$/.test(path)
const folders = ['main', 'preload', 'renderer']
const sources = folders.flatMap(filesUnder).filter(isSource)
const tests = filesUnder('test').filter(isSource)
const modules: ReadonlyMap<string, Module> = new Map(sources.map((path) => [path, readModule(path, textOf(path))]))

/** `main/core/tools.ts -> node:fs`, for every import that `isWrong`. */
function arrows(isWrong: (path: string, target: Module['imports'][number]) => boolean): readonly string[] {
  return [...modules].flatMap(([path, { imports }]) =>
    imports.filter((one) => isWrong(path, one)).map(({ target }) => `${path} -> ${target}`),
  )
}

describe('the scan', () => {
  it('sees files in every folder of the sources', () => {
    for (const folder of folders)
      expect(sources.filter((path) => path.startsWith(`${folder}/`)).length).toBeGreaterThan(5)
    expect([...modules.values()].flatMap(({ imports }) => imports).length).toBeGreaterThan(sources.length)
    expect(tests.length).toBeGreaterThan(20)
  })

  it('sees every way to import, and nothing in comments and texts', () => {
    const text = `
      import type { A } from './a.ts'
      import { type B } from '../b.ts'
      import 'c/style.css'
      export { d } from '@scope/d/deep'
      export type * from './e.ts'
      const f = () => import('./f.ts')
      type G = typeof import('./g.json')
      const h = new URL('./h.ts', import.meta.url)
      const i = import.meta.glob('../i/*.json')
      import { j } from 'node:fs'
      // import k from './k.ts'
      const l = "import l from './l.ts'"
    `
    const { imports } = readModule('main/x/y.ts', text)
    const seen = imports.map(({ target, kind, isType }) => `${kind} ${target}${isType ? ' type' : ''}`)
    expect(new Set(seen)).toEqual(
      new Set([
        'file main/x/a.ts type',
        'file main/b.ts',
        'package c',
        'package @scope/d',
        'file main/x/e.ts type',
        'file main/x/f.ts',
        'file main/x/g.json type',
        'file main/x/h.ts',
        'file main/i/*.json',
        'node node:fs',
      ]),
    )
  })

  it('finds a default export in either form', () => {
    expect(readModule('a.ts', 'export default 1').hasDefaultExport).toBe(true)
    expect(readModule('a.ts', 'const a = 1\nexport { a as default }').hasDefaultExport).toBe(true)
    expect(readModule('a.ts', 'export const a = 1').hasDefaultExport).toBe(false)
  })
})

describe('who may import what', () => {
  it('is told by the longest folder, with the same name on both sides', () => {
    const may = (path: string, target: string, isType = false) =>
      isAllowed(importTable, path, { target, kind: 'file', isType })
    expect(may('main/core/a/b.ts', 'main/core/c.ts')).toBe(true)
    expect(may('main/core/a/b.ts', 'main/app/c.ts')).toBe(false)
    expect(may('main/systems/five9/system.ts', 'main/systems/five9/wire.ts')).toBe(true)
    expect(may('main/systems/five9/system.ts', 'main/systems/odigo/wire.ts')).toBe(false)
    expect(may('main/systems/registry.ts', 'main/systems/odigo/system.ts')).toBe(true)
    expect(may('renderer/features/a/b.tsx', 'renderer/features/ab/c.ts')).toBe(false)
    expect(may('main/platform/a.ts', 'main/core/platform.ts', true)).toBe(true)
    expect(may('main/platform/a.ts', 'main/core/platform.ts')).toBe(false)
    expect(may('renderer/app/a.ts', 'main/core/platform.ts', true)).toBe(false)
  })

  it('covers every file', () => {
    expect(sources.filter((path) => rowOf(importTable, path) === undefined)).toEqual([])
  })

  it('holds', () => {
    expect(arrows((path, one) => !isAllowed(importTable, path, one))).toEqual([])
  })

  it('keeps Electron to its host and its preload script', () => {
    const isHome = (path: string) => path.startsWith('main/hosts/electron/') || path === 'preload/electron.ts'
    expect(arrows((path, { target }) => target === 'electron' && !isHome(path))).toEqual([])
  })

  it('keeps Node out of what runs anywhere', () => {
    const anywhere = /^(main\/core|main\/systems|preload\/contract|renderer)\//
    expect(arrows((path, { kind }) => kind === 'node' && anywhere.test(path))).toEqual([])
  })
})

describe('how files look', () => {
  const named = [...folders, 'test'].flatMap(filesUnder).filter((path) => /\.(ts|tsx|mjs|css)$/.test(path))

  it('has names in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|module|spec|d))?\.(ts|tsx|mjs|css)$/
    expect(named.filter((path) => !kebab.test(path.split('/').at(-1) ?? ''))).toEqual([])
  })

  it('has names that say something', () => {
    const empty = /(^|[/.-])(utils?|helpers?|common|misc|managers?)([/.-]|$)/
    expect(named.filter((path) => empty.test(path))).toEqual([])
  })

  it('has no source longer than 300 lines', () => {
    const lengths = sources.map((path) => [path, textOf(path).split('\n').length - 1] as const)
    expect(lengths.filter(([, lines]) => lines > 300)).toEqual([])
  })

  it('has no default exports', () => {
    const others = [...tests, ...filesUnder('').filter((path) => !path.includes('/') && path.endsWith('.ts'))]
    const withDefault = (path: string) => (modules.get(path) ?? readModule(path, textOf(path))).hasDefaultExport
    expect([...sources, ...others].filter((path) => !path.endsWith('.config.ts') && withDefault(path))).toEqual([])
  })
})

describe('what is kept', () => {
  const texts = filesUnder('').filter((path) =>
    /\.(ts|tsx|mjs|js|json|md|yml|yaml|css|html|svg|csv)$|(^|\/)\.[a-z]+(rc)?$/.test(path),
  )

  it('names no place of one machine', () => {
    const isSpecial = (path: string) => textOf(path).includes(projectFolder.replace(/\/$/, ''))
    const personal = /\/(?:Users|root)\/[A-Za-z]|[A-Z]:\\+Users\\+[A-Za-z]/
    expect(texts.filter((path) => isSpecial(path) || personal.test(textOf(path)))).toEqual([])
  })

  it('names no registry', () => {
    const registry = /registry\.[a-z]+[.:/]|"resolved": "http/
    expect(texts.filter((path) => path !== 'test/architecture.test.ts' && registry.test(textOf(path)))).toEqual([])
  })

  it('pins every package to one version', () => {
    const manifest: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = JSON.parse(
      textOf('package.json'),
    )
    const packages = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}),
    )
    expect(packages.length).toBeGreaterThan(20)
    expect(packages.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
