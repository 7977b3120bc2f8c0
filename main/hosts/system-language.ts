import { languages, type Language } from '../../preload/contract/language.ts'

/** The first language before anybody chose one: the computer's, where Ponte speaks it, else the source language. */
export function systemLanguage(locale: string = Intl.DateTimeFormat().resolvedOptions().locale): Language {
  const [primary] = locale.toLowerCase().split(/[-_.]/)
  return languages.find((language) => language === primary) ?? languages[0]
}
