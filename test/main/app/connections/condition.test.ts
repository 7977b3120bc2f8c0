import { describe, expect, it } from 'vitest'
import type { FailureCode } from '../../../../preload/contract/failure.ts'
import { failureSentence } from '../../../../main/hosts/failure-sentence.ts'
import type { PracticeFive9 } from '../../../../main/practice/five9/start-practice-five9.ts'
import { given } from '../../given.ts'
import { type Connected, connectPractice } from './connect-practice.ts'

const day = { from: '2026-10-12', to: '2026-10-12' } as const
const minute = 60_000

/** Waits for the end of a job, letting time pass for whatever waits. */
async function finish({ client, hand }: Connected, id: string) {
  for (;;) {
    const job = given((await client.jobs.list()).find((one) => one.id === id))
    if (job.endedAt !== null) return job
    await hand.turn(5000)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

describe('how a connection is doing', () => {
  it('is on time, then late when it is older than two rounds, and says since when it is paused', async () => {
    const test = await connectPractice({ integration: { everyMinutes: 30 } })
    const { client, hand, integration } = test
    const { id } = integration
    const states = async () => (await client.connection.condition({ id })).streams.map(({ state }) => state)
    expect(await states()).toEqual(['waiting', 'waiting', 'off'])
    const job = await client.connection.importDays({ id, stream: 'states', ...day })
    const asked = hand.now()
    expect(await client.jobs.wait({ id: job.id })).toMatchObject({ state: 'done' })
    await hand.turn(60 * minute)
    expect(await states()).toEqual(['waiting', 'onTime', 'off'])
    await hand.turn(1)
    expect(await states()).toEqual(['waiting', 'late', 'off'])
    const { streams } = await client.connection.condition({ id })
    // nothing comes by itself to a single command
    expect(streams[1]).toMatchObject({ coveredTo: asked, nextAt: null, trouble: null })
    expect(given(streams[1]?.newestAt)).toBeLessThan(asked)
    await client.connection.pause({ id })
    expect(await client.connection.condition({ id })).toMatchObject({ state: 'paused', pausedAt: hand.now() })
    expect(await states()).toEqual(['paused', 'paused', 'off'])
  })

  it('of an integration whose data comes as files is off', async () => {
    const { client } = await connectPractice()
    const { id } = await client.integrations.add({ system: 'five9', name: 'Files', zone: 'Europe/Berlin' })
    expect((await client.connection.condition({ id })).streams.map(({ state }) => state)).toEqual(['off', 'off', 'off'])
  })

  it.each<[FailureCode, string, (five9: PracticeFive9) => void]>([
    ['connectionLoginRefused', 'loginRefused', ({ accounts }) => accounts.setPassword('wfm.api', 'other')],
    ['connectionRightMissing', 'roleMissing', ({ switches }) => void (switches.withoutRole = 'reporting')],
    ['connectionNotFound', 'standardReportMissing', ({ switches }) => void (switches.withoutReport = 'campaign')],
    ['connectionBusy', 'maintenance', ({ switches }) => void (switches.maintenance = 503)],
  ])('fails with %s, and the card says %s', async (code, trouble, spoil) => {
    const test = await connectPractice()
    const { client, integration, five9 } = test
    const { id } = integration
    spoil(five9)
    const started = await client.connection.importDays({ id, stream: 'calls', ...day })
    const { state, failure } = await finish(test, started.id)
    expect([state, failure]).toMatchObject(['failed', { code, details: { name: 'Five9' } }])
    expect(failureSentence('de', given(failure))).not.toMatch(/\{\{|checks\.|: $/)
    const { streams } = await client.connection.condition({ id })
    expect(streams[0]?.trouble?.code).toBe(trouble)
    expect([...five9.sessions]).toEqual([])
  })

  it('is told of what only the reading of an answer finds', async () => {
    const test = await connectPractice({ settings: { grouping: 'skill' } })
    const { client, integration, five9 } = test
    const { id } = integration
    five9.switches.withoutSkillColumn = true
    const started = await client.connection.importDays({ id, stream: 'calls', ...day })
    expect(await finish(test, started.id)).toMatchObject({ failure: { code: 'columnMissing' } })
    const { streams, state } = await client.connection.condition({ id })
    expect([state, streams[0]]).toMatchObject([
      'needsAttention',
      { state: 'failed', trouble: { code: 'skillColumnMissing' } },
    ])
    five9.switches.withoutSkillColumn = false
    const again = await client.connection.importDays({ id, stream: 'calls', ...day })
    expect(await finish(test, again.id)).toMatchObject({ state: 'done' })
    expect(await client.connection.condition({ id })).toMatchObject({ state: 'ready' })
  })
})

describe('an import that was cut off', () => {
  it('goes on from where it was when a person says so', async () => {
    const test = await connectPractice()
    const { client, integration, five9 } = test
    const { id } = integration
    five9.switches.maintenance = 503
    const started = await client.connection.importDays({ id, stream: 'calls', ...day })
    const { resultId } = await finish(test, started.id)
    five9.switches.maintenance = null
    expect(await client.imports.get({ id: resultId ?? '' })).toMatchObject({ state: 'failed', canResume: true })
    const again = await client.imports.resume({ id: resultId ?? '' })
    expect(await finish(test, again.id)).toMatchObject({ state: 'done', resultId })
    const undo = await client.imports.undo({ id: resultId ?? '' })
    expect(await finish(test, undo.id)).toMatchObject({ state: 'done', subject: 'Five9' })
    expect((await client.connection.runs({ id })).rows).toMatchObject([{ state: 'undone' }])
  })

  it('of days that have not begun is refused', async () => {
    const { client, integration } = await connectPractice()
    const { id } = integration
    for (const days of [
      { from: '2026-10-13', to: '2026-10-14' },
      { from: '2026-10-12', to: '2026-10-11' },
    ])
      await expect(client.connection.importDays({ id, stream: 'calls', ...days })).rejects.toMatchObject({
        code: 'rangeInvalid',
      })
  })
})
