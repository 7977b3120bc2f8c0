import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Secrets } from '../../../../main/core/platform.ts'
import type { KeyWrapper } from '../../../../main/platform/secrets/key-by-system.ts'
import { openSecrets } from '../../../../main/platform/secrets/open-secrets.ts'
import { dataFolder, errorOf, everyByte, everyText, findCanary, keychain } from './data-folder.ts'

const folder = dataFolder()
const canary = 'canary-7Qz!9-tweet-tweet-ÄÖ'
const passphrase = 'nine blue bridges'

const open = (wrapper?: KeyWrapper): Promise<Secrets> =>
  openSecrets({ folder: folder.path, platform: 'linux', ...(wrapper === undefined ? {} : { wrapper }) })
const valueOf = (secrets: Secrets, owner: string, name: string): Promise<string> =>
  secrets.use(owner, name, (value) => Promise.resolve(value))

interface Content {
  readonly version: number
  readonly wrap: { readonly by: string; readonly key: string; readonly scrypt?: Readonly<Record<string, unknown>> }
  readonly secrets: readonly { readonly owner: string; readonly name: string; readonly seal: string }[]
}

const readContent = async (): Promise<Content> => {
  const { version, wrap, secrets } = JSON.parse(await readFile(folder.file, 'utf8')) as Content
  return { version, wrap, secrets }
}

/** Writes the file as somebody would who knows how it is made, but no key. */
async function forge(content: Content): Promise<void> {
  const sum = createHash('sha256').update(JSON.stringify(content)).digest('base64')
  await writeFile(folder.file, `${JSON.stringify({ ...content, sum })}\n`)
}

/** The same bytes in base64 with one bit turned. */
function turned(base64: string, at: number): string {
  const bytes = Buffer.from(base64, 'base64')
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return bytes.toString('base64')
}

describe('a canary', () => {
  const guards = {
    system: () => open(keychain()),
    passphrase: async () => {
      const secrets = await open()
      await secrets.setPassphrase(passphrase)
      return secrets
    },
    memory: () => open(),
  }
  for (const [protection, guarded] of Object.entries(guards)) {
    it(`shows nowhere under ${protection}`, async () => {
      const secrets = await guarded()
      expect(secrets.protection()).toBe(protection)
      await secrets.set('a', 'password', canary)
      expect(await valueOf(secrets, 'a', 'password')).toBe(canary)
      const seen: unknown[] = [secrets]
      const before = await everyByte(folder.path)
      expect(before.length > 0).toBe(protection !== 'memory')
      await rm(folder.file, { force: true })
      await mkdir(folder.file)
      seen.push(
        await errorOf(secrets.set('a', 'password', canary)),
        await errorOf(valueOf(secrets, 'a', canary.slice(1))),
      )
      await rm(folder.file, { recursive: true })
      await secrets.set('b', 'password', canary)
      await secrets.setPassphrase(canary)
      await secrets.lock()
      seen.push(await errorOf(secrets.unlock(`${canary}!`)), await errorOf(secrets.set('b', 'password', canary)))
      expect(seen.slice(1).every((error) => error instanceof Error)).toBe(protection !== 'memory')
      for (const bytes of [before, await everyByte(folder.path), ...seen.map(everyText)])
        expect(findCanary(canary, bytes)).toEqual([])
    })
  }

  it('would be found in any form', async () => {
    const forms = [canary, Buffer.from(`x${canary}`).toString('base64'), Buffer.from(canary).toString('hex')]
    for (const form of forms) {
      await writeFile(folder.file, `{"value":"${form}"}`)
      expect(findCanary(canary, await everyByte(folder.path))).not.toEqual([])
      expect(findCanary(canary, everyText(new Error('no', { cause: new Error(form) })))).not.toEqual([])
    }
    expect(findCanary(canary, Buffer.from(`a${canary}`, 'utf16le'))).not.toEqual([])
  })
})

describe('a file changed from outside', () => {
  it('is recognised by any byte, before anybody is asked for a passphrase', async () => {
    const secrets = await open()
    await secrets.setPassphrase(passphrase)
    await secrets.set('a', 'password', 'one')
    const whole = await readFile(folder.file)
    const damaged = { code: 'secretsDamaged', details: { path: folder.file } }
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole)
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at)
      await writeFile(folder.file, changed)
      expect(await errorOf((await open()).unlock(passphrase)), `byte ${at}`).toMatchObject(damaged)
    }
    for (const changed of [whole.subarray(0, -1), Buffer.concat([whole, Buffer.from(' ')]), Buffer.alloc(0)]) {
      await writeFile(folder.file, changed)
      expect(await errorOf((await open()).unlock(passphrase))).toMatchObject(damaged)
    }
  })

  it('fails every call and is left as it is', async () => {
    await writeFile(folder.file, '{"version":2}')
    const secrets = await open(keychain())
    const damaged = { code: 'secretsDamaged' }
    expect(() => secrets.protection()).toThrow('secretsDamaged')
    expect(() => secrets.isLocked()).toThrow('secretsDamaged')
    expect(() => secrets.has('a', 'password')).toThrow('secretsDamaged')
    for (const refused of [
      secrets.set('a', 'password', 'one'),
      secrets.clear('a'),
      secrets.setPassphrase(passphrase),
      secrets.lock(),
      valueOf(secrets, 'a', 'password'),
    ])
      expect(await errorOf(refused)).toMatchObject(damaged)
    expect(await readFile(folder.file, 'utf8')).toBe('{"version":2}')
  })

  it('opens no secret of which a part was forged', async () => {
    const chain = keychain()
    const secrets = await open(chain)
    await secrets.set('a', 'password', 'one')
    const content = await readContent()
    const [secret] = content.secrets
    if (secret === undefined) throw new Error('nothing was kept')
    await forge(content)
    expect(await valueOf(await open(chain), 'a', 'password')).toBe('one')
    for (let at = 0; at < Buffer.from(secret.seal, 'base64').length; at++) {
      await forge({ ...content, secrets: [{ ...secret, seal: turned(secret.seal, at) }] })
      const error = await errorOf(valueOf(await open(chain), 'a', 'password'))
      expect(error, `byte ${at}`).toMatchObject({ code: 'secretsDamaged' })
    }
    await forge({ ...content, secrets: [{ ...secret, seal: secret.seal.slice(0, 8) }] })
    expect(await errorOf(valueOf(await open(chain), 'a', 'password'))).toMatchObject({ code: 'secretsDamaged' })
  })

  it('opens no secret of one owner as that of another, nor under another name', async () => {
    const chain = keychain()
    const secrets = await open(chain)
    await secrets.set('ab', 'c', 'of ab')
    const content = await readContent()
    for (const [owner, name] of [
      ['b', 'c'],
      ['ab', 'd'],
      ['a', 'bc'],
      ['c', 'ab'],
    ] as const) {
      await forge({ ...content, secrets: content.secrets.map(({ seal }) => ({ owner, name, seal })) })
      const again = await open(chain)
      expect(again.has(owner, name)).toBe(true)
      expect(await errorOf(valueOf(again, owner, name))).toMatchObject({ code: 'secretsDamaged' })
    }
  })

  it('gives no key when the wrapped key or what it is derived by was forged', async () => {
    const secrets = await open()
    await secrets.setPassphrase(passphrase)
    const content = await readContent()
    const { wrap } = content
    const forged = [
      { ...wrap, key: turned(wrap.key, 0) },
      { ...wrap, key: turned(wrap.key, 5) },
      { ...wrap, key: turned(wrap.key, 20) },
      { ...wrap, key: turned(wrap.key, 60) },
      { ...wrap, scrypt: { ...wrap.scrypt, salt: turned(String(wrap.scrypt?.['salt']), 3) } },
      { ...wrap, scrypt: { ...wrap.scrypt, p: 2 } },
    ]
    for (const other of forged) {
      await forge({ ...content, wrap: other })
      expect(await errorOf((await open()).unlock(passphrase))).toMatchObject({ code: 'passphraseWrong' })
    }
  })

  it('cannot make the passphrase cheap to guess, or the computer busy for ever', async () => {
    const secrets = await open()
    await secrets.setPassphrase(passphrase)
    const content = await readContent()
    for (const other of [{ n: 2 }, { n: 2 ** 30 }, { n: 100_000 }, { r: 1 }, { p: 1_000_000 }, { p: 0 }]) {
      await forge({ ...content, wrap: { ...content.wrap, scrypt: { ...content.wrap.scrypt, ...other } } })
      expect(await errorOf((await open()).unlock(passphrase))).toMatchObject({ code: 'secretsDamaged' })
    }
  })
})

describe('a file that cannot be written', () => {
  it('fails the save, which leaves everything as it was', async () => {
    const chain = keychain()
    const secrets = await open(chain)
    await mkdir(folder.file)
    const error = await errorOf(secrets.set('a', 'password', 'one'))
    expect(error).toMatchObject({ code: 'secretNotKept', details: { path: folder.path } })
    expect(secrets.has('a', 'password')).toBe(false)
    expect(await readdir(folder.path)).toEqual(['secrets.json'])
    await rm(folder.file, { recursive: true })
    await secrets.set('a', 'password', 'two')
    expect(await valueOf(await open(chain), 'a', 'password')).toBe('two')
  })

  it('fails a new passphrase, and the old guard stays', async () => {
    const secrets = await open()
    await secrets.set('a', 'password', 'one')
    await rm(folder.path, { recursive: true })
    expect(await errorOf(secrets.setPassphrase(passphrase))).toMatchObject({ code: 'fileNotFound' })
    expect(secrets.protection()).toBe('memory')
    expect(await valueOf(secrets, 'a', 'password')).toBe('one')
  })
})
