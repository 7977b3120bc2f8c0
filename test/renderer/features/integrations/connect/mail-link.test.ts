import { expect, test } from 'vitest'
import { mailLink } from '../../../../../renderer/features/integrations/connect/mail-link.ts'

const queryOf = (href: string) => new URL(href).searchParams

test('the letter is in the mail to the letter, with the ends of lines mail programs want', () => {
  const { href, isWhole } = mailLink({ subject: 'User & rights', body: 'Hello,\n\nSkills: 100 % + more?' })
  expect(isWhole).toBe(true)
  expect(href.startsWith('mailto:?')).toBe(true)
  expect(queryOf(href).get('subject')).toBe('User & rights')
  expect(queryOf(href).get('body')).toBe('Hello,\r\n\r\nSkills: 100 % + more?')
})

test('a letter too long for a link leaves its text out rather than half of it', () => {
  const { href, isWhole } = mailLink({ subject: 'Long', body: 'ü'.repeat(400) })
  expect(isWhole).toBe(false)
  expect(queryOf(href).has('body')).toBe(false)
  expect(queryOf(href).get('subject')).toBe('Long')
})
