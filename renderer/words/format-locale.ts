/** The locale whose dates and times a language writes. English is Europe's: days before months, 24 hours. */
export function formatLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language
}
