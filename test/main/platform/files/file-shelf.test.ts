import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFileShelf } from '../../../../main/platform/files/file-shelf.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const day = 86_400_000

describe('a file brought piece by piece', () => {
  it('is put together, told by its hash and read back', async () => {
    const shelf = await openFileShelf(folder.path('shelf'), Date.now())
    const file = await shelf.begin('../Liste März?.csv', 10)
    expect(file).toMatchObject({ name: 'Liste März_.csv', bytes: 10, type: 'text/csv' })
    await shelf.append(file.id, 0, bytes('hello'))
    await shelf.append(file.id, 5, bytes('world'))
    expect(await shelf.get(file.id)).toEqual(file)
    expect(await readFile(file.path, 'utf8')).toBe('helloworld')
    expect(new TextDecoder().decode(await shelf.read(file.id, 3, 4))).toBe('lowo')
    expect(await shelf.read(file.id, 10, 4)).toHaveLength(0)
    expect(await shelf.hash(file.id)).toBe(createHash('sha256').update('helloworld').digest('hex'))
  })

  it('takes every piece once and in order, and no more than was announced', async () => {
    const shelf = await openFileShelf(folder.path('order'), Date.now())
    const { id, path } = await shelf.begin('a.csv', 6)
    await shelf.append(id, 0, bytes('abc'))
    await expect(shelf.append(id, 0, bytes('abc'))).rejects.toMatchObject({
      code: 'inputInvalid',
      details: { field: 'offset' },
    })
    await expect(shelf.append(id, 4, bytes('e'))).rejects.toMatchObject({
      code: 'inputInvalid',
      details: { field: 'offset' },
    })
    await expect(shelf.append(id, 3, bytes('defg'))).rejects.toMatchObject({
      code: 'inputInvalid',
      details: { field: 'data' },
    })
    expect(await readFile(path, 'utf8')).toBe('abc')
  })
})

describe('the shelf', () => {
  it('takes a copy of a file and gives a place for one', async () => {
    const shelf = await openFileShelf(folder.path('copies'), Date.now())
    const original = await folder.put('agents.xlsx', 'content')
    const taken = await shelf.take(original)
    await writeFile(original, 'changed')
    expect(await readFile(taken.path, 'utf8')).toBe('content')
    expect(taken.type).toContain('spreadsheetml')
    const place = await shelf.place('Liste.csv', 'text/csv')
    await writeFile(place.path, 'abc')
    expect(await shelf.get(place.id)).toEqual({ ...place, bytes: 3 })
    await expect(shelf.take(folder.path('nowhere.csv'))).rejects.toMatchObject({ code: 'fileNotFound' })
    await expect(shelf.take(folder.path())).rejects.toMatchObject({ code: 'fileKindUnknown' })
  })

  it('knows nothing but its own ids', async () => {
    const shelf = await openFileShelf(folder.path('ids'), Date.now())
    await writeFile(folder.path('secret'), 'x')
    for (const id of ['..', '../secret', 'x', '00000000-0000-4000-8000-000000000000', '']) {
      await expect(shelf.get(id)).rejects.toMatchObject({ code: 'fileNotFound' })
      await expect(shelf.read(id, 0, 1)).rejects.toMatchObject({ code: 'fileNotFound' })
      await expect(shelf.hash(id)).rejects.toMatchObject({ code: 'fileNotFound' })
    }
    await expect(shelf.discard('../secret')).rejects.toMatchObject({ code: 'fileNotFound' })
    expect(await readFile(folder.path('secret'), 'utf8')).toBe('x')
  })

  it('discards, also twice', async () => {
    const shelf = await openFileShelf(folder.path('discards'), Date.now())
    const { id } = await shelf.begin('a.csv', 1)
    await shelf.discard(id)
    await shelf.discard(id)
    await expect(shelf.get(id)).rejects.toMatchObject({ code: 'fileNotFound' })
    expect(await readdir(folder.path('discards'))).toEqual([])
  })

  it('clears what is older than thirty days when it is opened, and nothing that is not its own', async () => {
    const path = folder.path('old')
    const now = Date.now()
    const shelf = await openFileShelf(path, now)
    const old = await shelf.begin('old.csv', 1)
    const young = await shelf.begin('young.csv', 1)
    await mkdir(join(path, 'something else'))
    for (const name of [old.id, 'something else'])
      await utimes(join(path, name), new Date(now), new Date(now - 31 * day))
    await openFileShelf(path, now)
    expect((await readdir(path)).toSorted()).toEqual([young.id, 'something else'].toSorted())
    expect((await stat(path)).isDirectory()).toBe(true)
  })
})
