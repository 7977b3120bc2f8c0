import type { Language } from '../../preload/contract/language.ts'
import de from '../../locales/de/host.json' with { type: 'json' }
import en from '../../locales/en/host.json' with { type: 'json' }
import it from '../../locales/it/host.json' with { type: 'json' }
import nl from '../../locales/nl/host.json' with { type: 'json' }

// apart from all other words, because a host says these before anything else of Ponte is loaded
const sentences = { en, de, nl, it } satisfies Record<Language, Record<keyof typeof en, string>>

/** What a host says by itself: at the start, and to a browser that it does not let in. */
export function hostSentence(
  language: Language,
  key: keyof typeof en,
  values: Readonly<Record<string, string>> = {},
): string {
  return sentences[language][key].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
}
