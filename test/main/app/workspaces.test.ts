import { existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { holdLock } from '../platform/database/hold-lock.ts'
import { temporaryPlace } from '../temporary-place.ts'
import { berlin, manyStates, openTestApp, type TestApp } from './open-test-app.ts'

const opened = async ({ client }: Pick<TestApp, 'client'>) => {
  const status = await client.workspace.status()
  if (status.status !== 'open') throw new Error(status.failure.code)
  return status.workspace
}

describe('workspaces', () => {
  it('begin with one without a name, which is there again', async () => {
    const first = await openTestApp()
    const workspace = await opened(first)
    expect(workspace).toMatchObject({ path: join(first.folder, 'workspace.ponte'), name: '', practice: false })
    await first.client.integrations.add(berlin)
    const { client } = await first.reopen()
    expect(await client.integrations.list()).toMatchObject([{ name: 'Five9' }])
    expect(await opened({ client })).toMatchObject({ createdAt: workspace.createdAt })
  })

  it('are made by name, opened, left and listed, the last one first', async () => {
    const test = await openTestApp()
    const { client, folder } = test
    const first = (await opened(test)).path
    expect(await client.workspace.create({ name: 'Süd & Nord' })).toMatchObject({
      status: 'open',
      workspace: { path: join(folder, 'Süd  Nord.ponte'), name: 'Süd & Nord' },
    })
    await client.integrations.add(berlin)
    await client.workspace.create({ name: 'Süd & Nord' })
    expect((await opened(test)).path).toBe(join(folder, 'Süd  Nord 2.ponte'))
    expect(await client.integrations.list()).toEqual([])
    await client.workspace.open({ path: 'Süd  Nord.ponte' })
    expect(await client.integrations.list()).toHaveLength(1)
    expect((await client.workspace.recent()).map(({ path, exists }) => [path, exists])).toEqual([
      [join(folder, 'Süd  Nord.ponte'), true],
      [join(folder, 'Süd  Nord 2.ponte'), true],
      [first, true],
    ])
    const again = await test.reopen()
    expect((await opened(again)).name).toBe('Süd & Nord')
  })

  it('are copied whole while they are open, and a copy is one too', async () => {
    const test = await openTestApp()
    const { client, folder } = test
    await client.integrations.add(berlin)
    const { path } = await client.workspace.saveCopy({ path: join(folder, 'mine', 'copy.ponte') })
    await expect(client.workspace.saveCopy({ path })).rejects.toMatchObject({ code: 'workspaceExists' })
    const other = await client.workspace.saveCopy({})
    expect(dirname(other.path)).toBe(join(folder, 'copies'))
    await client.integrations.add({ ...berlin, name: 'Later' })
    await client.workspace.open({ path })
    expect(await client.integrations.list()).toHaveLength(1)
    await client.workspace.open({ path: other.path })
    expect(await client.integrations.list()).toHaveLength(1)
  })

  it.each(['PRACTICE', 'con', '../../up', '...'])(
    'named %j are files of their own in the data folder',
    async (name) => {
      const test = await openTestApp()
      await test.client.workspace.create({ name })
      const { path } = await opened(test)
      expect(dirname(path)).toBe(test.folder)
      expect(basename(path)).not.toMatch(/^(?:practice|con)\.ponte$/i)
    },
  )

  it('stay open when another one is refused', async () => {
    const test = await openTestApp()
    const { client, folder } = test
    const text = join(folder, 'letter.ponte')
    writeFileSync(text, 'a letter to somebody')
    await expect(client.workspace.open({ path: text })).rejects.toMatchObject({ code: 'workspaceNotPonte' })
    await expect(client.workspace.open({ path: join(folder, 'none.ponte') })).rejects.toMatchObject({
      code: 'workspaceNotFound',
    })
    expect(readFileSync(text, 'utf8')).toBe('a letter to somebody')
    expect((await opened(test)).path).toBe(join(folder, 'workspace.ponte'))
    expect(await client.workspace.recent()).toHaveLength(1)
    await client.integrations.add(berlin)
  })

  it('of another Ponte are refused while it has them open', async () => {
    const [one, other] = [await openTestApp(), await openTestApp()]
    const { path } = await opened(one)
    await expect(other.client.workspace.open({ path })).rejects.toMatchObject({
      code: 'workspaceLocked',
      data: { path },
    })
    await one.close()
    expect(await other.client.workspace.open({ path })).toMatchObject({ status: 'open' })
  })

  it('change one after another, however fast they are asked for', async () => {
    const test = await openTestApp()
    const { client, folder } = test
    await Promise.all(['a', 'b', 'c'].map((name) => client.workspace.create({ name })))
    await Promise.all(['a', 'b'].map((name) => client.workspace.open({ path: join(folder, `${name}.ponte`) })))
    expect((await opened(test)).name).toBe('b')
    await client.integrations.add(berlin)
    expect(readdirSync(folder).filter((name) => name.endsWith('-owner'))).toEqual(['b.ponte-owner'])
  })

  it('are not left while work goes on in them', async () => {
    const test = await openTestApp()
    const { client } = test
    const { id: integrationId } = await client.integrations.add(berlin)
    const { id: fileId } = await test.list('many.csv', manyStates(20_000))
    const { id } = await client.imports.start({ fileId, stream: 'states', integrationId })
    const refused = { code: 'jobRunning', data: { job: 'many.csv' } }
    await expect(client.workspace.create({ name: 'other' })).rejects.toMatchObject(refused)
    await expect(client.practice.start()).rejects.toMatchObject(refused)
    await expect(client.workspace.leavePractice()).rejects.toMatchObject(refused)
    expect(await client.jobs.wait({ id })).toMatchObject({ state: 'done' })
    await client.workspace.create({ name: 'other' })
  })
})

describe('a last workspace that cannot be opened', () => {
  it.each([
    ['workspaceDamaged', (path: string) => truncateSync(path, 20_000)],
    [
      'workspaceFuture',
      (path: string) => {
        const bytes = readFileSync(path)
        bytes.writeUInt32BE(99, 60)
        writeFileSync(path, bytes)
      },
    ],
    ['workspaceNotPonte', (path: string) => writeFileSync(path, 'text')],
  ])('is refused (%s) and left as it is, with its copies and a way on', async (code, spoil) => {
    const test = await openTestApp()
    const { path } = await opened(test)
    await test.client.integrations.add(berlin)
    const copy = await test.client.workspace.saveCopy({})
    await test.close()
    spoil(path)
    const before = readFileSync(path, 'base64')
    const again = await openTestApp(test.folder)
    expect(await again.client.workspace.status()).toMatchObject({
      status: 'refused',
      path,
      failure: { code },
      copies: [{ path: copy.path }],
    })
    await expect(again.client.integrations.list()).rejects.toMatchObject({ code: 'workspaceNotOpen' })
    await expect(again.client.overview.get()).rejects.toMatchObject({ code: 'workspaceNotOpen' })
    expect(await again.client.settings.get()).toMatchObject({ welcomed: false })
    expect(await again.client.workspace.open({ path: copy.path })).toMatchObject({ status: 'open' })
    expect(await again.client.integrations.list()).toHaveLength(1)
    expect(await again.client.workspace.create({ name: 'new' })).toMatchObject({ status: 'open' })
    expect(readFileSync(path, 'base64')).toBe(before)
  })

  it('is refused when it is gone or in use, and a new one can be made', async () => {
    const test = await openTestApp()
    const { path } = await test.client.workspace.saveCopy({ path: join(temporaryPlace(), 'elsewhere.ponte') })
    await test.client.workspace.open({ path })
    await test.close()
    const holder = await holdLock(path, 'PRAGMA journal_mode = WAL; BEGIN EXCLUSIVE')
    const locked = await openTestApp(test.folder)
    expect(await locked.client.workspace.status()).toMatchObject({
      status: 'refused',
      failure: { code: 'workspaceLocked' },
      copies: [],
    })
    holder.kill('SIGKILL')
    await new Promise((resolve) => holder.once('exit', resolve))
    expect(await locked.client.workspace.open({ path })).toMatchObject({ status: 'open' })
    await locked.close()
    truncateSync(path, 0)
    const damaged = await openTestApp(test.folder)
    expect(await damaged.client.workspace.create({ name: 'new' })).toMatchObject({ status: 'open' })
  })
})

describe('a data folder', () => {
  it('has one owner, and is free as soon as that one is closed', async () => {
    const one = await openTestApp()
    await expect(openTestApp(one.folder)).rejects.toMatchObject({ code: 'folderInUse', details: { path: one.folder } })
    await one.close()
    await openTestApp(one.folder)
  })

  it('is free after its owner was killed', async () => {
    const one = await openTestApp()
    await one.close()
    const holder = await holdLock(join(one.folder, 'owner'), 'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    await expect(openTestApp(one.folder)).rejects.toMatchObject({ code: 'folderInUse' })
    holder.kill('SIGKILL')
    await new Promise((resolve) => holder.once('exit', resolve))
    expect(await (await openTestApp(one.folder)).client.workspace.status()).toMatchObject({ status: 'open' })
  })

  it('that cannot be written to is refused', async () => {
    const folder = temporaryPlace()
    writeFileSync(join(folder, 'file'), '')
    const inside = join(folder, 'file', 'data')
    await expect(openTestApp(inside)).rejects.toMatchObject({ code: 'folderNotWritable', details: { path: inside } })
    const taken = join(folder, 'taken')
    mkdirSync(join(taken, 'owner'), { recursive: true })
    await expect(openTestApp(taken)).rejects.toMatchObject({ code: 'folderNotWritable', details: { path: taken } })
  })

  it('with settings that a person broke begins with the first ones', async () => {
    const one = await openTestApp()
    await one.client.settings.set({ language: 'it', welcomed: true })
    expect(await (await one.reopen()).client.settings.get()).toMatchObject({ language: 'it', welcomed: true })
    for (const broken of ['{', '{"recent": 7, "settings": {"language": "xx"}}', '[]']) {
      const two = await openTestApp()
      await two.close()
      writeFileSync(join(two.folder, 'settings.json'), broken)
      const again = await openTestApp(two.folder)
      expect(await again.client.settings.get()).toMatchObject({ welcomed: false })
      expect(await again.client.workspace.status()).toMatchObject({ status: 'open' })
    }
  })
})

describe('practice', () => {
  it('is filled once, and left for the workspace that was open before', async () => {
    const test = await openTestApp()
    const { client } = test
    await client.workspace.create({ name: 'mine' })
    const job = await client.practice.start()
    expect(await client.jobs.wait({ id: job.id })).toMatchObject({ kind: 'practice', state: 'done' })
    expect(await opened(test)).toMatchObject({ practice: true, name: '' })
    const { employees, states } = await client.overview.get()
    expect([employees > 300, states > 100_000]).toEqual([true, true])
    expect(await client.journal.next()).toEqual({ undo: null, redo: null })
    await client.integrations.add({ ...berlin, name: 'Own' })
    expect((await client.workspace.leavePractice()).status).toBe('open')
    expect((await opened(test)).name).toBe('mine')
    const again = await client.practice.start()
    expect(await client.jobs.wait({ id: again.id })).toMatchObject({ state: 'done' })
    expect(await client.integrations.list()).toHaveLength(2)
    const reopened = await test.reopen()
    expect((await opened(reopened)).practice).toBe(true)
    await reopened.client.workspace.leavePractice()
    expect((await opened(reopened)).name).toBe('mine')
  })

  it('that was cut off is made anew, from itself and from another workspace', async () => {
    const test = await openTestApp()
    const { client } = test
    for (const leave of [false, true, false]) {
      const job = await client.practice.start()
      await client.jobs.cancel({ id: job.id })
      expect(await client.jobs.wait({ id: job.id })).toMatchObject({ state: 'cancelled' })
      expect((await opened(test)).practice).toBe(true)
      await client.integrations.add({ ...berlin, name: 'Own' })
      if (leave) await client.workspace.leavePractice()
    }
    // the one of the practice itself, and the one just added
    expect(await client.integrations.list()).toHaveLength(2)
  })

  it('that is damaged is made anew', async () => {
    const test = await openTestApp()
    writeFileSync(join(test.folder, 'practice.ponte'), '')
    const job = await test.client.practice.start()
    await test.client.jobs.cancel({ id: job.id })
    await test.client.jobs.wait({ id: job.id })
    expect((await opened(test)).practice).toBe(true)
  })

  it('clears away nothing that it did not make', async () => {
    const test = await openTestApp()
    const { client, folder } = test
    const path = join(folder, 'practice.ponte')
    await client.workspace.saveCopy({ path })
    await expect(client.practice.start()).rejects.toMatchObject({ code: 'workspaceExists' })
    expect(existsSync(path)).toBe(true)
    writeFileSync(path, 'text')
    await client.workspace.open({ path: join(folder, 'workspace.ponte') })
    await expect(client.practice.start()).rejects.toMatchObject({ code: 'workspaceNotPonte' })
    expect(readFileSync(path, 'utf8')).toBe('text')
  })
})
