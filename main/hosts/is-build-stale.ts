import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['main', 'preload', 'renderer', 'locales', 'electron.vite.config.ts', 'package.json']
const built = ['out/main/serve.js', 'out/preload/electron.cjs', 'out/renderer/index.html']

/** Is something under `root` missing from the build, or older than what it is built from? */
export function isBuildStale(root: string): boolean {
  const times = built.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs)
  const oldest = Math.min(...times.map((time) => time ?? Number.NEGATIVE_INFINITY))
  return sources.some((path) => newestUnder(join(root, path)) > oldest)
}

function newestUnder(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return Number.NEGATIVE_INFINITY
  if (!stats.isDirectory()) return stats.mtimeMs
  // a folder's own time tells that a file came or went
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestUnder(join(path, name))))
}
