import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import classes from './data-table.module.css'
import type { TableWords } from './table-words.ts'

interface TableToolbarProps {
  readonly words: TableWords
  readonly search: string | null
  readonly onSearch: (search: string) => void
  readonly filters: ReactNode
  readonly actions: ReactNode
  readonly total: number | null
}

/** Search, filters, how many rows there are, and what can be done with the list. `/` leads to the search. */
export function TableToolbar({ words, search, onSearch, filters, actions, total }: TableToolbarProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target)) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <div className={classes.toolbar}>
      {search === null ? null : (
        <TextInput
          ref={field}
          className={classes.search}
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          maxLength={200}
          aria-keyshortcuts="/"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            search === '' ? null : <CloseButton size="sm" aria-label={words.clearSearch} onClick={() => onSearch('')} />
          }
          onChange={(event) => onSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || search === '') return
            event.stopPropagation()
            onSearch('')
          }}
        />
      )}
      {filters}
      <output className={classes.count}>{total === null ? '' : words.rows(total)}</output>
      {actions}
    </div>
  )
}

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}
