import { readFileSync } from 'node:fs'
import type { Language } from '../../preload/contract/language.ts'

type Values = Readonly<Record<string, string | number>>

function read(language: Language, namespace: string): Readonly<Record<string, string>> {
  return JSON.parse(
    readFileSync(new URL(`../../locales/${language}/${namespace}.json`, import.meta.url), 'utf8'),
  ) as Record<string, string>
}

function filled(text: string, values: Values): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place))
}

/** The words a person sees, so that a story is told once and walked in any language. */
export interface StoryWords {
  /** The text of a key; fails for a key that has none, as a misspelt one would find nothing on the page. */
  readonly t: (namespace: string, key: string, values?: Values) => string
  /** A text with places, as an expression that takes anything in them. */
  readonly like: (namespace: string, key: string) => RegExp
}

export function storyWords(language: Language): StoryWords {
  const text = (namespace: string, key: string): string => {
    const texts = read(language, namespace)
    const found = texts[key] ?? texts[`${key}_other`]
    if (found === undefined) throw new Error(`no text ${namespace}.${key} in ${language}`)
    return found
  }
  return {
    t: (namespace, key, values = {}) => filled(text(namespace, key), values),
    like: (namespace, key) => {
      const parts = text(namespace, key).split(/\{\{\w+\}\}/)
      return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`)
    },
  }
}
