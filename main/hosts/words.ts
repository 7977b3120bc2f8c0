import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Language, languages } from '../../preload/contract/language.ts'
import type { Words } from '../core/platform.ts'

type Texts = Readonly<Record<string, string>>

// sources and build lie at the same depth, so both find the folder here
const folder = new URL('../../locales/', import.meta.url)
const kept = new Map<string, Texts>()

/**
 * A sentence outside the page: `words('de', 'failure.portInUse', { port: 8080 })`. What stands before the first point names the
 * file under `locales/<language>`. `count` chooses between `_one` and `_other` and is written as the language writes numbers.
 * What a language lacks is said in the source language, and a key that nobody knows is answered as it is: a host never falls
 * silent over a text.
 */
export const words: Words = (language, key, values = {}) => {
  const point = key.indexOf('.')
  const name = key.slice(point + 1)
  const text = find(language, key.slice(0, point), name, values['count'])
  if (text === undefined) return key
  return text.replace(
    /\{\{\s*(\w+)[^}]*\}\}/g,
    (whole, place: string) => written(language, place, values[place]) ?? whole,
  )
}

function find(language: Language, file: string, name: string, count: string | number | undefined): string | undefined {
  for (const spoken of new Set([language, languages[0]])) {
    const texts = read(spoken, file)
    const form = typeof count === 'number' ? new Intl.PluralRules(spoken).select(count) : 'other'
    const text = texts[`${name}_${form}`] ?? texts[`${name}_other`] ?? texts[name]
    if (text !== undefined) return text
  }
  return undefined
}

function written(language: Language, place: string, value: string | number | undefined): string | undefined {
  if (value === undefined) return undefined
  return place === 'count' && typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : String(value)
}

function read(language: Language, file: string): Texts {
  const place = `${language}/${file}.json`
  const known = kept.get(place)
  if (known !== undefined) return known
  const texts = parse(place)
  kept.set(place, texts)
  return texts
}

function parse(place: string): Texts {
  try {
    const texts: Texts = JSON.parse(readFileSync(fileURLToPath(new URL(place, folder)), 'utf8'))
    return texts
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}
