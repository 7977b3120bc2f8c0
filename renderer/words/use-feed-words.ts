import { useWords } from './use-words.ts'

/** How one stream of a connection is doing, as far as words need it. */
interface Feed {
  readonly stream: 'calls' | 'states' | 'live'
  readonly state: 'off' | 'waiting' | 'onTime' | 'late' | 'paused' | 'failed'
  readonly lastSuccessAt: number | null
  readonly nextAt: number | null
}

export interface FeedWords {
  /** The label as injixo prints it: `RTA`. */
  readonly label: (feed: Pick<Feed, 'stream'>) => string
  readonly state: (feed: Feed) => string
  /** When it was last there, or comes next, from now; empty where neither is known. */
  readonly when: (feed: Feed, now: number) => string
}

const labels = { calls: 'brings.callHistory', states: 'brings.agentStatus', live: 'brings.realTime' } as const

/** The words for how fresh a stream is, in the language in force. */
export function useFeedWords(): FeedWords {
  const { t, formatFromNow } = useWords('overview')
  const systems = useWords('systems')
  return {
    label: ({ stream }) => systems.t(labels[stream]),
    state: ({ state }) => t(`feed.${state}`),
    when: ({ state, lastSuccessAt, nextAt }, now) => {
      if (state === 'off') return ''
      if (lastSuccessAt !== null) return t('feed.last', { ago: formatFromNow(lastSuccessAt, now) })
      return nextAt === null || state === 'paused' ? '' : t('feed.next', { in: formatFromNow(nextAt, now) })
    },
  }
}
