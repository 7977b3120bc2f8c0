import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach } from 'vitest'
import type { KeyWrapper } from '../../../../main/platform/secrets/key-by-system.ts'

/** A data folder for each test. */
export function dataFolder(): { readonly path: string; readonly file: string } {
  let path = ''
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'ponte-secrets-'))
  })
  afterEach(() => rm(path, { recursive: true, force: true }))
  return {
    get path() {
      return path
    },
    get file() {
      return join(path, 'secrets.json')
    },
  }
}

/** A keychain as an operating system has one, as far as Ponte sees it: what it wraps begins with `mark`. */
export function keychain(mark = 'v11'): KeyWrapper & { isOpen: boolean } {
  const secret = randomBytes(32)
  const head = Buffer.from(mark)
  const self = {
    isOpen: true,
    wrap(key: Uint8Array) {
      const nonce = randomBytes(16)
      const cipher = createCipheriv('aes-256-ctr', secret, nonce)
      return Promise.resolve(Buffer.concat([head, nonce, cipher.update(key)]))
    },
    unwrap(wrapped: Uint8Array) {
      if (!self.isOpen) return Promise.reject(new Error('the person said no'))
      const at = head.length
      const decipher = createDecipheriv('aes-256-ctr', secret, wrapped.subarray(at, at + 16))
      return Promise.resolve(decipher.update(wrapped.subarray(at + 16)))
    },
  }
  return self
}

/** Every form in which a text might lie in a file or a message. */
export function findCanary(canary: string, bytes: Uint8Array): readonly string[] {
  const hay = Buffer.from(bytes)
  const forms = {
    utf8: Buffer.from(canary),
    utf16le: Buffer.from(canary, 'utf16le'),
    utf16be: Buffer.from(canary, 'utf16le').swap16(),
    hex: Buffer.from(Buffer.from(canary).toString('hex')),
    // base64 of a part differs by where the part lies in a group of three
    ...Object.fromEntries(
      (['utf8', 'utf16le'] as const).flatMap((encoding) =>
        [0, 1, 2].map((shift) => {
          const text = Buffer.from(canary, encoding).subarray(shift)
          const whole = text.subarray(0, text.length - (text.length % 3))
          return [`base64 of ${encoding} from ${shift}`, Buffer.from(whole.toString('base64'))]
        }),
      ),
    ),
  }
  return Object.entries(forms).flatMap(([form, needle]) => (hay.includes(needle) ? [form] : []))
}

/** The content of every file in a folder, hidden ones too, with the names. */
export async function everyByte(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const parts = entries.map(async (entry) =>
    entry.isFile() ? [Buffer.from(entry.name), await readFile(join(entry.parentPath, entry.name))] : [],
  )
  return Buffer.concat((await Promise.all(parts)).flat())
}

/** Everything that a log or a screen could show of a thing. */
export function everyText(thing: unknown): Uint8Array {
  const parts: string[] = [inspect(thing, { showHidden: true, depth: 10, maxStringLength: null }), String(thing)]
  for (let error = thing; error instanceof Error; error = error.cause)
    parts.push(error.message, error.stack ?? '', JSON.stringify(error), inspect(error, { showHidden: true, depth: 10 }))
  return Buffer.from(parts.join('\n'))
}

export async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}
