import { IconAlertTriangle, IconCircleCheck, IconCircleHalf2, IconCircleX, IconClock } from '@tabler/icons-react'
import type { Message } from '../../../preload/contract/notifications.ts'
import classes from './notifications.module.css'
import { useEventWords } from './use-event-words.ts'

const looks = {
  new: { icon: IconClock, tone: 'info' },
  understood: { icon: IconCircleCheck, tone: 'good' },
  partly: { icon: IconCircleHalf2, tone: 'warning' },
  notUnderstood: { icon: IconAlertTriangle, tone: 'warning' },
  unreadable: { icon: IconCircleX, tone: 'bad' },
} as const satisfies Readonly<Record<Message['state'], unknown>>

/** How far a message was understood, in a word with an icon of its own. */
export function MessageState({ state }: Pick<Message, 'state'>) {
  const words = useEventWords()
  const { icon: Icon, tone } = looks[state]
  return (
    <span className={classes.state} data-tone={tone}>
      <Icon size={16} aria-hidden />
      {words.state(state)}
    </span>
  )
}
