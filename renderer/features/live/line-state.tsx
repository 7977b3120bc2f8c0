import { FeedState, type FeedStateName } from '../../ui/feed-state.tsx'
import { formatLocale } from '../../words/format-locale.ts'
import { useWords } from '../../words/use-words.ts'
import type { Board } from './board.ts'
import classes from './live.module.css'

const looks = {
  connecting: 'waiting',
  connected: 'onTime',
  paused: 'paused',
  waiting: 'waiting',
  failed: 'failed',
} as const satisfies Readonly<Record<Board['state'], FeedStateName>>

interface LineStateProps {
  readonly board: Board
  /** The system speaks of its own accord, so nobody is connected to it. */
  readonly isReceived: boolean
}

/** How the line to the system is, and when it last said something. A change of the state is read out. */
export function LineState({ board, isReceived }: LineStateProps) {
  const { t, language } = useWords('live')
  const { state, repliedAt } = board
  const clock = new Intl.DateTimeFormat(formatLocale(language), { timeStyle: 'medium' })
  return (
    <p className={classes.line}>
      <span role="status">
        <FeedState state={looks[state]}>{t(isReceived ? `received.${state}` : `line.${state}`)}</FeedState>
      </span>
      {repliedAt === null ? null : (
        <span className={classes.replied}>
          {t(isReceived ? 'lastMessage' : 'replied', { time: clock.format(repliedAt) })}
        </span>
      )}
    </p>
  )
}
