import { UnstyledButton } from '@mantine/core'
import { type EnteringList, type EntryState, enteringLists } from '../../../preload/contract/entering.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'
import { countOf } from './entry-counts.ts'

interface ListChoiceProps {
  readonly counts: Readonly<Partial<Record<EntryState, number>>>
  readonly chosen: EnteringList
  readonly onChoose: (list: EnteringList) => void
}

/** The lists of people by what is to do, each with its number. */
export function ListChoice({ counts, chosen, onChoose }: ListChoiceProps) {
  const { t, formatNumber } = useWords('entering')
  return (
    <fieldset className={classes.lists} aria-label={t('lists')}>
      {enteringLists.map((list) => (
        <UnstyledButton
          key={list}
          className={classes.list ?? ''}
          aria-pressed={list === chosen}
          onClick={() => onChoose(list)}
        >
          {t(`list.${list}`)} <span className={classes.count}>{formatNumber(countOf(counts, list))}</span>
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
