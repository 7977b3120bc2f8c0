import { Group, SegmentedControl, Table, Title } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { PersonDayData } from './person-day-data.ts'
import classes from './timeline.module.css'
import { useSpanWords } from './use-span-words.ts'

interface DayTableProps {
  readonly data: PersonDayData
  readonly zone: string
}

const bands = ['received', 'resolved', 'mapped'] as const
type BandName = (typeof bands)[number]

/** The bands of a day in rows, one band at a time. */
export function DayTable({ data, zone }: DayTableProps) {
  const { t } = useWords('timeline')
  const words = useSpanWords(zone)
  const [band, setBand] = useState<BandName>('mapped')
  const hasStates = band !== 'mapped'
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('asTable')}
        </Title>
        <SegmentedControl
          aria-label={t('showBand')}
          value={band}
          data={bands.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => setBand(bands.find((band) => band === value) ?? 'mapped')}
        />
      </Group>
      {/* a wide table is scrolled by keyboard too */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.tableScroll} tabIndex={0} aria-label={t(band)}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" className={classes.number}>
                {t('start')}
              </Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('end')}
              </Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('duration')}
              </Table.Th>
              {hasStates ? <Table.Th scope="col">{t('state')}</Table.Th> : null}
              <Table.Th scope="col">{t('activity')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data[band].map((span) => (
              <Table.Tr key={`${span.start}:${span.end}:${span.state}`}>
                <Table.Td className={classes.number}>{words.time(span.start)}</Table.Td>
                <Table.Td className={classes.number}>{words.time(span.end)}</Table.Td>
                <Table.Td className={classes.number}>{words.duration(span)}</Table.Td>
                {hasStates ? <Table.Td>{span.state}</Table.Td> : null}
                <Table.Td>
                  <span className={classes.swatch} style={{ background: words.colour(span) }} />
                  {words.activity(span)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </section>
  )
}
