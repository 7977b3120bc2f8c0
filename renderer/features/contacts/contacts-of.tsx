import { NativeSelect, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { dayPlus, localDay } from '../../words/local-time.ts'
import { useTableWords } from '../../words/use-table-words.ts'
import { useWords } from '../../words/use-words.ts'
import { contactColumns } from './contact-columns.tsx'
import { ContactSums } from './contact-sums.tsx'
import classes from './contacts.module.css'

interface Queue {
  readonly name: string
  readonly grouping: string
  readonly offered: number
  readonly lastAt: number
}

interface ContactsOfProps extends PageProps {
  readonly integration: Integration
  /** At least one. */
  readonly queues: readonly Queue[]
}

/** The contacts of some days, of one queue or all: sums above, intervals below. */
export function ContactsOf({ integration, integrations, pickIntegration, queues }: ContactsOfProps) {
  const words = useWords('contacts')
  const { t } = words
  const tableWords = useTableWords()
  const { id: integrationId, zone } = integration
  const columns = useMemo(() => contactColumns(words, zone), [words, zone])
  // the newest week that has something, not an empty one after a long weekend
  const lastDay = localDay(Math.max(...queues.map(({ lastAt }) => lastAt)), zone)
  const [chosenFrom, setFrom] = useState('')
  const [chosenTo, setTo] = useState('')
  const [queue, setQueue] = useState('')
  const to = chosenTo || lastDay
  const from = chosenFrom || dayPlus(to, -6)
  const asked = { integrationId, from: from > to ? to : from, to, ...(queue !== '' && { queue }) }
  const sums = useQuery(api.contacts.list.queryOptions({ input: { ...asked, limit: 1 } }))
  const day = (label: string, value: string, onDay: (day: string) => void) => (
    <TextInput
      type="date"
      aria-label={label}
      leftSection={
        <Text size="sm" aria-hidden>
          {label}
        </Text>
      }
      leftSectionWidth={64}
      value={value}
      onChange={(event) => onDay(event.currentTarget.value)}
    />
  )
  return (
    <div className={classes.content}>
      {sums.data === undefined ? null : <ContactSums sums={sums.data.sums} />}
      <div className={classes.table}>
        <DataTable
          label={t('intervals')}
          words={tableWords}
          columns={columns}
          rowId={({ start, queue }) => `${start} ${queue}`}
          rowName={({ queue }) => queue}
          hasSearch={false}
          list={({ offset, limit }) => api.contacts.list.queryOptions({ input: { ...asked, offset, limit } })}
          isFiltered
          onShowAll={() => {
            setFrom('')
            setTo('')
            setQueue('')
          }}
          filters={
            <>
              {integrations.length < 2 ? null : (
                <NativeSelect
                  aria-label={t('integration')}
                  value={integrationId}
                  onChange={(event) => pickIntegration(event.currentTarget.value)}
                  data={integrations.map(({ id, name }) => ({ value: id, label: name }))}
                />
              )}
              <NativeSelect
                aria-label={t('queue')}
                value={queue}
                onChange={(event) => setQueue(event.currentTarget.value)}
                data={[{ value: '', label: t('allQueues') }, ...new Set(queues.map(({ name }) => name))]}
              />
              {day(t('from'), asked.from, setFrom)}
              {day(t('to'), asked.to, setTo)}
            </>
          }
          empty={<EmptyPlace title={t('empty')} />}
          failureOf={failureOf}
        />
      </div>
    </div>
  )
}
