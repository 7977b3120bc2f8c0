/** Each language as its own speakers call it. Never translated. */
export const languageNames = { de: 'Deutsch', nl: 'Nederlands', it: 'Italiano', en: 'English' } as const
