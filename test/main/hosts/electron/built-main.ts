import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** The host built as it will be shipped, in a folder of its own with a small page beside it. */
export interface BuiltMain {
  /** Address of the main script, to be imported. */
  readonly main: string
  readonly preload: string
  remove(): Promise<void>
}

/** Builds main and preload with the project's own settings. The folder lies where the packages are found from. */
export async function buildMain(): Promise<BuiltMain> {
  const cache = join(root, 'node_modules', '.cache')
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'ponte-main-'))
  const out = join(folder, 'out')
  const { config } = await resolveConfig({ build: { outDir: out }, logLevel: 'error' }, 'build', 'production')
  await build(config?.main)
  await build(config?.preload)
  await symlink(join(root, 'locales'), join(folder, 'locales'), 'junction')
  await cp(join(root, 'package.json'), join(folder, 'package.json'))
  await mkdir(join(out, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(out, 'renderer', 'index.html'), '<!doctype html><html><head><title>Ponte</title></head></html>')
  await writeFile(join(out, 'renderer', 'assets', 'index-0aB_x-9z.js'), 'let page')
  return {
    main: pathToFileURL(join(out, 'main', 'electron.js')).href,
    preload: join(out, 'preload', 'electron.cjs'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
