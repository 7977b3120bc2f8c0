// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { useLanguage } from '../../../renderer/words/use-language.ts'
import { useFailureText } from '../../../renderer/words/use-failure-text.ts'
import { useWords } from '../../../renderer/words/use-words.ts'
import { draw } from '../draw.tsx'

function Rows({ count }: { readonly count: number }) {
  const { t } = useWords('jobs')
  return <p>{t('unit.rows', { count })}</p>
}

test.each([
  ['en', 1, '1 row'],
  ['en', 412_000, '412,000 rows'],
  ['de', 1, '1 Zeile'],
  ['de', 412_000, '412.000 Zeilen'],
  ['nl', 2, '2 rijen'],
  // Italian has a plural of its own for millions
  ['it', 1_000_000, '1.000.000 righe'],
])('%s: %d is said as %s', async (language, count, text) => {
  await draw(<Rows count={count} />, language)
  expect(screen.getByText(text)).toBeDefined()
})

function Switch() {
  const { t, has } = useWords('workspace')
  const { change } = useLanguage()
  return (
    <>
      <input aria-label={t('name')} />
      <span>{has('nothing.of.that.name') ? 'known' : 'unknown'}</span>
      <button type="button" onClick={() => void change('it')}>
        Italiano
      </button>
    </>
  )
}

test('another language changes the words in place and keeps what was typed', async () => {
  await draw(<Switch />, 'nl')
  const field = screen.getByRole('textbox', { name: 'Naam van de werkruimte' })
  await userEvent.type(field, 'half')
  await act(() => userEvent.click(screen.getByRole('button')))
  expect(await screen.findByRole('textbox', { name: 'Nome dell’area di lavoro' })).toBe(field)
  expect((field as HTMLInputElement).value).toBe('half')
  expect(document.documentElement.lang).toBe('it')
})

test('a word that has no text is known not to have one', async () => {
  await draw(<Switch />)
  expect(screen.getByText('unknown')).toBeDefined()
})

function Failures() {
  const say = useFailureText()
  return (
    <>
      <p>{say({ code: 'portInUse', details: { port: 8080 } })}</p>
      <p>{say({ code: 'everyRowRefused', details: { refused: 1013, row: 1014, column: 'start', problem: 'x' } })}</p>
    </>
  )
}

test('a failure says amounts as the language does, and ports and rows to the digit', async () => {
  await draw(<Failures />, 'de')
  expect(screen.getByText(/8080/)).toBeDefined()
  expect(screen.getByText(/1\.013.*1014/)).toBeDefined()
})
