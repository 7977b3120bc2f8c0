import { expect, test } from 'vitest'
import type { ImportRun } from '../../../../../preload/contract/imports.ts'
import type { JobSnapshot } from '../../../../../preload/contract/job.ts'
import { importStanding } from '../../../../../renderer/features/integrations/connect/import-standing.ts'

const run: ImportRun = {
  id: '00000000-0000-4000-8000-000000000001',
  stream: 'calls',
  integrationId: null,
  source: 'first',
  window: { from: 0, to: 1 },
  fileName: 'Example',
  startedAt: 0,
  endedAt: null,
  state: 'running',
  counts: { read: 0, added: 0, changed: 0, unchanged: 0, refused: 0, flagged: 0 },
  canUndo: false,
  canResume: false,
  kept: 0,
  setAside: 0,
}
const job: JobSnapshot = {
  id: '00000000-0000-4000-8000-000000000002',
  kind: 'history',
  subject: 'Example',
  state: 'running',
  step: 'asking',
  done: 3,
  total: 14,
  unit: 'days',
  startedAt: 0,
  rate: null,
  secondsLeft: null,
  endedAt: null,
  failure: null,
  resultId: run.id,
}

test.each([
  ['nothing was asked for yet', undefined, undefined, { state: 'waiting', share: null }],
  ['its turn has not come', run, { ...job, step: 'waiting' }, { state: 'waiting', share: null }],
  ['its job is not heard of yet', run, undefined, { state: 'waiting', share: null }],
  ['it runs', run, job, { state: 'running', share: 3 / 14 }],
  ['nobody knows how much it is', run, { ...job, total: null }, { state: 'running', share: null }],
  ['its job has just failed', run, { ...job, state: 'failed' }, { state: 'failed', share: 3 / 14 }],
  ['it is done', { ...run, state: 'done' }, undefined, { state: 'done', share: null }],
  ['it was interrupted', { ...run, state: 'interrupted' }, undefined, { state: 'interrupted', share: null }],
] as const)('%s', (_, run, job, standing) => {
  expect(importStanding(run, job)).toEqual(standing)
})
