export type Language = 'de' | 'nl' | 'it' | 'en'
export const languages: readonly Language[] = ['de', 'nl', 'it', 'en']

/** Names of one language, common ones first. `stems` and `endings` put together give rarer last names. */
export interface NameList {
  readonly first: readonly string[]
  readonly last: readonly string[]
  readonly stems: readonly string[]
  readonly endings: readonly string[]
  /** Full name and what the person is called. */
  readonly called: readonly (readonly [string, string])[]
}

/** A list as text: names apart by blanks, a blank within a name as `_`. */
export const listed = (text: string): readonly string[] =>
  text.split(/\s+/).flatMap((name) => (name === '' ? [] : [name.replaceAll('_', ' ')]))

/** `Robert:Bob William:Bill` */
export const calledBy = (text: string): readonly (readonly [string, string])[] =>
  listed(text).map((pair) => {
    const [full = '', short = ''] = pair.split(':')
    return [full, short] as const
  })
