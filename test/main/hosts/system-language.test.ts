import { expect, test } from 'vitest'
import { systemLanguage } from '../../../main/hosts/system-language.ts'

test.each([
  ['de-DE', 'de'],
  ['de_AT.UTF-8', 'de'],
  ['nl', 'nl'],
  ['IT-ch', 'it'],
  ['en-US', 'en'],
  ['fr-FR', 'en'],
  ['den', 'en'],
  ['', 'en'],
])('%s speaks %s', (locale, language) => {
  expect(systemLanguage(locale)).toBe(language)
})
