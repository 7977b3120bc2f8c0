import type { Activity } from '../../../preload/contract/activities.ts'
import { useWords } from '../../words/use-words.ts'
import { movedTime, type TimedRow } from './moved-time.ts'

interface MovedLinesProps {
  readonly rows: readonly TimedRow[]
  readonly target: Activity
}

/** What mapping would do, before it is done: how much time goes from where to where. */
export function MovedLines({ rows, target }: MovedLinesProps) {
  const { t, formatDuration } = useWords('mapping')
  const moved = movedTime(rows, target.id)
  if (moved.length === 0) return <span>{t('movesNothing', { to: target.name })}</span>
  return (
    <>
      {moved.map(({ from, milliseconds }) => (
        <b key={from?.id ?? 'none'}>
          {t('moves', {
            time: formatDuration(milliseconds),
            from: from === null ? t('present') : from.name,
            to: target.name,
          })}
        </b>
      ))}
    </>
  )
}
