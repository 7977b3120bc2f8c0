import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Message } from '../../../preload/contract/notifications.ts'
import { useWords } from '../../words/use-words.ts'
import { EventPart } from './event-part.tsx'
import { MessageState } from './message-state.tsx'
import classes from './notifications.module.css'
import { useEventWords } from './use-event-words.ts'

interface MessageCardProps {
  readonly message: Message
  readonly zone: string
}

// a message of a snapshot has everybody in it; a few show what it is like
const firstEvents = 3

/** One message as it arrived, with what was read from it or what is wrong. */
export function MessageCard({ message, zone }: MessageCardProps) {
  const { t } = useWords('notifications')
  const words = useEventWords()
  const [isWhole, setIsWhole] = useState(false)
  const { events, reason, state, text } = message
  const shown = isWhole ? events : events.slice(0, firstEvents)
  return (
    <li className={classes.message}>
      <p className={classes.messageHead}>
        <MessageState state={state} />
        <time dateTime={new Date(message.receivedAt).toISOString()}>{words.moment(message.receivedAt, zone)}</time>
        <span className={classes.second}>
          {[message.method, message.contentType].filter((part) => part !== '').join(' · ')}
        </span>
      </p>
      {reason === null ? null : <p className={classes.sentence}>{t(`reason.${reason}`)}</p>}
      {text === '' ? null : <pre className={classes.raw}>{text}</pre>}
      {shown.length === 0 ? null : (
        <ol className={classes.events}>
          {shown.map((event, index) => (
            // events of a message never change their order
            // oxlint-disable-next-line react/no-array-index-key
            <EventPart key={index} event={event} zone={zone} />
          ))}
        </ol>
      )}
      {events.length > firstEvents && !isWhole ? (
        <Button size="compact-sm" variant="subtle" onClick={() => setIsWhole(true)}>
          {t('allEvents', { count: events.length })}
        </Button>
      ) : null}
    </li>
  )
}
