import { expect, test } from 'vitest'
import type { StreamCondition, Trouble } from '../../../../preload/contract/connection.ts'
import { worstTrouble } from '../../../../renderer/features/overview/worst-trouble.ts'

const trouble = (code: string, owner: Trouble['owner']): Trouble => ({
  code,
  errorClass: 'temporary',
  owner,
  next: 'tryLater',
  details: {},
  since: 1,
})
const feed = (trouble: Trouble | null, state: StreamCondition['state'] = 'failed'): StreamCondition => ({
  stream: 'calls',
  state,
  newestAt: null,
  coveredTo: null,
  lastSuccessAt: null,
  nextAt: null,
  trouble,
})

test('what somebody must act on comes before what passes by itself', () => {
  expect(worstTrouble([feed(trouble('a', 'nobody')), feed(trouble('b', 'vendorAdmin'))])?.code).toBe('b')
  expect(worstTrouble([feed(trouble('a', 'nobody')), feed(null)])?.code).toBe('a')
})

test('all is well, or the stream is not wanted at all: nothing to tell', () => {
  expect(worstTrouble([feed(null, 'onTime')])).toBeNull()
  expect(worstTrouble([feed(trouble('old', 'planner'), 'off')])).toBeNull()
})
