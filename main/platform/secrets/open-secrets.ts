import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../../../preload/contract/failure.ts'
import type { Secrets } from '../../core/platform.ts'
import { withFileFailures } from '../files/file-failure.ts'
import { unwrapByPassphrase, wrapByPassphrase } from './key-by-passphrase.ts'
import { type KeyWrapper, type Platform, unwrapBySystem, wrapBySystem } from './key-by-system.ts'
import { seal, unseal } from './seal.ts'
import { readSecretsFile, type SecretsContent, writeSecretsFile } from './secrets-file.ts'

const keyBytes = 32

interface SecretsPlace {
  /** The data folder; never that of a workspace, which is copied and passed on. */
  readonly folder: string
  readonly platform: Platform
  /** The keychain, where the host has one. */
  readonly wrapper?: KeyWrapper
}

/** `wrap` null: kept by this process only. */
interface Kept {
  readonly wrap: SecretsContent['wrap'] | null
  readonly secrets: SecretsContent['secrets']
}

/**
 * The secrets in `secrets.json` of the data folder. One random data key seals each of them for its owner and name; the keychain or
 * a passphrase wraps that key. Where neither is there, sealed secrets and key stay in this process.
 * Without a file the keychain is tried at once, which may ask the person. A file that cannot be read fails every call, not the opening.
 */
export async function openSecrets({ folder, platform, wrapper }: SecretsPlace): Promise<Secrets> {
  const path = join(folder, 'secrets.json')
  let trouble: unknown
  let kept: Kept = { wrap: null, secrets: [] }
  let key: Buffer | null = null
  let last: Promise<unknown> = Promise.resolve()

  const found = await readSecretsFile(path).catch((error: unknown) => {
    trouble = error
  })
  if (found === null) await begin()
  else if (found !== undefined) kept = found

  async function begin(): Promise<void> {
    key = randomBytes(keyBytes)
    kept = { wrap: wrapper === undefined ? null : await wrapBySystem(key, wrapper, platform), secrets: [] }
  }

  function readable(): Kept {
    if (trouble !== undefined) throw trouble
    return kept
  }

  /** One after the other, so that no key is zeroed and no file replaced under somebody's hands. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(async () => {
      readable()
      return work()
    })
    last = turn.catch(() => undefined)
    return turn
  }

  async function openKey(): Promise<Buffer> {
    if (key !== null) return key
    if (kept.wrap?.by !== 'system') throw fail('secretsLocked', {})
    key = wrapper === undefined ? null : await unwrapBySystem(kept.wrap, wrapper, platform, keyBytes)
    if (key === null) throw fail('secretsKeyMissing', { path })
    return key
  }

  async function keep(next: Kept): Promise<void> {
    const { wrap, secrets } = next
    if (wrap !== null) await writeSecretsFile(path, { wrap, secrets })
    kept = next
  }

  function changeKey(next: Buffer | null): void {
    if (key !== next) key?.fill(0)
    key = next
  }

  async function read(owner: string, name: string): Promise<string> {
    const secret = kept.secrets.find((one) => one.owner === owner && one.name === name)
    if (secret === undefined) throw fail('secretMissing', { name })
    const plain = unseal(await openKey(), Buffer.from(secret.seal, 'base64'), ['secret', owner, name])
    if (plain === null) throw fail('secretsDamaged', { path })
    const value = plain.toString('utf16le')
    plain.fill(0)
    return value
  }

  return {
    protection: () => readable().wrap?.by ?? 'memory',
    isLocked: () => readable().wrap?.by === 'passphrase' && key === null,
    has: (owner, name) => readable().secrets.some((one) => one.owner === owner && one.name === name),

    set: (owner, name, value) =>
      inTurn(async () => {
        if (value === '') throw fail('inputInvalid', { field: name })
        const opened = await openKey()
        // Not UTF-8, which would replace half a character by another one.
        const plain = Buffer.from(value, 'utf16le')
        const sealed = seal(opened, plain, ['secret', owner, name])
        plain.fill(0)
        const others = kept.secrets.filter((one) => one.owner !== owner || one.name !== name)
        await keep({ ...kept, secrets: [...others, { owner, name, seal: sealed.toString('base64') }] }).catch(
          (error: unknown) => {
            throw fail('secretNotKept', { path: folder }, { cause: error })
          },
        )
      }),

    // The work is not in turn: it may take long, and set a secret itself.
    use: async (owner, name, work) => work(await inTurn(() => read(owner, name))),

    clear: (owner, name) =>
      inTurn(async () => {
        const isCleared = (one: { readonly owner: string; readonly name: string }) =>
          one.owner === owner && (name === undefined || one.name === name)
        const secrets = kept.secrets.filter((one) => !isCleared(one))
        if (secrets.length === kept.secrets.length) return
        if (secrets.length > 0 || key !== null) return keep({ ...kept, secrets })
        // The last one is gone and so may be its key, or who knew the passphrase: nothing is lost by a new one.
        await withFileFailures(path, () => rm(path, { force: true }))
        await begin()
      }),

    unlock: (passphrase) =>
      inTurn(async () => {
        if (kept.wrap?.by !== 'passphrase') return
        const opened = await unwrapByPassphrase(kept.wrap, passphrase)
        if (opened === null) throw fail('passphraseWrong', {})
        changeKey(opened)
      }),

    setPassphrase: (passphrase) =>
      inTurn(async () => {
        if (passphrase === '') throw fail('inputInvalid', { field: 'passphrase' })
        await keep({ ...kept, wrap: await wrapByPassphrase(await openKey(), passphrase) })
      }),

    lock: () =>
      inTurn(async () => {
        if (kept.wrap !== null) changeKey(null)
      }),
  }
}
