import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** A file of the built page, ready to be sent. */
export interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly cacheControl: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

// the build writes no other names; what cannot be spelled cannot leave the folder: no dots in front, no escapes, no backslash
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/
const hashedName = /^\/assets\/.+-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/

/** The file under `folder` that `pathname` names, or null: unknown path, unknown type, or not to be spelled plainly. */
export async function readPageFile(folder: string, pathname: string): Promise<PageFile | null> {
  const type = types[extname(pathname)]
  if (type === undefined || !plainPath.test(pathname)) return null
  const body = await readOrNull(join(folder, pathname))
  if (body === null) return null
  return {
    body,
    type,
    cacheControl: hashedName.test(pathname) ? 'private, max-age=31536000, immutable' : 'no-cache',
  }
}

/** What the start page of this host needs besides what the build wrote. */
export interface IndexOptions {
  /** Goes into `<meta name="csp-nonce">`, where the page finds it for the styles it makes. */
  readonly nonce: string
  /** Addresses of module scripts that run before the page's own. */
  readonly scripts: readonly string[]
}

/** The start page with this response's nonce. Fails when the page was never built. */
export async function readIndex(folder: string, { nonce, scripts }: IndexOptions): Promise<PageFile> {
  const built = await readFile(join(folder, 'index.html'), 'utf8')
  const lines = [
    `<meta name="csp-nonce" content="${nonce}">`,
    ...scripts.map((address) => `<script type="module" src="${address}"></script>`),
  ]
  const html = built
    // the build leaves the place empty; a second one would only be in the way
    .replace(/[ \t]*<meta name="csp-nonce"[^>]*>\n?/, '')
    // a function, so that nothing in the lines is read as a replacement pattern
    .replace(/<head(?:\s[^>]*)?>/i, (head) => `${head}\n${lines.join('\n')}`)
  return { body: new TextEncoder().encode(html), type: 'text/html; charset=utf-8', cacheControl: 'no-store' }
}

async function readOrNull(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return null
    throw error
  }
}

const absent: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'])
