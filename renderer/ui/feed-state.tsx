import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconCircleX,
  IconClock,
  IconPlayerPause,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './status-word.module.css'

const looks = {
  onTime: { icon: IconCircleCheck, tone: 'good' },
  late: { icon: IconAlertTriangle, tone: 'warning' },
  waiting: { icon: IconClock, tone: 'info' },
  failed: { icon: IconCircleX, tone: 'bad' },
  paused: { icon: IconPlayerPause, tone: 'warning' },
  off: { icon: IconCircleMinus, tone: undefined },
} as const

export type FeedStateName = keyof typeof looks

interface FeedStateProps {
  readonly state: FeedStateName
  /** The state in one word. */
  readonly children: ReactNode
}

/** How fresh one stream is, in one word; each state has an icon of its own. */
export function FeedState({ state, children }: FeedStateProps) {
  const { icon: Icon, tone } = looks[state]
  return (
    <span className={classes.word} data-tone={tone}>
      <Icon size={16} aria-hidden />
      {children}
    </span>
  )
}
