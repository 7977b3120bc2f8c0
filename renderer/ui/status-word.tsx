import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './status-word.module.css'

export type Tone = 'good' | 'info' | 'warning' | 'bad'

const icons = {
  good: IconCircleCheck,
  info: IconInfoCircle,
  warning: IconAlertTriangle,
  bad: IconCircleX,
} as const

interface StatusWordProps {
  readonly tone: Tone
  readonly children: ReactNode
}

/** A state in one word. The colour never speaks alone: an icon of another shape stands beside it. */
export function StatusWord({ tone, children }: StatusWordProps) {
  const Icon = icons[tone]
  return (
    <span className={classes.word} data-tone={tone}>
      <Icon size={16} aria-hidden />
      {children}
    </span>
  )
}
