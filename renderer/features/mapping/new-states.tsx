import { Button } from '@mantine/core'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import type { BoardRow } from './board-rows.ts'
import classes from './change.module.css'

interface NewStatesProps {
  readonly rows: readonly BoardRow[]
  readonly onShow: () => void
}

/** External activities that came up lately and that nobody has mapped yet, with what they cost. */
export function NewStates({ rows, onShow }: NewStatesProps) {
  const { t, formatDuration } = useWords('mapping')
  const fresh = rows.filter(({ isNew, after }) => isNew && after === null)
  // where all is new, as after the first import, there is nothing to single out
  if (fresh.length === 0 || fresh.length === rows.filter(({ occurrences }) => occurrences > 0).length) return null
  const time = formatDuration(fresh.reduce((sum, { milliseconds }) => sum + milliseconds, 0))
  return (
    <div className={classes.standing}>
      <StatusWord tone="info">{t('newStates', { count: fresh.length, time })}</StatusWord>
      <Button size="compact-sm" variant="default" onClick={onShow}>
        {t('newStates.show')}
      </Button>
    </div>
  )
}
