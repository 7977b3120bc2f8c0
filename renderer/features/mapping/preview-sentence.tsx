import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Preview } from './use-preview.ts'

const minute = 60_000

/** What the draft does to the days looked at: minutes that move, people, gaps that close or open. */
export function PreviewSentence({ preview }: { readonly preview: Preview }) {
  const { t, formatDay, formatNumber } = useWords('mapping')
  const { data, range, isCounting } = preview
  if (range === null) return preview.failure === null ? <span>{t('preview.noStates')}</span> : null
  if (data === null) return isCounting ? <span>{t('preview.counting')}</span> : null
  const { moved, people, closed, opened } = data
  const days = { from: formatDay(data.from ?? range.from), to: formatDay(data.to ?? range.to) }
  const minutes = (milliseconds: number) => formatNumber(Math.round(milliseconds / minute))
  return (
    <>
      <b>
        {moved + closed + opened === 0
          ? t('preview.nothing')
          : [
              t('preview.move', { minutes: minutes(moved) }),
              t('preview.people', { count: people }),
              ...(closed > 0 ? [t('preview.closed', { minutes: minutes(closed) })] : []),
            ].join(', ')}
      </b>
      <span>{isCounting ? t('preview.counting') : t('preview.days', days)}</span>
      {opened === 0 ? null : (
        <StatusWord tone="warning">{t('preview.opened', { minutes: minutes(opened) })}</StatusWord>
      )}
    </>
  )
}
