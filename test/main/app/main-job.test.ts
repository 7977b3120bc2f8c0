import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectKeptSums } from '../core/expect-kept-sums.ts'
import { dump } from '../core/read-tables.ts'
import { given } from '../given.ts'
import { berlin, manyStates, openTestApp, type TestApp } from './open-test-app.ts'

const employees = ['personnelNumber,lastName,firstName,email', '1,Abel,Ann,ann@x.example', '2,Bell,Bob,bob@x.example']
const users = ['identifier,name,email', 'ann@x.example,Ann Abel,ann@x.example', 'agent1,Bob Bell,bob@x.example']

async function ready() {
  const test = await openTestApp()
  const { id: integrationId } = await test.client.integrations.add(berlin)
  return { ...test, integrationId }
}

/** The text of a file on Ponte's side. */
async function read({ client }: Pick<TestApp, 'client'>, id: string): Promise<string> {
  const { data, done } = await client.files.read({ id, offset: 0 })
  return done ? Buffer.from(data, 'base64').toString('utf8') : 'too long'
}

describe('importing', () => {
  it('says before that the very same file was there already, in the same place only', async () => {
    const { client, list, bring, integrationId } = await ready()
    await bring('users', users, integrationId)
    const { id: fileId } = await list('again.csv', users)
    const source = { fileId, stream: 'users' } as const
    const [run] = await client.imports.list()
    expect((await client.imports.preview({ ...source, integrationId })).sameAs?.importId).toBe(run?.id)
    const { id: other } = await client.integrations.add({ ...berlin, name: 'Other' })
    expect((await client.imports.preview({ ...source, integrationId: other })).sameAs).toBeNull()
    await expect(client.imports.preview(source)).rejects.toMatchObject({
      code: 'integrationNeeded',
      data: { stream: 'users' },
    })
    await expect(client.imports.start({ ...source, stream: 'activities' })).rejects.toMatchObject({
      code: 'columnMissing',
    })
    await expect(client.imports.start({ ...source, fileId: other })).rejects.toMatchObject({ code: 'fileNotFound' })
  })

  it('gives refused rows back as a file that comes in clean when it is mended', async () => {
    const test = await ready()
    const { client, bring } = test
    await client.settings.set({ language: 'de' })
    const job = await bring('employees', [...employees, '1,Twice,,', ',Nobody,,'])
    expect(job).toMatchObject({ state: 'done', done: 4 })
    const id = given(job.resultId)
    expect(await client.imports.get({ id })).toMatchObject({ counts: { read: 4, added: 2, refused: 2 } })
    const file = await client.imports.refusedFile({ id })
    expect(file.name).toBe('employees.refused.csv')
    const text = await read(test, file.id)
    const lines = text.replace('\uFEFF', '').trimEnd().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/personnelNumber.*;1;Twice/)
    const mended = lines.map((line) => line.replace(';1;Twice', ';3;Twice').replace(';;Nobody', ';4;Nobody'))
    expect(await bring('employees', mended)).toMatchObject({ state: 'done', done: 2 })
    expect((await client.imports.list())[0]?.counts).toMatchObject({ read: 2, added: 2, refused: 0 })
  })

  it('fails for a file that is no list or has no good row, and cannot be continued then', async () => {
    const { client, bring, list } = await ready()
    const job = await bring('employees', ['personnelNumber,lastName', ',Nobody'])
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'everyRowRefused', details: { row: 2 } } })
    expect(await client.imports.get({ id: given(job.resultId) })).toMatchObject({
      state: 'failed',
      canResume: false,
      canUndo: false,
    })
    await expect(client.imports.resume({ id: given(job.resultId) })).rejects.toMatchObject({
      code: 'importNotResumable',
    })
    const { id: fileId } = await list('empty.csv', [])
    await expect(client.imports.start({ fileId, stream: 'employees' })).rejects.toMatchObject({ code: 'fileEmpty' })
    expect(await bring('employees', ['personnelNumber,lastName'])).toMatchObject({
      state: 'failed',
      failure: { code: 'fileNoRows' },
    })
  })

  it('waits for its turn while another import runs, and a person goes on working', async () => {
    const { client, bring, list, integrationId, look } = await ready()
    const { id: fileId } = await list('many.csv', manyStates(30_000))
    const states = await client.imports.start({ fileId, stream: 'states', integrationId })
    const [listed] = await Promise.all([
      bring('users', users, integrationId),
      (async () => {
        for (let count = 0; count < 20; count += 1) {
          await client.employees.add({ personnelNumber: `p${count}`, lastName: 'Person' })
          await client.users.add({ integrationId, identifier: `own ${count}` })
          await new Promise((resolve) => setImmediate(resolve))
        }
      })(),
    ])
    expect(listed.state).toBe('done')
    expect(await client.jobs.wait({ id: states.id })).toMatchObject({ state: 'done', done: 30_000 })
    expect((await client.employees.list({})).total).toBe(20)
    expect((await client.users.list({ integrationId })).total).toBe(7 + 20 + 1)
    await look(expectKeptSums)
  })

  it('keeps the zone of an integration while its file is read', async () => {
    const { client, list, integrationId } = await ready()
    const { id: fileId } = await list('many.csv', manyStates(20_000))
    const { id } = await client.imports.start({ fileId, stream: 'states', integrationId })
    await expect(client.integrations.change({ id: integrationId, zone: 'UTC' })).rejects.toMatchObject({
      code: 'jobRunning',
    })
    await client.jobs.wait({ id })
    expect(await client.integrations.change({ id: integrationId, zone: 'UTC' })).toMatchObject({ zone: 'UTC' })
  })
})

describe('undo and redo', () => {
  it('go on where they were when the app is opened again', async () => {
    const test = await ready()
    const { client, bring, integrationId } = test
    await bring('employees', employees)
    await bring('users', users, integrationId)
    const before = await test.look(dump)
    await client.assignments.acceptCertain({ integrationId })
    const { externalActivityId } = await client.mappings.add({ integrationId, state: 'Break' })
    await client.activities.add({ id: 10, name: 'Pause', type: 'break', colour: '#112233' })
    await client.mappings.map({ externalActivityIds: [externalActivityId], activityId: 10 })
    const after = await test.look(dump)

    const second = await test.reopen()
    expect(await second.client.journal.next()).toMatchObject({
      undo: { operation: 'mapped', subject: 'Pause' },
      redo: null,
    })
    await second.client.journal.undo()
    await second.client.journal.undo()

    const third = await second.reopen()
    await third.client.journal.undo()
    await third.client.journal.undo()
    expect(await third.look(dump)).toEqual(before)

    const fourth = await third.reopen()
    for (const operation of ['certainAccepted', 'externalActivityAdded', 'activityAdded', 'mapped']) {
      expect(await fourth.client.journal.redo()).toMatchObject({ operation })
    }
    await expect(fourth.client.journal.redo()).rejects.toMatchObject({ code: 'redoNothing' })
    expect(await fourth.look(dump)).toEqual(after)
  })

  it('tell the pages what has changed', async () => {
    const { client } = await ready()
    const stop = new AbortController()
    const changes = await client.workspace.changes(undefined, { signal: stop.signal })
    await client.employees.add({ personnelNumber: '1', lastName: 'A' })
    await client.journal.undo()
    expect((await changes.next()).value).toEqual(['employees', 'assignments', 'journal'])
    expect((await changes.next()).value).toContain('employees')
    await expect(client.employees.add({ personnelNumber: '', lastName: 'A' })).rejects.toMatchObject({
      code: 'inputInvalid',
    })
    stop.abort()
    expect(await changes.next()).toMatchObject({ done: true })
  })
})

describe('delivering', () => {
  it('leaves files that equal their manifest, and says what it did', async () => {
    const test = await ready()
    const { client, bring, integrationId } = test
    await bring('states', manyStates(3000), integrationId)
    const job = await client.deliveries.start({ integrationId, activities: 'received' })
    expect(await client.jobs.wait({ id: job.id })).toMatchObject({ state: 'done', kind: 'delivery', subject: 'Five9' })
    const [delivery] = await client.deliveries.list({ integrationId })
    const { id, folder, files, totals } = given(delivery)
    expect(id).toBe(job.resultId)
    expect(await client.deliveries.get({ id })).toEqual(delivery)
    expect(totals).toMatchObject({ seconds: 180_000, databaseSeconds: 180_000, withheldSeconds: 0, people: 7 })
    expect(readdirSync(folder).toSorted()).toEqual([...files.map(({ name }) => name), 'manifest.json'].toSorted())
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      files: { name: string; sha256: string }[]
    }
    for (const { name, sha256 } of manifest.files) {
      const bytes = readFileSync(join(folder, name))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      const file = await client.deliveries.file({ id, name })
      expect(await read(test, file.id)).toBe(bytes.toString('utf8'))
    }
    expect((await client.overview.get()).integrations[0]?.coverage).toMatchObject({ days: 3, daysDelivered: 3 })
    const manifestFile = await client.deliveries.file({ id, name: 'manifest.json' })
    expect(manifestFile.type).toContain('json')
  })

  it('is refused when there is nothing, and leaves no folder behind', async () => {
    const { client, bring, integrationId, folder } = await ready()
    await expect(client.deliveries.start({ integrationId })).rejects.toMatchObject({ code: 'deliveryEmpty' })
    expect(await client.deliveries.plan({ integrationId })).toBeNull()
    await bring('states', manyStates(10), integrationId)
    const job = await client.deliveries.start({ integrationId, from: '2027-01-01', to: '2027-01-02' })
    expect(await client.jobs.wait({ id: job.id })).toMatchObject({
      state: 'failed',
      failure: { code: 'deliveryEmpty' },
    })
    expect(readdirSync(join(folder, 'deliveries'))).toEqual([])
    expect(await client.deliveries.list({})).toEqual([])
    await expect(client.deliveries.get({ id: integrationId })).rejects.toMatchObject({ code: 'fileNotFound' })
  })
})

describe('lists on their way out', () => {
  it('are files in the format asked for', async () => {
    const test = await ready()
    const { client, bring, integrationId } = test
    await bring('employees', employees)
    await bring('states', manyStates(3), integrationId)
    const text = async (file: Promise<{ id: string }>) =>
      (await read(test, (await file).id)).replace('\uFEFF', '').split('\r\n')
    expect((await text(client.employees.exportFile({ format: 'csv' })))[1]).toBe('1;Abel;Ann;ann@x.example;;;')
    expect((await text(client.users.exportFile({ integrationId, format: 'csv' })))[0]).toBe(
      'identifier;name;email;active;personnelNumber',
    )
    expect((await text(client.activities.exportFile({ format: 'csv' })))[1]).toMatch(/^1;Present;presence;#/)
    const days = { integrationId, from: '2026-10-01', to: '2026-10-01', format: 'csv' } as const
    expect(await text(client.states.exportFile(days))).toHaveLength(5)
    expect(await client.employees.exportFile({ format: 'xlsx' })).toMatchObject({
      name: 'employees.xlsx',
      bytes: expect.any(Number) as number,
    })
  })
})

describe('what the door refuses', () => {
  it.each([
    ['a line break in an identifier', 'identifier', { identifier: 'a\nb' }],
    ['an identifier that injixo would not take', 'identifier', { identifier: 'x'.repeat(256) }],
    ['no identifier', 'identifier', { identifier: '' }],
  ])('%s', async (_, field, fields) => {
    const { client, integrationId } = await ready()
    await expect(client.users.add({ integrationId, ...fields })).rejects.toMatchObject({
      code: 'inputInvalid',
      data: { field },
    })
  })

  it('states at times that no list is read for, and of a blank', async () => {
    const { client, integrationId } = await ready()
    const good = { integrationId, identifier: 'a', state: 'b', start: Date.UTC(2026, 1, 1), end: Date.UTC(2026, 1, 2) }
    for (const [field, wrong] of [
      ['start', { start: 0.5 + good.start }],
      ['start', { start: Date.UTC(1970, 1, 1) }],
      ['end', { end: 8.64e15 }],
      ['state', { state: '   ' }],
    ] as const) {
      await expect(client.states.add({ ...good, ...wrong })).rejects.toMatchObject({
        code: 'inputInvalid',
        data: { field },
      })
    }
    expect(await client.states.add(good)).toMatchObject({ state: 'b' })
  })
})
