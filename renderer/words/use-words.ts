import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormats, type Formats } from './formats.ts'
import type { Namespace, WordKey } from './namespaces.ts'

/** What fills the `{{places}}` of a text. Numbers are written as the language writes them; `count` chooses the plural. */
export type Values = Readonly<Record<string, string | number>>

export interface Words<N extends Namespace> extends Formats {
  /** The text of a key in the language in force. */
  readonly t: (key: WordKey<N>, values?: Values) => string
  /** Whether a word that is only known at run time has a text. */
  readonly has: (key: string) => key is WordKey<N>
  readonly language: string
}

type Said = (key: string, options: object) => unknown

/** The words of one namespace, in the language in force, and how that language writes numbers and times. */
export function useWords<N extends Namespace>(namespace: N): Words<N> {
  const { i18n } = useTranslation(namespace)
  const { language } = i18n
  return useMemo(() => {
    // typed by the keys of our own files above; the library's own typing would only repeat it, slower
    const fixed = i18n.getFixedT(language, namespace) as Said
    const formats = createFormats(language)
    const shown = (value: string | number) => (typeof value === 'number' ? formats.formatNumber(value) : value)
    return {
      ...formats,
      language,
      has: (key: string): key is WordKey<N> => i18n.exists(key, { ns: namespace, lng: language }),
      t: (key, values = {}) => {
        const replace = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]))
        const { count } = values
        return String(fixed(key, { replace, ...(typeof count === 'number' && { count }) }))
      },
    }
  }, [i18n, language, namespace])
}
