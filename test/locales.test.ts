import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../preload/contract/language.ts'

type Texts = Readonly<Record<string, string>>

const read = (path: string): Texts => JSON.parse(readFileSync(path, 'utf8')) as Texts
const root = new URL('../', import.meta.url).pathname
const paths = globSync('locales/*/*.json', { cwd: root })
const files = paths.map((path) => ({
  language: basename(dirname(path)),
  name: basename(path, '.json'),
  texts: read(`${root}${path}`),
}))
const names = [...new Set(files.map(({ name }) => name))].sort()
const textsOf = (language: string, name: string): Texts | undefined =>
  files.find((file) => file.language === language && file.name === name)?.texts

const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map((match) => match[1] ?? ''))].sort()

test('there are files to look at, in every language and no other', () => {
  expect(paths.length).toBeGreaterThanOrEqual(4 * 10)
  expect([...new Set(files.map(({ language }) => language))].sort()).toEqual([...languages].sort())
})

describe.each(names)('%s', (name) => {
  const source = textsOf('en', name) ?? {}

  test('is there in every language, with texts', () => {
    const without = languages.filter((language) => Object.keys(textsOf(language, name) ?? {}).length === 0)
    expect(without).toEqual([])
  })

  test.each(languages)('%s has the keys of the source, no more and no fewer', (language) => {
    expect(Object.keys(textsOf(language, name) ?? {}).sort()).toEqual(Object.keys(source).sort())
  })

  test.each(languages)('%s leaves no text empty and none with blanks around it', (language) => {
    const bad = Object.entries(textsOf(language, name) ?? {}).filter(
      ([, text]) => typeof text !== 'string' || text === '' || text !== text.trim(),
    )
    expect(bad).toEqual([])
  })

  test.each(languages)('%s fills the same places', (language) => {
    const own = textsOf(language, name) ?? {}
    const different = Object.keys(source).filter((key) => {
      const [here, there] = [placeholders(own[key] ?? ''), placeholders(source[key] ?? '')]
      // one thing may be called one thing: a singular may leave its number out
      const counted = key.endsWith('_one')
        ? (list: readonly string[]) => list.filter((place) => place !== 'count')
        : null
      return String(counted?.(here) ?? here) !== String(counted?.(there) ?? there)
    })
    expect(different).toEqual([])
  })

  test.each(languages)('%s opens and closes every place it fills', (language) => {
    const broken = Object.entries(textsOf(language, name) ?? {}).filter(([, text]) =>
      /\{|\}/.test(text.replaceAll(/\{\{\w+\}\}/g, '')),
    )
    expect(broken).toEqual([])
  })

  test.each(languages)('%s has every plural form, and each of them counts', (language) => {
    const texts = textsOf(language, name) ?? {}
    const stems = new Set(
      Object.keys(texts).flatMap((key) => /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1] ?? []),
    )
    for (const stem of stems) {
      expect(
        Object.keys(texts).filter((key) => key.startsWith(`${stem}_`) && !key.slice(stem.length + 1).includes('_')),
      ).toEqual(expect.arrayContaining([`${stem}_one`, `${stem}_other`]))
      expect(placeholders(texts[`${stem}_other`] ?? ''), `${stem}_other`).toContain('count')
    }
  })
})
