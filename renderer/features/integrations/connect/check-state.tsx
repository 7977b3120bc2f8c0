import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHelpCircle,
  IconHourglass,
  IconLoader2,
} from '@tabler/icons-react'
import { useWords } from '../../../words/use-words.ts'
import classes from './check-list.module.css'
import type { CheckState as State } from './use-checks.ts'

const icons = {
  passed: IconCircleCheck,
  failed: IconCircleX,
  notChecked: IconHelpCircle,
  waiting: IconHourglass,
  running: IconLoader2,
  pending: IconCircleDashed,
} as const

interface CheckStateProps {
  readonly state: State
  /** In place of the word of checks. */
  readonly word?: string
}

/** How something stands that is checked or fetched, by an icon of its own shape and by word. */
export function CheckState({ state, word }: CheckStateProps) {
  const { t } = useWords('checks')
  const own = useWords('connect')
  const Icon = icons[state]
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={18} aria-hidden />
      {word ?? (state === 'running' || state === 'pending' ? own.t(`check.${state}`) : t(`result.${state}`))}
    </span>
  )
}
