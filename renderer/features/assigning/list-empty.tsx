import { Button } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { useWords } from '../../words/use-words.ts'
import type { ListName } from './list-choice.tsx'

interface ListEmptyProps {
  readonly list: ListName
  /** What narrows the list, if anything. */
  readonly narrowed: 'search' | 'filter' | null
  readonly onShow: (list: ListName | 'map') => void
}

const next = {
  review: ['nextAccept', 'certain'],
  certain: ['nextReview', 'review'],
  none: ['nextMap', 'map'],
  assigned: ['nextReview', 'review'],
  ignored: ['nextReview', 'review'],
} as const

/** A list with nobody in it: why, and where to go on. */
export function ListEmpty({ list, narrowed, onShow }: ListEmptyProps) {
  const { t } = useWords('assigning')
  const [word, goal] = next[list]
  return (
    <EmptyPlace
      icon={<IconUserCheck size={32} aria-hidden />}
      title={narrowed === null ? t(`empty.${list}`) : t(narrowed === 'search' ? 'emptySearch' : 'emptyFilter')}
      action={narrowed !== null ? undefined : <Button onClick={() => onShow(goal)}>{t(word)}</Button>}
    />
  )
}
