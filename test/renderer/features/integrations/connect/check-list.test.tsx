// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { CheckResult } from '../../../../../preload/contract/connection.ts'
import { CheckList } from '../../../../../renderer/features/integrations/connect/check-list.tsx'
import type { CheckLine, Checks } from '../../../../../renderer/features/integrations/connect/use-checks.ts'
import { draw } from '../../../draw.tsx'
import { exampleIntegration, exampleSystem } from './example-system.ts'

const passed: CheckResult = { check: 'host', result: 'passed', details: {} }
const refused: CheckResult = {
  check: 'login',
  result: 'failed',
  code: 'loginRefused',
  owner: 'planner',
  next: 'enterPassword',
  details: { user: 'wfm.api', said: '' },
}
const noColumn: CheckResult = {
  check: 'callLogReport',
  result: 'failed',
  code: 'skillColumnMissing',
  owner: 'vendorAdmin',
  next: 'addSkillColumn',
  details: { column: 'SKILL', report: 'Call Log with Skills', folder: 'Shared Reports (injixo)' },
}
const blocked: CheckResult = { check: 'session', result: 'notChecked', code: 'blocked', details: { by: 'login' } }

const line = (result: CheckResult): CheckLine => ({ check: result.check, state: result.result, result })

/** Draws a list as the checks stand and answers what was asked of it. */
async function drawList(lines: readonly CheckLine[], { isRunning = false, isShort = false } = {}): Promise<string[]> {
  const asked: string[] = []
  const checks: Checks = {
    lines,
    wereMade: true,
    at: 0,
    isRunning,
    failure: null,
    run: (only) => asked.push(`run ${only ?? 'all'}`),
    stop: () => asked.push('stop'),
  }
  await draw(
    <CheckList
      checks={checks}
      integration={exampleIntegration()}
      system={exampleSystem}
      isShort={isShort}
      wayTo={(kind) => (kind === 'choice' ? undefined : () => asked.push(`to ${kind}`))}
    />,
  )
  return asked
}

const item = (name: string) => {
  const found = screen.getAllByRole('listitem').find((known) => known.textContent.startsWith(name))
  if (found === undefined) throw new Error(`no check ${name}`)
  return within(found)
}

test('what failed is open: what happened, who acts, where it is mended, and this one again', async () => {
  const asked = await drawList([line(passed), line(refused), line(blocked)])
  const login = item('User')
  expect(login.getByText(/Five9 refused the user name wfm\.api/)).toBeDefined()
  expect(login.getByText('You')).toBeDefined()
  await userEvent.click(login.getByRole('button', { name: 'To username and password' }))
  await userEvent.click(login.getByRole('button', { name: 'Check again' }))
  expect(asked).toEqual(['to secret', 'run login'])
  expect(login.queryByRole('button', { name: 'Letter' })).toBeNull()
  // what could not be checked is closed, and opens when somebody wants to know why
  expect(screen.queryByText(/comes first/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /Not checked/ }))
  expect(screen.getByText(/comes first/)).toBeDefined()
})

test('what the administrator has to do can be copied and sent; details are there for whoever helps', async () => {
  await drawList([line(noColumn)])
  const copies = screen.getAllByRole('button', { name: /^Copy: / }).map((button) => button.getAttribute('aria-label'))
  expect(copies).toEqual([
    'Copy: SKILL',
    'Copy: Call Log with Skills',
    'Copy: Shared Reports (injixo)',
    'Copy: Details',
  ])
  expect(screen.getByRole('button', { name: 'Letter' })).toBeDefined()
  expect(screen.getByText(/callLogReport: failed \(skillColumnMissing\)/).textContent).toContain('column: SKILL')
})

test('an empty detail is not shown', async () => {
  await drawList([line(refused)])
  expect(screen.getByText(/login: failed/).textContent).not.toContain('said')
})

test('while checks are made nothing old is shown and none is made twice', async () => {
  await drawList([{ check: 'login', state: 'running', result: refused }, line(noColumn)], { isRunning: true })
  expect(screen.queryByText(/Five9 refused/)).toBeNull()
  expect(screen.getByRole('list', { name: 'Checks' }).getAttribute('aria-busy')).toBe('true')
  expect(screen.getByRole('button', { name: 'Check again' })).toHaveProperty('disabled', true)
})

test('in short only what did not pass is listed, with the sum, until somebody wants all', async () => {
  await drawList([line(passed), line(refused)], { isShort: true })
  expect(screen.getAllByText('1 of 2 passed · 1 failed').length).toBeGreaterThan(0)
  expect(screen.queryByText('Five9 answers')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }))
  expect(screen.getByText('Five9 answers')).toBeDefined()
})
