import { Checkbox, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { memo, type RefObject } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { BoardFilter, BoardRow } from './board-rows.ts'
import classes from './mapping.module.css'

interface MappingFilterProps {
  readonly rows: readonly BoardRow[]
  readonly filter: BoardFilter
  readonly onFilter: (filter: BoardFilter) => void
  readonly searchRef: RefObject<HTMLInputElement | null>
  /** From the search on into the list. */
  readonly onToList: () => void
}

const kinds = [
  { name: 'notMappedOnly', holds: ({ after }: BoardRow) => after === null, isAlways: true },
  { name: 'newOnly', holds: ({ isNew }: BoardRow) => isNew, isAlways: false },
  { name: 'proposedOnly', holds: ({ proposal }: BoardRow) => proposal !== null, isAlways: false },
  { name: 'draftedOnly', holds: ({ isDrafted }: BoardRow) => isDrafted, isAlways: false },
] as const

function MappingFilterPlain({ rows, filter, onFilter, searchRef, onToList }: MappingFilterProps) {
  const { t } = useWords('mapping')
  return (
    <div className={classes.filter}>
      <TextInput
        ref={searchRef}
        className={classes.search ?? ''}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.search}
        onChange={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'ArrowDown') onToList()
          else if (event.key === 'Escape' && filter.search !== '') onFilter({ ...filter, search: '' })
          else return
          event.preventDefault()
        }}
      />
      {kinds.map(({ name, holds, isAlways }) => {
        const count = rows.filter(holds).length
        return !isAlways && count === 0 && !filter[name] ? null : (
          <Checkbox
            key={name}
            label={t(name, { count })}
            checked={filter[name]}
            onChange={(event) => onFilter({ ...filter, [name]: event.currentTarget.checked })}
          />
        )
      })}
    </div>
  )
}

/** Which external activities are shown, and a way to add one. */
export const MappingFilter = memo(MappingFilterPlain)
