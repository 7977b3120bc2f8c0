import { useMemo } from 'react'
import { useWords } from './use-words.ts'

/** The texts of the shared table in the language in force. */
export function useTableWords() {
  const { t } = useWords('table')
  return useMemo(
    () => ({
      search: t('search'),
      clearSearch: t('clearSearch'),
      rows: (count: number) => t('rows', { count }),
      selected: (count: number) => t('selected', { count }),
      selectRow: (name: string) => t('selectRow', { name }),
      selectAll: t('selectAll'),
      clearSelection: t('clearSelection'),
      loading: t('loading'),
      nothingFound: t('nothingFound'),
      nothingFoundHint: t('nothingFoundHint'),
      showAll: t('showAll'),
      keys: t('keys'),
      selectionLimit: (count: number) => t('selectionLimit', { count }),
      scrollLimit: (count: number) => t('scrollLimit', { count }),
    }),
    [t],
  )
}
