export type Texts = Readonly<Record<string, string>>

interface FramePiece {
  readonly frameTexts: Readonly<Record<string, Texts>>
}

const files = import.meta.glob<Texts>('../../locales/*/*.json', { import: 'default' })
const framePieces = import.meta.glob<FramePiece>('./frame-texts/*.ts')

/** The namespaces of the frame and its first page: one piece a language. The others come with the page that speaks them. */
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
  const isFrame = frameNamespaces.some((name) => name === namespace)
  const piece = isFrame ? await framePieces[`./frame-texts/${language}.ts`]?.() : undefined
  const texts = piece?.frameTexts[namespace] ?? (await files[`../../locales/${language}/${namespace}.json`]?.())
  if (texts === undefined) throw new Error(`no texts for ${namespace} in ${language}`)
  return texts
}
