import { historyStreams } from '../../../preload/contract/history-stream.ts'

/** What a system can be asked for by hand. */
export const fetchStreams = [...historyStreams, 'users'] as const

export interface Fetch {
  readonly stream: (typeof fetchStreams)[number]
  /** Days as `2026-11-16`, both included; empty while nobody has chosen. */
  readonly from: string
  readonly to: string
}

interface FetchErrors {
  readonly from: 'needed' | 'future' | null
  readonly to: 'needed' | 'reversed' | null
}

const none: FetchErrors = { from: null, to: null }

/** What is wrong with the days, as words to show at the field. A list of users has no days. */
export function fetchErrors({ stream, from, to }: Fetch, today: string): FetchErrors {
  if (stream === 'users') return none
  return {
    from: from === '' ? 'needed' : from > today ? 'future' : null,
    to: to === '' ? 'needed' : from !== '' && to < from ? 'reversed' : null,
  }
}
