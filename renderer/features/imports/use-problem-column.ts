import { useCallback } from 'react'
import { useWords } from '../../words/use-words.ts'

/** The column of a row problem: as the file calls it, as the field when the file has no such column, or the whole row. */
export function useProblemColumn(): (column: string) => string {
  const { t, has } = useWords('imports')
  return useCallback(
    (column: string) => {
      const key = `field.${column}`
      if (column === '') return t('wholeRow')
      return has(key) ? t(key) : column
    },
    [t, has],
  )
}
