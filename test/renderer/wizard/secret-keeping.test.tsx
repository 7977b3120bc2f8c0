// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { SecretsStatus } from '../../../preload/contract/secrets.ts'
import { SecretKeeping } from '../../../renderer/wizard/secret-keeping.tsx'
import { draw } from '../draw.tsx'

interface Asked {
  readonly unlocked: string[]
  readonly set: string[]
  submitted: number
}

/** Draws it inside a form, as a step has it, and answers what was asked of it. */
async function drawKeeping(status: SecretsStatus, { canChange = false, isTaken = true } = {}): Promise<Asked> {
  const asked: Asked = { unlocked: [], set: [], submitted: 0 }
  await draw(
    <form
      onSubmit={(event) => {
        event.preventDefault()
        asked.submitted++
      }}
    >
      <SecretKeeping
        status={status}
        isBusy={false}
        failure={null}
        canChange={canChange}
        onUnlock={async (passphrase) => {
          asked.unlocked.push(passphrase)
          return isTaken
        }}
        onSetPassphrase={async (passphrase) => {
          asked.set.push(passphrase)
          return isTaken
        }}
      />
      <button type="submit">Continue</button>
    </form>,
  )
  return asked
}

const fields = () => screen.getAllByLabelText(/^(Passphrase|Once more)$/)

test('what the keychain guards is said, and nothing is asked', async () => {
  await drawKeeping({ protection: 'system', isLocked: false }, { canChange: true })
  expect(screen.getByText(/its keychain guards the key/)).toBeDefined()
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Continue'])
})

test('a locked vault asks for the passphrase; Enter unlocks it and does not go on with the step around it', async () => {
  const asked = await drawKeeping({ protection: 'passphrase', isLocked: true })
  const [field] = fields()
  if (field === undefined) throw new Error('no field')
  await userEvent.type(field, 'three plain words{Enter}')
  expect(asked).toEqual({ unlocked: ['three plain words'], set: [], submitted: 0 })
  expect(field).toHaveProperty('value', '')
})

test('a passphrase that was refused stays to be mended', async () => {
  await drawKeeping({ protection: 'passphrase', isLocked: true }, { isTaken: false })
  const [field] = fields()
  if (field === undefined) throw new Error('no field')
  await userEvent.type(field, 'wrong{Enter}')
  expect(field).toHaveProperty('value', 'wrong')
})

test('where nothing is kept for good a passphrase is offered, and taken only when it was entered twice alike', async () => {
  const asked = await drawKeeping({ protection: 'memory', isLocked: false })
  await userEvent.click(screen.getByRole('button', { name: 'Set a passphrase' }))
  const [first, again] = fields()
  if (first === undefined || again === undefined) throw new Error('no fields')
  await userEvent.click(screen.getByRole('button', { name: 'Set passphrase' }))
  expect(screen.getByText('Enter the passphrase.')).toBeDefined()
  await userEvent.type(first, 'three plain words')
  await userEvent.type(again, 'three plain word{Enter}')
  expect(screen.getByText('Both must be the same.')).toBeDefined()
  expect(asked.set).toEqual([])
  await userEvent.type(again, 's{Enter}')
  expect(asked).toEqual({ unlocked: [], set: ['three plain words'], submitted: 0 })
  expect(screen.queryByLabelText('Once more')).toBeNull()
})

test('a passphrase that is there is changed only where that is offered', async () => {
  await drawKeeping({ protection: 'passphrase', isLocked: false })
  expect(screen.queryByRole('button', { name: 'Change the passphrase' })).toBeNull()
})
