import { languages } from '../../../preload/contract/language.ts'
import { words } from '../words.ts'

/** Tells whoever came without the launch address how to get in. In every language: nothing is known about the reader. */
export function refusedPage(): string {
  const sections = languages.map((language) => {
    const title = words(language, 'host.startAgain')
    return `<section lang="${language}"><h2>${title}</h2><p>${words(language, 'host.startAgainText')}</p></section>`
  })
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ponte</title>',
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>',
    `<body><main><h1>Ponte</h1>${sections.join('')}</main></body></html>`,
  ].join('')
}
