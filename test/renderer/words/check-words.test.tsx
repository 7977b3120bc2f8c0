// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useCheckWords } from '../../../renderer/words/use-check-words.ts'
import { draw } from '../draw.tsx'

type Found = Parameters<ReturnType<typeof useCheckWords>['what']>[0]

function Said({ found }: { readonly found: Found }) {
  const words = useCheckWords()
  return (
    <>
      <p>{words.what(found)}</p>
      <p>{words.owner(found)}</p>
      <p>{words.next(found)}</p>
    </>
  )
}

test('says what happened, who acts and what to do, with the details of the trouble', async () => {
  await draw(
    <Said
      found={{
        code: 'roleMissing',
        owner: 'vendorAdmin',
        next: 'grantRole',
        details: { user: 'ponte', role: 'ADMIN' },
      }}
    />,
  )
  expect(screen.getByText('ponte does not have the role ADMIN.')).toBeDefined()
  expect(screen.getByText('Five9 administrator')).toBeDefined()
  expect(screen.getByText(/give ponte the role ADMIN/)).toBeDefined()
})

test('calls the check that comes first by its name in the language in force', async () => {
  await draw(<Said found={{ code: 'blocked', details: { by: 'login' } }} />, 'de')
  expect(screen.getByText(/„Benutzername und Passwort“/)).toBeDefined()
})

test('writes amounts as the language does and names to the letter', async () => {
  await draw(<Said found={{ code: 'fewRows', details: { rows: 4999 } }} />, 'de')
  expect(screen.getByText(/4\.999/)).toBeDefined()
  await draw(<Said found={{ code: 'refused', details: { host: 48_201 } }} />, 'de')
  expect(screen.getByText(/48201/)).toBeDefined()
})

test('shows a code without words rather than nothing', async () => {
  await draw(<Said found={{ code: 'neverHeardOf', next: 'alsoUnknown', details: {} }} />)
  expect(screen.getByText('neverHeardOf')).toBeDefined()
  expect(screen.getByText('alsoUnknown')).toBeDefined()
})
