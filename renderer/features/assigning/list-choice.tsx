import { UnstyledButton } from '@mantine/core'
import type { AssignmentRow } from '../../../preload/contract/assignments.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'

export type ListName = AssignmentRow['list']

/** In the order in which one works: what needs a person first. */
export const listOrder = ['review', 'certain', 'none', 'assigned', 'ignored'] as const satisfies readonly ListName[]

interface ListChoiceProps {
  readonly counts: Readonly<Partial<Record<ListName, number>>>
  readonly chosen: ListName
  readonly onChoose: (list: ListName) => void
}

/** The lists of users by what is decided, each with its number. */
export function ListChoice({ counts, chosen, onChoose }: ListChoiceProps) {
  const { t, formatNumber } = useWords('assigning')
  return (
    // a group of buttons, each saying whether it is pressed
    <fieldset className={classes.lists} aria-label={t('lists')}>
      {listOrder.map((list) => (
        <UnstyledButton
          key={list}
          className={classes.list ?? ''}
          aria-pressed={list === chosen}
          onClick={() => onChoose(list)}
        >
          {t(`list.${list}`)} <span className={classes.count}>{formatNumber(counts[list] ?? 0)}</span>
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
