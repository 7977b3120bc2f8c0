import { useNow } from '../../ui/use-now.ts'
import { useWords } from '../../words/use-words.ts'

/** How long something has lasted, counting on by itself: only this text moves, once a second. */
export function RunningTime({ since }: { readonly since: number }) {
  const { formatDuration } = useWords('live')
  const now = useNow(1000)
  return <time dateTime={new Date(since).toISOString()}>{formatDuration(now - since)}</time>
}
