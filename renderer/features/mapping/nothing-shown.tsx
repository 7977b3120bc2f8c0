import { Button } from '@mantine/core'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { useWords } from '../../words/use-words.ts'

interface NothingShownProps {
  readonly allMapped: boolean
  readonly onShowAll: () => void
}

/** The filter leaves nothing: says why, and the way back. */
export function NothingShown({ allMapped, onShowAll }: NothingShownProps) {
  const { t } = useWords('mapping')
  return (
    <EmptyPlace
      order={3}
      title={allMapped ? t('allMapped') : t('nothingFound')}
      action={
        <Button variant="default" onClick={onShowAll}>
          {t('showAll')}
        </Button>
      }
    />
  )
}
