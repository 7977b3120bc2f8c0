import { Table } from '@mantine/core'
import type { TeamDay } from '../../../../preload/contract/team-states.ts'
import { useWords } from '../../../words/use-words.ts'
import { dayPlace } from '../timeline-place.ts'
import { timeOfKinds } from './team-bars.ts'
import classes from './team.module.css'
import type { TeamWords } from './use-team-words.ts'

interface TeamTableProps {
  readonly data: TeamDay
  readonly words: TeamWords
  readonly day: string
}

/** The same day in rows: from when to when, and how long what. Each name leads to the person's own day, span by span. */
export function TeamTable({ data, words, day }: TeamTableProps) {
  const { t } = useWords('team')
  return (
    // a wide table is scrolled by keyboard too
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.tableScroll} tabIndex={0} aria-label={t('board')}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('person')}</Table.Th>
            <Table.Th scope="col">{t('planningUnit')}</Table.Th>
            <Table.Th scope="col" className={classes.number}>
              {t('first')}
            </Table.Th>
            <Table.Th scope="col" className={classes.number}>
              {t('last')}
            </Table.Th>
            <Table.Th scope="col">{t('howLong')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.rows.map((row) => {
            const times = timeOfKinds({ rows: [row], kinds: data.kinds })
            const parts = words.kinds
              .map(({ name }, place) => ({ name, time: times[place] ?? 0 }))
              .filter(({ time }) => time > 0)
              .sort((a, b) => b.time - a.time)
            return (
              <Table.Tr key={row.identifier}>
                <Table.Th scope="row">
                  <a className={classes.link} href={`#/${dayPlace(day, row.identifier)}`}>
                    {row.name}
                  </a>
                </Table.Th>
                <Table.Td>{row.planningUnit === '' ? t('noUnit') : row.planningUnit}</Table.Td>
                <Table.Td className={classes.number}>
                  {row.spans.length === 0 ? '' : words.hour(Math.min(...row.spans.map(([start]) => start)))}
                </Table.Td>
                <Table.Td className={classes.number}>
                  {row.spans.length === 0 ? '' : words.hour(Math.max(...row.spans.map(([, end]) => end)))}
                </Table.Td>
                <Table.Td>{parts.map(({ name, time }) => `${name} ${words.duration(time)}`).join(' · ')}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </section>
  )
}
