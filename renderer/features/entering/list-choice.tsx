import { UnstyledButton } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'

interface ListChoiceProps<List extends string> {
  readonly label: string
  readonly lists: readonly { readonly id: List; readonly label: string; readonly count: number }[]
  readonly chosen: List
  readonly onChoose: (list: List) => void
}

/** The lists by what is to do, each with its number. */
export function ListChoice<List extends string>({ label, lists, chosen, onChoose }: ListChoiceProps<List>) {
  const { formatNumber } = useWords('entering')
  return (
    <fieldset className={classes.lists} aria-label={label}>
      {lists.map(({ id, label, count }) => (
        <UnstyledButton
          key={id}
          className={classes.list ?? ''}
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          {label} <span className={classes.count}>{formatNumber(count)}</span>
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
