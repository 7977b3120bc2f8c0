// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createPortal } from 'react-dom'
import { expect, test } from 'vitest'
import { Wizard } from '../../../renderer/wizard/wizard.tsx'
import { draw } from '../draw.tsx'

const steps = [
  { id: 'one', label: 'First' },
  { id: 'two', label: 'Second' },
  { id: 'three', label: 'Third' },
]

interface Asked {
  readonly isBusy?: boolean
  readonly isSaved?: boolean
}

/** Draws the second of three steps and answers what has been asked of it so far. */
async function drawStep({ isBusy = false, isSaved = true }: Asked = {}): Promise<string[]> {
  const asked: string[] = []
  await draw(
    <Wizard
      title="Add something"
      steps={steps}
      current="two"
      heading="What is its name?"
      isSaved={isSaved}
      isBusy={isBusy}
      why={<p>Because.</p>}
      onContinue={() => asked.push('continue')}
      onBack={() => asked.push('back')}
      onLeave={() => asked.push('leave')}
    >
      <input aria-label="Name" />
      <button type="button" aria-expanded>
        Choices
      </button>
    </Wizard>,
  )
  return asked
}

test('the heading has the focus, and the steps say which one is now', async () => {
  await drawStep()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'What is its name?' }))
  const now = screen.getAllByRole('listitem').find((step) => step.getAttribute('aria-current') === 'step')
  expect(now?.textContent).toContain('Second')
  expect(screen.getByText('step 2 of 3 · saved')).toBeDefined()
  expect(screen.getByText('First').textContent).toContain('(done)')
})

test.each([
  ['from the heading', async () => {}],
  ['from a field', async () => screen.getByRole('textbox').focus()],
])('Enter continues %s, once', async (_, goThere) => {
  const asked = await drawStep()
  await goThere()
  await userEvent.keyboard('{Enter}')
  expect(asked).toEqual(['continue'])
})

test('Esc leaves', async () => {
  const asked = await drawStep()
  await userEvent.keyboard('{Escape}')
  expect(asked).toEqual(['leave'])
})

test('Esc that closes a list of choices does not leave the step', async () => {
  const asked = await drawStep()
  screen.getByRole('button', { name: 'Choices' }).focus()
  await userEvent.keyboard('{Escape}')
  expect(asked).toEqual([])
})

test('a step that is being saved does not continue a second time', async () => {
  const asked = await drawStep({ isBusy: true })
  await userEvent.keyboard('{Enter}')
  expect(asked).toEqual([])
})

test('leaving says that everything is kept only where it is', async () => {
  await drawStep({ isSaved: false })
  expect(screen.getByRole('button', { name: 'Leave' })).toBeDefined()
  expect(screen.queryByText(/saved/)).toBeNull()
})

test('what happens in a panel that the step opened stays there', async () => {
  const asked: string[] = []
  await draw(
    <Wizard
      title="Add something"
      steps={steps}
      current="two"
      heading="What is its name?"
      isSaved
      onContinue={() => asked.push('continue')}
      onLeave={() => asked.push('leave')}
    >
      {createPortal(
        <form>
          <input aria-label="Elsewhere" />
        </form>,
        document.body,
      )}
    </Wizard>,
  )
  await userEvent.type(screen.getByRole('textbox', { name: 'Elsewhere' }), 'x{Enter}{Escape}')
  expect(asked).toEqual([])
})

test('back and the reason are there', async () => {
  const asked = await drawStep()
  await userEvent.click(screen.getByRole('button', { name: 'Back' }))
  expect(asked).toEqual(['back'])
  expect(screen.getByRole('complementary', { name: 'Why' }).textContent).toContain('Because.')
})
