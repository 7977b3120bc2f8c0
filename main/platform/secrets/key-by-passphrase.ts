import { randomBytes, scrypt } from 'node:crypto'
import { seal, unseal } from './seal.ts'
import type { PassphraseWrap } from './secrets-file.ts'

// OWASP's first choice for scrypt: 128 MiB and some tenths of a second for each guess.
const cost = { n: 131_072, r: 8, p: 1 } as const
const saltBytes = 16
const derivedBytes = 32

type ScryptParameters = PassphraseWrap['scrypt']

/** Wraps the data key by a passphrase, under a salt of its own. */
export async function wrapByPassphrase(key: Uint8Array, passphrase: string): Promise<PassphraseWrap> {
  const parameters = { ...cost, salt: randomBytes(saltBytes).toString('base64') }
  const derived = await derive(passphrase, parameters)
  try {
    return { by: 'passphrase', scrypt: parameters, key: seal(derived, key, context(parameters)).toString('base64') }
  } finally {
    derived.fill(0)
  }
}

/** The data key; null for another passphrase. Parameters changed on purpose cannot be told from that. */
export async function unwrapByPassphrase(wrap: PassphraseWrap, passphrase: string): Promise<Buffer | null> {
  const derived = await derive(passphrase, wrap.scrypt)
  try {
    return unseal(derived, Buffer.from(wrap.key, 'base64'), context(wrap.scrypt))
  } finally {
    derived.fill(0)
  }
}

const context = ({ n, r, p, salt }: ScryptParameters) => ['key', n, r, p, salt] as const

/** Keyboards write one letter in several ways: composed, a passphrase is the same from each (RFC 8265). */
async function derive(passphrase: string, { n, r, p, salt }: ScryptParameters): Promise<Buffer> {
  const letters = Buffer.from(passphrase.normalize('NFC'))
  // scrypt needs a little more than 128 N r bytes, and Node allows 32 MiB unless told.
  const options = { N: n, r, p, maxmem: 256 * n * r }
  try {
    return await new Promise((resolve, reject) => {
      scrypt(letters, Buffer.from(salt, 'base64'), derivedBytes, options, (error, key) => {
        if (error) reject(error)
        else resolve(key)
      })
    })
  } finally {
    letters.fill(0)
  }
}
