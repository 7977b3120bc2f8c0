import type { StreamCondition } from '../../../preload/contract/connection.ts'
import { FeedState } from '../../ui/feed-state.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useFeedWords } from '../../words/use-feed-words.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './integration-card.module.css'

interface CardFeedsProps {
  readonly streams: readonly StreamCondition[]
  readonly zone: string
}

// what is written in minutes need not move more often
const periodMs = 30_000

/** What a connection brings, each with how fresh it is. */
export function CardFeeds({ streams, zone }: CardFeedsProps) {
  const { t, formatDateTime } = useWords('overview')
  const words = useFeedWords()
  const now = useNow(periodMs)
  return (
    <ul className={classes.feeds} aria-label={t('feeds')}>
      {streams.map((feed) => (
        <li key={feed.stream}>
          <span className={classes.label}>{words.label(feed)}</span>
          <span className={classes.fresh}>
            <FeedState state={feed.state}>{words.state(feed)}</FeedState>
            <span
              className={classes.when}
              title={feed.lastSuccessAt === null ? undefined : formatDateTime(feed.lastSuccessAt, zone)}
            >
              {words.when(feed, now)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
