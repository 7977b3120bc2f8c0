import type { Message } from '../../../preload/contract/notifications.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './notifications.module.css'
import { useEventWords } from './use-event-words.ts'

interface EventPartProps {
  readonly event: Message['events'][number]
  readonly zone: string
}

/** One event: what was read or what is wrong, and its fields as they came. */
export function EventPart({ event, zone }: EventPartProps) {
  const { t } = useWords('notifications')
  const words = useEventWords()
  const { fields, read, trouble } = event
  return (
    <li className={classes.event}>
      {read === null ? null : (
        <p className={classes.sentence}>
          {t(read.until === null ? 'readOpen' : 'readUntil', {
            agent: read.agentName === '' ? read.agent : `${read.agentName} (${read.agent})`,
            state: read.state,
            since: words.moment(read.since, zone),
            until: read.until === null ? '' : words.moment(read.until, zone),
          })}
        </p>
      )}
      {trouble === null ? null : <StatusWord tone="warning">{words.trouble(trouble)}</StatusWord>}
      <details className={classes.fields} open={read === null}>
        <summary>{t('fieldCount', { count: fields.length })}</summary>
        <dl className={classes.values}>
          {fields.map(({ path, value }) => (
            <div key={path}>
              <dt>{path}</dt>
              <dd>{value === '' ? <span className={classes.second}>{t('emptyValue')}</span> : value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  )
}
