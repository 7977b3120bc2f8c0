import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useWords } from '../../words/use-words.ts'
import classes from './mapping.module.css'

interface MappingFilterProps {
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly notMappedOnly: boolean
  readonly notMapped: number
  readonly onNotMappedOnly: (only: boolean) => void
  readonly onAdd: () => void
}

/** Which external activities are shown, and a way to add one. */
export function MappingFilter(props: MappingFilterProps) {
  const { search, searchRef, notMappedOnly, notMapped, onSearch, onNotMappedOnly, onAdd } = props
  const { t } = useWords('mapping')
  return (
    <div className={classes.filter}>
      <TextInput
        ref={searchRef}
        className={classes.search ?? ''}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <Checkbox
        label={t('notMappedOnly', { count: notMapped })}
        checked={notMappedOnly}
        onChange={(event) => onNotMappedOnly(event.currentTarget.checked)}
      />
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
        {t('addByHand')}
      </Button>
    </div>
  )
}
