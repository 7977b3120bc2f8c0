import { Table } from '@mantine/core'
import type { ProfileTrial } from '../../../preload/contract/notifications.ts'
import { SmallLabels } from '../../ui/small-labels.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './notifications.module.css'
import { useEventWords } from './use-event-words.ts'

interface TrialResultProps {
  readonly trial: ProfileTrial
  readonly zone: string
  /** The answer to a choice before the last one. */
  readonly isOld: boolean
}

// as many as can be compared at a glance
const shownStates = 12
const shownEvents = 5

/** What the chosen fields make of all kept messages: what is wrong, which states there are, and how some events are read. */
export function TrialResult({ trial, zone, isOld }: TrialResultProps) {
  const { t, formatNumber } = useWords('notifications')
  const words = useEventWords()
  const { unreadable, states, troubles } = trial
  const read = trial.sample.flatMap((message) => message.events).flatMap((event) => event.read ?? [])
  if (troubles.length === 0 && unreadable === 0 && states.length === 0) return null
  return (
    <div className={classes.trial} aria-busy={isOld} data-old={isOld || undefined}>
      {troubles.length === 0 && unreadable === 0 ? null : (
        <ul className={classes.troubles}>
          {troubles.map((trouble) => (
            <li key={`${trouble.role} ${trouble.code}`}>
              {t('troubleEvents', { trouble: words.trouble(trouble), count: trouble.events })}
            </li>
          ))}
          {unreadable === 0 ? null : <li>{t('unreadable', { count: unreadable })}</li>}
        </ul>
      )}
      {states.length === 0 ? null : (
        <SmallLabels
          label={t('statesFound')}
          labels={[
            ...states
              .slice(0, shownStates)
              .map(({ name, occurrences }) => t('stateTimes', { state: name, times: formatNumber(occurrences) })),
            ...(states.length > shownStates ? [t('moreStates', { count: states.length - shownStates })] : []),
          ]}
        />
      )}
      {read.length === 0 ? null : (
        // a wide table is scrolled by keyboard too
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={classes.scroll} tabIndex={0} aria-label={t('sample')}>
          <Table fz="xs" horizontalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words.role('agent')}</Table.Th>
                <Table.Th scope="col">{words.role('state')}</Table.Th>
                <Table.Th scope="col">{words.role('since')}</Table.Th>
                <Table.Th scope="col">{words.role('until')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {read.slice(0, shownEvents).map((event, index) => (
                // a sample is replaced as a whole
                // oxlint-disable-next-line react/no-array-index-key
                <Table.Tr key={index}>
                  <Table.Td>{event.agentName === '' ? event.agent : `${event.agentName} (${event.agent})`}</Table.Td>
                  <Table.Td>{event.state}</Table.Td>
                  <Table.Td>{words.moment(event.since, zone)}</Table.Td>
                  <Table.Td>{event.until === null ? '–' : words.moment(event.until, zone)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </div>
  )
}
