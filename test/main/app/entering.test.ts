import { expect, it } from 'vitest'
import { berlin, openTestApp, type TestApp } from './open-test-app.ts'

const employees = [
  'personnelNumber,lastName,firstName,email',
  '1,Alder,Ann,a@x.example',
  '2,Birch,Bob,b@x.example',
  '3,Cedar,Cy,c@x.example',
]
const users = ['identifier,name,email', 'anna,Ann Alder,a@x.example', 'bobb,Bob Birch,b@x.example', 'nobody,,']

async function assigned(test: TestApp): Promise<string> {
  const { id } = await test.client.integrations.add(berlin)
  await test.bring('employees', employees)
  await test.bring('users', users, id)
  await test.bring('states', ['agent,state,start,end', 'late,Ready,2026-10-12T10:00:00Z,2026-10-12T10:30:00Z'], id)
  await test.client.assignments.acceptCertain({ integrationId: id })
  return id
}

it('what was entered, and how injixo looks, is still known after the next start', async () => {
  const test = await openTestApp()
  const integrationId = await assigned(test)
  const [first] = (await test.client.entering.list({ integrationId, list: 'left' })).rows
  if (first === undefined) throw new Error('somebody is to enter')
  const { employeeId, target: shown } = first
  await test.client.entering.setGeneration({ generation: 'a' })
  await test.client.entering.mark({ integrationId, employeeId, as: 'problem', note: 'number is taken', shown })
  const { client } = await test.reopen()
  expect(await client.entering.generation()).toEqual({ generation: 'a' })
  const problems = await client.entering.list({ integrationId, list: 'problem' })
  expect(problems).toMatchObject({
    rows: [{ lastName: 'Alder', note: 'number is taken' }],
    counts: { open: 1, problem: 1 },
  })
})

it('a mark of somebody who was never there is refused', async () => {
  const { client, ...test } = await openTestApp()
  const integrationId = await assigned({ client, ...test })
  const employeeId = '00000000-0000-4000-8000-000000000009'
  const shown = { personnelNumber: '9', identifiers: ['x'] }
  await expect(client.entering.mark({ integrationId, employeeId, as: 'done', shown })).rejects.toMatchObject({
    code: 'employeeNotFound',
  })
})

it('pages hear of marks, and a list out of injixo is compared and taken over', async () => {
  const test = await openTestApp()
  const { client } = test
  const integrationId = await assigned(test)
  const stop = new AbortController()
  const changes = await client.workspace.changes(undefined, { signal: stop.signal })
  const { id: fileId } = await test.list('export.csv', ['Personnel number,Identifier', '1,anna', '2,Bobb'])
  expect(await client.entering.compare({ integrationId, fileId })).toMatchObject({
    counts: { right: 1, differs: 1, missing: 0, unexpected: 0 },
    rows: [{ kind: 'differs', expected: 'bobb', found: 'Bobb' }],
  })
  expect(await client.entering.takeOver({ integrationId, fileId })).toEqual({ done: 1, again: 0 })
  expect((await changes.next()).value).toEqual(['entering'])
  stop.abort()
  expect((await client.entering.list({ integrationId, list: 'left' })).rows).toMatchObject([{ state: 'changed' }])
})

it('the ledger tells both sides and who is only in the data', async () => {
  const test = await openTestApp()
  const integrationId = await assigned(test)
  const { employees, users, strangers, days } = await test.client.ledger.read({ integrationId })
  expect(employees.rows).toMatchObject([{ key: '3', millisecondsPerDay: null, mend: 'askSystem' }])
  expect(users).toMatchObject({ people: 1, millisecondsPerDay: 0, rows: [{ key: 'nobody' }] })
  expect(strangers).toMatchObject({ people: 1, millisecondsPerDay: 30 * 60_000, rows: [{ key: 'late' }] })
  expect(days).toBe(1)
})
