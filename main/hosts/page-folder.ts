import { fileURLToPath } from 'node:url'

/** Where the built page lies, seen from the sources and from the build alike. */
export function pageFolder(): string {
  const relative = import.meta.url.endsWith('.ts') ? '../../out/renderer' : '../renderer'
  return fileURLToPath(new URL(relative, import.meta.url))
}
