import { Button, Text } from '@mantine/core'
import classes from './data-table.module.css'
import type { TableWords } from './table-words.ts'

interface NothingFoundProps {
  readonly words: TableWords
  readonly onShowAll: () => void
}

/** Search and filters left no row: says so and leads back to the whole list. */
export function NothingFound({ words, onShowAll }: NothingFoundProps) {
  return (
    <div className={classes.nothing}>
      <Text fw={600}>{words.nothingFound}</Text>
      <Text size="sm" c="dimmed">
        {words.nothingFoundHint}
      </Text>
      <Button variant="default" onClick={onShowAll}>
        {words.showAll}
      </Button>
    </div>
  )
}
