// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { CopyTexts } from '../../../renderer/wizard/copy-texts.tsx'
import { draw } from '../draw.tsx'

const texts = [
  { id: 'folder', label: 'Choose ‹New folder› and name it', hint: undefined, value: 'Shared Reports (injixo)' },
  { id: 'column', label: 'Add the column', hint: 'In capitals', value: 'SKILL' },
]

test('each text is shown to the letter, copied, and ticked off', async () => {
  const user = userEvent.setup()
  const ticks: unknown[] = []
  await draw(
    <CopyTexts label="Prepare" texts={texts} ticked={new Set(['column'])} onTick={(...tick) => ticks.push(tick)} />,
  )
  expect(screen.getByText('Shared Reports (injixo)').getAttribute('translate')).toBe('no')
  await user.click(screen.getByRole('button', { name: 'Copy: Shared Reports (injixo)' }))
  expect(await navigator.clipboard.readText()).toBe('Shared Reports (injixo)')
  const [folder, column] = screen.getAllByRole('checkbox')
  expect([folder, column].map((box) => box instanceof HTMLInputElement && box.checked)).toEqual([false, true])
  for (const box of [folder, column]) if (box !== undefined) await user.click(box)
  expect(ticks).toEqual([
    ['folder', true],
    ['column', false],
  ])
})

test('the name of a button in another product stands apart and is not translated', async () => {
  await draw(<CopyTexts label="Prepare" texts={texts} ticked={new Set()} onTick={() => {}} />)
  const name = screen.getByText('New folder')
  expect(name.getAttribute('translate')).toBe('no')
  expect(screen.getByRole('checkbox', { name: 'Choose New folder and name it' })).toBeDefined()
})
