export type Texts = Readonly<Record<string, string>>

// the build puts all files of a language into one, so the first of them brings the rest along; the last three are the hosts' own
const files = import.meta.glob<Texts>(['../../locales/*/*.json', '!../../locales/*/{cli,host,menu}.json'], {
  import: 'default',
})

/** Every namespace of the window. They come in one file, so a page never has to wait for its own. */
export const windowNamespaces: readonly string[] = [
  ...new Set(Object.keys(files).map((path) => path.replace(/^.*\//, '').replace('.json', ''))),
]

/** The texts of one namespace in one language. */
export async function readTexts(language: string, namespace: string): Promise<Texts> {
  const texts = await files[`../../locales/${language}/${namespace}.json`]?.()
  if (texts === undefined) throw new Error(`no texts for ${namespace} in ${language}`)
  return texts
}
