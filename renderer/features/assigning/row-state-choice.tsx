import { NativeSelect } from '@mantine/core'
import type { rowStates } from '../../../preload/contract/assignments.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'
import type { ListName } from './list-choice.tsx'

export type RowState = (typeof rowStates)[number]

const statesOf: Readonly<Record<ListName, readonly RowState[]>> = {
  review: ['open', 'postponed', 'warned', 'deviating'],
  certain: ['open', 'postponed'],
  none: ['open', 'postponed'],
  assigned: ['exact', 'confirmed', 'byHand'],
  ignored: [],
}

/** Whether the rows of a list can be in a state. */
export function canBeIn(list: ListName, state: RowState | undefined): boolean {
  return state !== undefined && statesOf[list].includes(state)
}

interface RowStateChoiceProps {
  readonly list: ListName
  readonly chosen: RowState | undefined
  readonly onChoose: (state: RowState | undefined) => void
}

/** Narrows a list to what was put off, what has a warning, how it came about. */
export function RowStateChoice({ list, chosen, onChoose }: RowStateChoiceProps) {
  const { t } = useWords('assigning')
  const states = statesOf[list]
  if (states.length === 0) return null
  return (
    <NativeSelect
      size="xs"
      className={classes.filter ?? ''}
      aria-label={t('filter.state')}
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) => onChoose(states.find((state) => state === value))}
      data={[
        { value: '', label: t('filter.allStates') },
        ...states.map((value) => ({ value, label: t(`filter.${value}`) })),
      ]}
    />
  )
}
