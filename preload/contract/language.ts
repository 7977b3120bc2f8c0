/** The languages of every text; the first is the source language. */
export const languages = ['en', 'de', 'nl', 'it'] as const
export type Language = (typeof languages)[number]
