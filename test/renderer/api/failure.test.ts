// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { failureOf } from '../../../renderer/api/failure.ts'
import { openPage } from '../open-page.tsx'

const page = await openPage()
const { client } = await import('../../../renderer/api/client.ts')

test('a failure of the list arrives as its word and details', async () => {
  await page.app.client.integrations.add({ system: 'ujet', name: 'Nord', zone: 'Europe/Berlin' })
  const again = client.integrations.add({ system: 'ujet', name: 'nord', zone: 'Europe/Berlin' })
  const failure = await again.then(() => null, failureOf)
  expect(failure).toEqual({ code: 'integrationNameTaken', details: { name: 'nord' } })
})

test('what is not of the list is an inner failure', () => {
  expect(failureOf(new TypeError('no such thing'))).toEqual({ code: 'internal', details: { number: 'no such thing' } })
  expect(failureOf('odd')).toEqual({ code: 'internal', details: { number: 'odd' } })
})

test('what was given up is no failure of the app', () => {
  expect(failureOf(new DOMException('stopped', 'AbortError')).code).toBe('cancelled')
})
