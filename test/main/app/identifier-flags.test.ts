import { describe, expect, it } from 'vitest'
import { openTestApp } from './open-test-app.ts'

const at = (hour: number) => `2026-10-12T0${hour}:00:00Z`
const people = ['identifier,name', '0412,Anna', '0413,Bob', '0414,Cleo', '415,Dora', '0412 ,Anna']

describe('a list of one integration', () => {
  it('is held against the rule of its system and the users it has, and taken with its doubts', async () => {
    const { client, bring, list } = await openTestApp()
    const { id: integrationId } = await client.integrations.add({
      system: 'vonage',
      name: 'Vonage',
      zone: 'Europe/Berlin',
    })
    const { id: fileId } = await list('shown.csv', people)
    const preview = await client.imports.preview({ fileId, stream: 'users', integrationId })
    const shown = preview.sample.map(({ problems }) => problems.map(({ code }) => code))
    expect(shown).toEqual([[], [], [], ['identifierZerosLost'], ['identifierHasBlanks', 'identifierNearlyTwice']])

    const { resultId } = await bring('users', people, integrationId)
    const run = await client.imports.get({ id: resultId ?? '' })
    expect(run.counts).toMatchObject({ read: 5, added: 5, refused: 0, flagged: 2 })
    const { rows } = await client.imports.problems({ id: run.id })
    // what was shown is what happened
    expect(rows.map(({ code }) => code)).toEqual(shown.flat())
    const users = await client.users.list({ integrationId })
    expect(users.rows.map(({ identifier }) => identifier)).toContain('415')
  })

  it('finds agents in states who are users but for their capitals, once each', async () => {
    const { client, bring } = await openTestApp()
    const { id: integrationId } = await client.integrations.add({ system: 'sikom', name: 'S', zone: 'UTC' })
    await bring('users', ['identifier,name', 'anna,Anna'], integrationId)
    const lines = ['agent,state,start,end', `Anna,Ready,${at(1)},${at(2)}`, `Anna,Break,${at(2)},${at(3)}`]
    const { resultId } = await bring('states', lines, integrationId)
    const { rows } = await client.imports.problems({ id: resultId ?? '' })
    expect(rows.map(({ row, code, value }) => [row, code, value])).toEqual([[2, 'identifierCase', 'Anna']])
  })

  it('knows the exports of its system', async () => {
    const { client, list } = await openTestApp()
    const { id: integrationId } = await client.integrations.add({ system: 'talkdesk', name: 'T', zone: 'UTC' })
    const { id: fileId } = await list('status.csv', [
      'user_id,user_name,user_email,status_label,status_start_at,status_end_at,status_time,is_user_active,team_id',
      `65f0,Anna,anna@example.com,Available,2026-10-12 09:00:00,2026-10-12 09:30:00,1800,true,1`,
    ])
    const { columns, looked } = await client.imports.preview({ fileId, stream: 'states', integrationId })
    const meant = columns.flatMap(({ header, field }) => (field === null ? [] : [`${header}: ${field}`]))
    expect(meant).toEqual([
      'user_name: agentName',
      'user_email: agent',
      'status_label: state',
      'status_start_at: start',
      'status_end_at: end',
      'status_time: duration',
    ])
    expect(looked).toMatchObject({ rows: 1, good: 1 })
  })
})

describe('what a person types', () => {
  it('is checked against the other users', async () => {
    const { client, bring } = await openTestApp()
    const { id: integrationId } = await client.integrations.add({ system: 'sikom', name: 'S', zone: 'UTC' })
    await bring('users', ['identifier,name', 'anna,Anna'], integrationId)
    const check = (identifier: string, userId: string | null = null) =>
      client.users.checkIdentifier({ integrationId, userId, identifier })
    expect(await check('Anna ')).toMatchObject({ findings: [{ code: 'blankAtEdge' }, { code: 'caseDiffers' }] })
    expect((await check('Anna ')).repaired).toBe('anna')
    expect(await check('anna')).toMatchObject({ findings: [{ code: 'twice' }], repaired: null })
    const [own] = (await client.users.list({ integrationId })).rows
    expect(await check('anna', own?.id ?? null)).toEqual({ findings: [], repaired: null })
  })
})
