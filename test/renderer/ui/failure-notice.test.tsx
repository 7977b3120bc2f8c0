// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { failureCodes } from '../../../preload/contract/failure.ts'
import { FailureNotice } from '../../../renderer/ui/failure-notice.tsx'
import { draw } from '../draw.tsx'

test('says what happened and what to do, in the language in force', async () => {
  await draw(<FailureNotice failure={{ code: 'integrationNameTaken', details: { name: 'Five9 Nord' } }} />, 'de')
  expect(screen.getByRole('alert').textContent).toContain('Five9 Nord')
  expect(screen.getByText('Das hat nicht geklappt')).toBeDefined()
})

test('keeps word and details for support, and copies them', async () => {
  const user = userEvent.setup()
  await draw(<FailureNotice failure={{ code: 'portInUse', details: { port: 4711 } }} />)
  await user.click(screen.getByRole('button', { name: 'Copy: Details' }))
  expect(await navigator.clipboard.readText()).toBe('portInUse\nport: 4711')
})

test('says a refused row with the reason in words', async () => {
  const details = { row: 7, column: 'start', problem: 'timeUnreadable' }
  await draw(<FailureNotice failure={{ code: 'rowRefused', details }} />)
  expect(screen.getByText(/Row 7/).textContent).not.toContain('timeUnreadable')
})

test('a word nobody knows is told as an inner failure with that word as its number', async () => {
  await draw(<FailureNotice failure={{ code: 'neverHeardOf', details: {} }} />)
  expect(screen.getByText(/neverHeardOf\)/)).toBeDefined()
})

test('takes the focus when asked to, and offers another try', async () => {
  let tries = 0
  await draw(<FailureNotice failure={{ code: 'diskFull', details: {} }} focused onTryAgain={() => tries++} />)
  expect(document.activeElement).toBe(screen.getByRole('alert'))
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(tries).toBe(1)
})

test('every failure of the list has its own sentence', async () => {
  await draw(
    <>
      {failureCodes.map((code) => (
        <FailureNotice key={code} failure={{ code, details: {} }} />
      ))}
    </>,
  )
  const sentences = screen.getAllByRole('alert').map((alert) => alert.querySelector('p')?.textContent)
  expect(new Set(sentences).size).toBe(failureCodes.length)
})
