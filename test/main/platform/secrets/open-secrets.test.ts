import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Secrets } from '../../../../main/core/platform.ts'
import type { KeyWrapper, Platform } from '../../../../main/platform/secrets/key-by-system.ts'
import { openSecrets } from '../../../../main/platform/secrets/open-secrets.ts'
import { dataFolder, errorOf, keychain } from './data-folder.ts'

const folder = dataFolder()
const passphrase = 'nine blue bridges'
// Windows knows no such modes and answers the same for every file; there the folder of the person is the guard
const ownerOnly = process.platform === 'win32' ? 0o666 : 0o600

const open = (wrapper?: KeyWrapper, platform: Platform = 'linux'): Promise<Secrets> =>
  openSecrets({ folder: folder.path, platform, ...(wrapper === undefined ? {} : { wrapper }) })
const valueOf = (secrets: Secrets, owner: string, name: string): Promise<string> =>
  secrets.use(owner, name, (value) => Promise.resolve(value))

async function withPassphrase(): Promise<Secrets> {
  const secrets = await open()
  await secrets.setPassphrase(passphrase)
  return secrets
}

describe('under the keychain', () => {
  it('keeps secrets for the next start, which asks nobody', async () => {
    const chain = keychain()
    const first = await open(chain)
    expect(first.protection()).toBe('system')
    await first.set('a', 'password', 'first')
    await first.set('a', 'password', 'second')
    await first.set('b', 'password', 'of b')
    const second = await open(chain)
    expect(second.protection()).toBe('system')
    expect(second.isLocked()).toBe(false)
    expect([second.has('a', 'password'), second.has('a', 'token'), second.has('c', 'password')]).toEqual([
      true,
      false,
      false,
    ])
    expect(await valueOf(second, 'a', 'password')).toBe('second')
    expect(await valueOf(second, 'b', 'password')).toBe('of b')
  })

  it('is asked again after a lock', async () => {
    const chain = keychain()
    const secrets = await open(chain)
    await secrets.set('a', 'password', 'one')
    await secrets.lock()
    chain.isOpen = false
    expect(await errorOf(valueOf(secrets, 'a', 'password'))).toMatchObject({ code: 'secretsKeyMissing' })
    chain.isOpen = true
    expect(await valueOf(secrets, 'a', 'password')).toBe('one')
  })

  it('that gives no key costs nothing that is kept', async () => {
    const chain = keychain()
    await (await open(chain)).set('a', 'password', 'one')
    const before = await readFile(folder.file)
    for (const other of [keychain(), undefined]) {
      const secrets = await open(other)
      const refused = { code: other === undefined ? 'secretsKeyMissing' : 'secretsDamaged' }
      expect(await errorOf(valueOf(secrets, 'a', 'password'))).toMatchObject(refused)
      expect(secrets.has('a', 'password')).toBe(true)
    }
    expect(await errorOf((await open()).set('a', 'password', 'two'))).toMatchObject({ code: 'secretsKeyMissing' })
    expect(await readFile(folder.file)).toEqual(before)
    expect(await valueOf(await open(chain), 'a', 'password')).toBe('one')
  })

  it('sealed with the public constant on Linux counts as none', async () => {
    const secrets = await open(keychain('v10'))
    expect(secrets.protection()).toBe('memory')
    await secrets.set('a', 'password', 'first')
    expect(await readdir(folder.path)).toEqual([])
    expect((await open(keychain('v10'), 'darwin')).protection()).toBe('system')
    expect((await open(keychain('v11'))).protection()).toBe('system')
  })

  it('does not open a key from elsewhere that was sealed with the public constant', async () => {
    const chain = keychain('v10')
    await (await open(chain, 'darwin')).set('a', 'password', 'one')
    expect(await errorOf(valueOf(await open(chain), 'a', 'password'))).toMatchObject({ code: 'secretsKeyMissing' })
    expect(await valueOf(await open(chain, 'darwin'), 'a', 'password')).toBe('one')
  })

  it('that fails, or gives back something else, counts as none', async () => {
    const closed = keychain()
    closed.isOpen = false
    expect((await open(closed)).protection()).toBe('memory')
    const forgetful = { ...keychain(), unwrap: () => Promise.resolve(new Uint8Array(32)) }
    expect((await open(forgetful)).protection()).toBe('memory')
  })
})

describe('under a passphrase', () => {
  it('is locked at the next start until the passphrase is given', async () => {
    const first = await withPassphrase()
    await first.set('a', 'password', 'one')
    expect(first.protection()).toBe('passphrase')
    const second = await open(keychain())
    expect(second.protection()).toBe('passphrase')
    expect(second.isLocked()).toBe(true)
    expect(second.has('a', 'password')).toBe(true)
    for (const refused of [
      valueOf(second, 'a', 'password'),
      second.set('a', 'password', 'two'),
      second.setPassphrase('mine now'),
    ])
      expect(await errorOf(refused)).toMatchObject({ code: 'secretsLocked' })
    await second.unlock(passphrase)
    expect(second.isLocked()).toBe(false)
    expect(await valueOf(second, 'a', 'password')).toBe('one')
    await second.lock()
    expect(await errorOf(valueOf(second, 'a', 'password'))).toMatchObject({ code: 'secretsLocked' })
  })

  it('tells a wrong one, and keeps open what was open', async () => {
    const secrets = await withPassphrase()
    await secrets.set('a', 'password', 'one')
    expect(await errorOf(secrets.unlock('nine blue Bridges'))).toMatchObject({ code: 'passphraseWrong', details: {} })
    expect(await valueOf(secrets, 'a', 'password')).toBe('one')
    const locked = await open()
    expect(await errorOf(locked.unlock(''))).toMatchObject({ code: 'passphraseWrong' })
    expect(locked.isLocked()).toBe(true)
  })

  it('takes the same letters from any keyboard', async () => {
    const secrets = await open()
    await secrets.setPassphrase('Brücke'.normalize('NFD'))
    await secrets.set('a', 'password', 'one')
    const again = await open()
    await again.unlock('Brücke'.normalize('NFC'))
    expect(await valueOf(again, 'a', 'password')).toBe('one')
  })

  it('changes by wrapping the key again, and nothing else', async () => {
    interface Content {
      readonly wrap: { readonly scrypt: { readonly salt: string } }
      readonly secrets: unknown
    }
    const content = async () => JSON.parse(await readFile(folder.file, 'utf8')) as Content
    const secrets = await withPassphrase()
    await secrets.set('a', 'password', 'one')
    const before = await content()
    await secrets.setPassphrase('ten red bridges')
    const after = await content()
    expect(after.secrets).toEqual(before.secrets)
    expect(Buffer.from(after.wrap.scrypt.salt, 'base64').length).toBe(16)
    expect(after.wrap.scrypt).toMatchObject({ n: 2 ** 17, r: 8, p: 1 })
    expect(after.wrap.scrypt.salt).not.toBe(before.wrap.scrypt.salt)
    const again = await open()
    expect(await errorOf(again.unlock(passphrase))).toMatchObject({ code: 'passphraseWrong' })
    await again.unlock('ten red bridges')
    expect(await valueOf(again, 'a', 'password')).toBe('one')
  })

  it('can take over from the keychain and from this process', async () => {
    const secrets = await open(keychain())
    await secrets.set('a', 'password', 'one')
    await secrets.setPassphrase(passphrase)
    expect(secrets.protection()).toBe('passphrase')
    const again = await open()
    await again.unlock(passphrase)
    expect(await valueOf(again, 'a', 'password')).toBe('one')
    expect(await errorOf(again.setPassphrase(''))).toMatchObject({
      code: 'inputInvalid',
      details: { field: 'passphrase' },
    })
  })

  it('lets secrets go while it is forgotten, and begins anew after the last', async () => {
    const first = await withPassphrase()
    await first.set('a', 'password', 'one')
    await first.set('b', 'password', 'two')
    const second = await open()
    await second.clear('a')
    expect([second.has('a', 'password'), second.has('b', 'password')]).toEqual([false, true])
    expect(second.isLocked()).toBe(true)
    await second.clear('b')
    expect(second.protection()).toBe('memory')
    expect(await readdir(folder.path)).toEqual([])
    await second.setPassphrase('ten red bridges')
    await second.set('a', 'password', 'three')
    const third = await open()
    await third.unlock('ten red bridges')
    expect(await valueOf(third, 'a', 'password')).toBe('three')
  })
})

describe('under nothing', () => {
  it('keeps secrets in this process only, and says so', async () => {
    const secrets = await open()
    expect([secrets.protection(), secrets.isLocked()]).toEqual(['memory', false])
    await secrets.set('a', 'password', 'one')
    await secrets.lock()
    await secrets.unlock('whatever')
    expect(await valueOf(secrets, 'a', 'password')).toBe('one')
    expect(await readdir(folder.path)).toEqual([])
    expect((await open()).has('a', 'password')).toBe(false)
  })
})

describe('every secret', () => {
  it('comes back to the letter, whatever it is', async () => {
    const secrets = await open(keychain())
    const texts = fc.string({ unit: 'binary', minLength: 1 })
    // a half of a character is no character, but it is what was given
    const halves = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1 })
      .map((codes) => String.fromCharCode(...codes))
    await fc.assert(
      fc.asyncProperty(halves, halves, fc.oneof(texts, halves), async (owner, name, value) => {
        await secrets.set(owner, name, value)
        expect(await valueOf(secrets, owner, name)).toBe(value)
      }),
      { numRuns: 100 },
    )
  })

  it('says something: an empty one is refused', async () => {
    const secrets = await open()
    expect(await errorOf(secrets.set('a', 'password', ''))).toMatchObject({
      code: 'inputInvalid',
      details: { field: 'password' },
    })
    expect(secrets.has('a', 'password')).toBe(false)
  })

  it('is cleared by name, or with all of its owner', async () => {
    const chain = keychain()
    const secrets = await open(chain)
    for (const [owner, name] of [
      ['a', 'password'],
      ['a', 'token'],
      ['a', 'key'],
      ['b', 'key'],
    ] as const)
      await secrets.set(owner, name, 'one')
    await secrets.clear('a', 'token')
    expect([secrets.has('a', 'token'), secrets.has('a', 'key')]).toEqual([false, true])
    await secrets.clear('a')
    expect([secrets.has('a', 'password'), secrets.has('b', 'key')]).toEqual([false, true])
    const again = await open(chain)
    expect([again.has('a', 'password'), again.has('a', 'key'), again.has('b', 'key')]).toEqual([false, false, true])
    expect(await errorOf(valueOf(again, 'a', 'key'))).toMatchObject({ code: 'secretMissing', details: { name: 'key' } })
  })

  it('is kept when many come at once', async () => {
    const chain = keychain()
    const secrets = await open(chain)
    const names = Array.from({ length: 20 }, (_, index) => `n${index}`)
    await Promise.all(names.map((name) => secrets.set('a', name, name)))
    const again = await open(chain)
    expect(await Promise.all(names.map((name) => valueOf(again, 'a', name)))).toEqual(names)
  })

  it('can be set from work that uses another', async () => {
    const secrets = await open()
    await secrets.set('a', 'password', 'one')
    await secrets.use('a', 'password', (value) => secrets.set('a', 'token', `${value}-token`))
    expect(await valueOf(secrets, 'a', 'token')).toBe('one-token')
  })
})

describe('the file', () => {
  it('is for its owner only, also after it was open to others', async () => {
    const secrets = await open(keychain())
    await secrets.set('a', 'password', 'one')
    expect((await stat(folder.file)).mode & 0o777).toBe(ownerOnly)
    await chmod(folder.file, 0o644)
    await secrets.set('a', 'password', 'two')
    expect((await stat(folder.file)).mode & 0o777).toBe(ownerOnly)
  })

  it('is as before when a write ended half way', async () => {
    const chain = keychain()
    await (await open(chain)).set('a', 'password', 'one')
    const whole = await readFile(folder.file)
    await writeFile(join(folder.path, '.6f1c.part'), whole.subarray(0, whole.length / 2))
    const secrets = await open(chain)
    expect(await valueOf(secrets, 'a', 'password')).toBe('one')
    await secrets.set('a', 'password', 'two')
    expect(await valueOf(await open(chain), 'a', 'password')).toBe('two')
  })
})
