export type Texts = Readonly<Record<string, string>>

// the build puts all files of a language into one, so the first of them brings the rest along
const files = import.meta.glob<Texts>('../../locales/*/*.json', { import: 'default' })

/** The namespaces of the frame and its first page. The others are taken in with the page that speaks them. */
export const frameNamespaces = [
  'app',
  'failure',
  'jobs',
  'journal',
  'overview',
  'rowProblem',
  'systems',
  'tasks',
  'ui',
  'workspace',
] as const

/** The texts of one namespace in one language. */
export async function readTexts(language: string, namespace: string): Promise<Texts> {
  const texts = await files[`../../locales/${language}/${namespace}.json`]?.()
  if (texts === undefined) throw new Error(`no texts for ${namespace} in ${language}`)
  return texts
}
