import { Button, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { EnteringList, EntryState } from '../../../preload/contract/entering.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { useWords } from '../../words/use-words.ts'
import { countAll } from './entry-counts.ts'

interface NobodyHereProps {
  readonly list: EnteringList
  readonly isSearch: boolean
  readonly counts: Readonly<Partial<Record<EntryState, number>>>
  readonly onCompare: () => void
}

/** A list with nobody in it: because all is done, or because what is left stands elsewhere. */
export function NobodyHere({ list, isSearch, counts, onCompare }: NobodyHereProps) {
  const { t } = useWords('entering')
  if (isSearch) return <Text>{t('emptySearch')}</Text>
  if (list !== 'left') return <Text>{t(`empty.${list}`)}</Text>
  const isAllDone = countAll(counts) === (counts.done ?? 0)
  return (
    <EmptyPlace
      icon={<IconCircleCheck size={32} aria-hidden />}
      title={t(isAllDone ? 'allDone' : 'nothingLeft')}
      text={t(isAllDone ? 'allDoneHint' : 'nothingLeftHint')}
      action={<Button onClick={onCompare}>{t('compare')}</Button>}
    />
  )
}
