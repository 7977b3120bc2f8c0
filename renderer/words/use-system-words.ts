import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Values } from './use-words.ts'

/** The words of one contact-centre system, which stand under its own name. Which there are is known only when they are read. */
export interface SystemWords {
  /** The text of a key; the key itself where it has none, so that nothing is left out unseen. */
  readonly t: (key: string, values?: Values) => string
  /** The text of a key that not every system has. */
  readonly find: (key: string, values?: Values) => string | undefined
}

/** The words of a system in the language in force. */
export function useSystemWords(system: string): SystemWords {
  // a namespace of our own: that of the system is there already, and asking for one that is not would hold the page up
  const { i18n } = useTranslation('systems')
  const { language } = i18n
  return useMemo(() => {
    const fixed = i18n.getFixedT(language, system) as (key: string, options: object) => unknown
    const t: SystemWords['t'] = (key, values = {}) => String(fixed(key, { replace: values }))
    return {
      t,
      find: (key, values) => (i18n.exists(key, { ns: system, lng: language }) ? t(key, values) : undefined),
    }
  }, [i18n, language, system])
}
