import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { serve, type Serving } from '../../../../main/hosts/browser/serve.ts'

let dataFolder = ''
let first: Serving
const word = () => join(dataFolder, 'page-host.json')
const portOf = (address: string) => new URL(address).port
const enter = (address: string) => fetch(address, { redirect: 'manual' })
const knock = async (headers: Readonly<Record<string, string>>) => {
  const again = new URL('/again', first.launchAddress)
  return (await fetch(again, { method: 'POST', headers })).status
}

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'ponte-running-'))
  first = await serve({ dataFolder, open: false })
})
afterEach(async () => {
  await first.close()
  await rm(dataFolder, { recursive: true, force: true })
})

test('a second start is let in by the host that runs, with a launch address of its own', async () => {
  const second = await serve({ dataFolder, open: false })
  expect(portOf(second.launchAddress)).toBe(portOf(first.launchAddress))
  expect(second.launchAddress).not.toBe(first.launchAddress)
  expect((await enter(second.launchAddress)).status).toBe(303)
  expect((await enter(second.launchAddress)).status).toBe(403)
})

test('a new launch address makes the one before it void', async () => {
  await serve({ dataFolder, open: false })
  expect((await enter(first.launchAddress)).status).toBe(403)
})

test('only the key from the data folder is answered, and never a page', async () => {
  const { key } = JSON.parse(await readFile(word(), 'utf8')) as { key: string }
  expect(await knock({})).toBe(403)
  expect(await knock({ authorization: `${key.slice(0, -1)}~` })).toBe(403)
  expect(await knock({ authorization: key, origin: new URL(first.launchAddress).origin })).toBe(403)
  expect(await knock({ authorization: key })).toBe(200)
})

test('the word is for its owner alone and goes with the host', async () => {
  expect((await stat(word())).mode & 0o077).toBe(0)
  await first.close()
  expect(existsSync(word())).toBe(false)
})

test('where the word is wrong, the folder is simply in use', async () => {
  await writeFile(word(), 'not json')
  await expect(serve({ dataFolder, open: false })).rejects.toMatchObject({ code: 'folderInUse' })
})
