import { Buffer } from 'node:buffer'
import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { fileChunkBytes } from '../../../preload/contract/files.ts'
import type { App } from '../../../main/app/app.ts'
import { given } from '../given.ts'
import { carry } from './carry.ts'
import { berlin, manyStates, openTestApp, type TestApp } from './open-test-app.ts'

type Client = App['client']

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no failure',
    (error: unknown) => (error instanceof ORPCError ? { ...error.toJSON() } : `not typed: ${String(error)}`),
  )

/** Sends a file piece by piece, as a page does. */
async function send(client: Client, name: string, lines: readonly string[]): Promise<string> {
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  const { id } = await client.files.begin({ name, bytes: bytes.length })
  for (let offset = 0; offset < bytes.length; offset += fileChunkBytes) {
    await client.files.append({ id, offset, data: bytes.subarray(offset, offset + fileChunkBytes).toString('base64') })
  }
  return id
}

/** What is told of a job: how it began and how it ended; how often in between is chance. */
async function follow(client: Client, id: string): Promise<readonly unknown[]> {
  const told: unknown[] = []
  for await (const job of await client.jobs.watch()) {
    if (job.id !== id) continue
    if (told.length === 0) told.push({ kind: job.kind, subject: job.subject, resultId: job.resultId })
    if (job.endedAt === null) continue
    told.push({ ...job, rate: null })
    return told
  }
  return told
}

/** One person's work from an empty workspace to a delivery, with what goes wrong on the way. */
async function tell({ look }: TestApp, client: Client): Promise<readonly unknown[]> {
  const heard: unknown[] = []
  const note = <T>(answer: T): T => {
    heard.push(answer)
    return answer
  }
  const integration = note(await client.integrations.add(berlin))
  const { id: integrationId } = integration
  note(await failureOf(client.integrations.add({ ...berlin, name: ' five9' })))
  note(await failureOf(client.integrations.add({ ...berlin, name: ' ' })))
  note(await failureOf(client.integrations.add({ ...berlin, name: 'Zone', zone: 'Mars' })))

  const bring = async (stream: 'employees' | 'users' | 'states' | 'activities', lines: readonly string[]) => {
    const fileId = await send(client, `${stream}.csv`, lines)
    const source = { fileId, stream, integrationId }
    const { sample, ...preview } = await client.imports.preview(source)
    note({ ...preview, sample: sample.slice(0, 2) })
    note(await follow(client, (await client.imports.start(source)).id))
  }
  await bring('employees', ['personnelNumber,lastName,firstName,email', '007,Müller,Zoë,zoe@x.example', ',Nobody,,'])
  await bring('users', ['identifier,name,email', 'zoe@x.example,Zoë Müller,zoe@x.example', 'agent1,Robot,'])
  await bring('activities', ['id,name,type', '10,Pause,break'])
  // more than one piece
  await bring('states', manyStates(8000))
  const [, , , employees] = note(await client.imports.list())
  note(await client.imports.problems({ id: given(employees).id }))
  const refused = note(await client.imports.refusedFile({ id: given(employees).id }))
  note(await client.files.read({ id: refused.id, offset: 0 }))

  note(await client.assignments.list({ integrationId, list: 'certain' }))
  note(await client.assignments.acceptCertain({ integrationId }))
  const [row] = note(await client.assignments.list({ integrationId, list: 'assigned' })).rows
  const [employee] = (await client.employees.list({})).rows
  const absent = '00000000-0000-4000-8000-000000000000'
  note(await failureOf(client.assignments.assign({ userId: absent, employeeId: given(employee).id })))
  note(await client.assignments.remove({ userIds: [given(row).user.id] }))
  const externalActivityIds = note(await client.mappings.list({ integrationId })).map(
    ({ externalActivityId: id }) => id,
  )
  note(await client.mappings.map({ externalActivityIds, activityId: 10 }))
  note(await client.journal.undo())
  note(await client.journal.undo())
  note(await client.journal.redo())
  note(await client.journal.list({}))
  note(await client.overview.get())
  note(await client.states.list({ integrationId, limit: 3 }))
  note(await client.deliveries.plan({ integrationId, activities: 'mapped' }))
  const delivery = await client.deliveries.start({ integrationId, to: '2026-10-02', activities: 'mapped' })
  note(await follow(client, delivery.id))
  const [made] = note(await client.deliveries.list({}))
  const file = note(await client.deliveries.file({ id: given(made).id, name: given(made?.files[0]).name }))
  note((await client.files.read({ id: file.id, offset: 0 })).data.length)
  note(await failureOf(client.deliveries.file({ id: given(made).id, name: '../../settings.json' })))
  note(await failureOf(client.deliveries.start({ integrationId, from: '2026-10-09', to: '2026-10-08' })))
  note(await failureOf(client.states.list({ integrationId, limit: 100_000 })))
  note(await failureOf(client.jobs.wait({ id: absent })))

  await look((database) => database.prepare('DROP TABLE mapping').run())
  note(await failureOf(client.mappings.list({ integrationId })))
  return heard
}

/** The same text for every id, time, number and folder that is chance. */
function withoutChance(story: readonly unknown[]): unknown[] {
  const seen = new Map<string, string>()
  const text = JSON.stringify(story, (key, value: unknown) => {
    if (['startedAt', 'endedAt', 'createdAt', 'lastImportAt', 'at', 'rate'].includes(key))
      return value === null ? null : key
    if (key === 'folder' || key === 'number') return key
    return value
  })
  const plain = text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, (id) => {
    const name = seen.get(id) ?? `id ${seen.size + 1}`
    seen.set(id, name)
    return name
  })
  return JSON.parse(plain) as unknown[]
}

describe('the border', () => {
  it('tells one story the same over every carrier', async () => {
    const stories: unknown[][] = []
    for (const over of Object.values(carry)) {
      const test = await openTestApp()
      stories.push(withoutChance(await tell(test, await over(test.app))))
    }
    const [direct, ...others] = stories
    expect(others).toEqual([direct, direct])
    const codes = given(direct).flatMap((told) =>
      told !== null && typeof told === 'object' && 'code' in told ? [told.code] : [],
    )
    expect(codes).toEqual([
      'integrationNameTaken',
      'inputInvalid',
      'zoneUnknown',
      'userNotFound',
      'fileNotFound',
      'rangeInvalid',
      'inputInvalid',
      'jobNotFound',
      'internal',
    ])
    expect(given(direct)[1]).toMatchObject({ defined: true, data: { name: 'five9' } })
    expect(given(direct)[2]).toMatchObject({ defined: true, data: { field: 'name' } })
    expect(given(direct).at(-1)).toEqual({
      defined: true,
      code: 'internal',
      status: 500,
      message: 'internal',
      data: { number: 'number' },
    })
  })

  it.each(Object.entries(carry))(
    '%s tells nothing of the inside when something unforeseen happens',
    async (_, over) => {
      const test = await openTestApp()
      const client = await over(test.app)
      await test.look((database) => database.prepare('DROP TABLE journal_change').run())
      const error = await client.employees
        .add({ personnelNumber: '1', lastName: 'A' })
        .catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(ORPCError)
      const { code, data, message } = error as ORPCError<string, { readonly number: string }>
      expect({ code, message, keys: Object.keys(data) }).toEqual({
        code: 'internal',
        message: 'internal',
        keys: ['number'],
      })
      expect(data.number).toMatch(/^[0-9a-f]{8}$/)
      // nothing was done by half
      expect((await client.employees.list({})).total).toBe(0)
    },
  )

  it('sends every later snapshot of a job to whoever listens, and says goodbye when the app ends', async () => {
    const test = await openTestApp()
    const client = await carry['message port'](test.app)
    const heard = await client.jobs.watch()
    const changes = await test.client.workspace.changes()
    const { id } = await client.practice.start()
    await client.jobs.cancel({ id })
    const states: string[] = []
    for await (const job of heard) {
      states.push(job.state)
      if (job.endedAt !== null) break
    }
    expect([states[0], states.at(-1)]).toEqual(['running', 'cancelled'])
    const topics = await changes.next()
    expect(topics.value).toContain('workspace')
    const end = (async () => {
      for await (const _ of changes);
      return 'ended'
    })()
    await test.close()
    expect(await end).toBe('ended')
  })
})
