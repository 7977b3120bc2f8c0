import { Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { api } from '../../../api/api.ts'
import { failureOf } from '../../../api/failure.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useWords } from '../../../words/use-words.ts'
import classes from './first-import.module.css'

// enough to see that it is the right system; the whole lists have places of their own
const shownRows = 8

/** What has been found so far: queues, agents and states, each with how many there are. */
export function FoundData({ integration: { id, zone } }: { readonly integration: Integration }) {
  const { t, formatNumber, formatDay, formatDuration } = useWords('connect')
  const found = useQuery(api.connection.found.queryOptions({ input: { id } }))
  if (found.isError) return <FailureNotice failure={failureOf(found.error)} onTryAgain={() => void found.refetch()} />
  if (found.data === undefined) return null
  const { queues, users, usersActive, states } = found.data
  if (queues.length + users + states.length === 0) return null
  const more = (count: number) =>
    count > shownRows ? (
      <Text size="sm" c="dimmed">
        {t('found.more', { count: count - shownRows })}
      </Text>
    ) : null
  return (
    <section className={classes.found} aria-label={t('found.title')}>
      <Title order={2} size="h4">
        {t('found.title')}
      </Title>
      <dl className={classes.totals}>
        <div>
          <dt>{t('found.queues')}</dt>
          <dd>{formatNumber(queues.length)}</dd>
        </div>
        <div>
          <dt>{t('found.agents')}</dt>
          <dd>
            {formatNumber(users)}
            <Text span size="sm" c="dimmed" ml={6}>
              {t('found.active', { count: usersActive })}
            </Text>
          </dd>
        </div>
        <div>
          <dt>{t('found.states')}</dt>
          <dd>{formatNumber(states.length)}</dd>
        </div>
      </dl>
      <div className={classes.lists}>
        {queues.length === 0 ? null : (
          <div className={classes.found}>
            <Table className={classes.table ?? ''}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('found.queue')}</Table.Th>
                  <Table.Th ta="end">{t('found.offered')}</Table.Th>
                  <Table.Th>{t('found.last')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {queues.slice(0, shownRows).map(({ name, grouping, offered, lastAt }) => (
                  <Table.Tr key={`${grouping} ${name}`}>
                    <Table.Td translate="no">{name}</Table.Td>
                    <Table.Td ta="end">{formatNumber(offered)}</Table.Td>
                    <Table.Td>{formatDay(lastAt, zone)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            {more(queues.length)}
          </div>
        )}
        {states.length === 0 ? null : (
          <div className={classes.found}>
            <Table className={classes.table ?? ''}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('found.state')}</Table.Th>
                  <Table.Th ta="end">{t('found.times')}</Table.Th>
                  <Table.Th ta="end">{t('found.time')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {states.slice(0, shownRows).map(({ name, occurrences, milliseconds }) => (
                  <Table.Tr key={name}>
                    <Table.Td translate="no">{name}</Table.Td>
                    <Table.Td ta="end">{formatNumber(occurrences)}</Table.Td>
                    <Table.Td ta="end">{formatDuration(milliseconds)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            {more(states.length)}
          </div>
        )}
      </div>
    </section>
  )
}
