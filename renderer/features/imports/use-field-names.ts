import { useWords } from '../../words/use-words.ts'

/** Names fields in the language in force, as one list. What is no field is said as it came. */
export function useFieldNames(): (fields: readonly string[]) => string {
  const { t, has, language } = useWords('imports')
  return (fields) => {
    const names = fields.map((field) => {
      const key = `field.${field}`
      return has(key) ? t(key) : field
    })
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
  }
}
