import { Table } from '@mantine/core'
import type { CalendarDay } from '../../../preload/contract/connection.ts'
import { formatLocale } from '../../words/format-locale.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './calendar.module.css'
import { sumDay } from './heat-spans.ts'

interface DaySumsTableProps {
  readonly days: readonly CalendarDay[]
  readonly zone: string
}

const states = ['data', 'quiet', 'closed', 'gap'] as const
// more would make one row as high as the window; the amount says that there are more
const shownGaps = 6

/** The same in figures: what each day comes to, and which times are missing. */
export function DaySumsTable({ days, zone }: DaySumsTableProps) {
  const { t, language, formatDay, formatDuration, formatNumber } = useWords('calendar')
  const clock = new Intl.DateTimeFormat(formatLocale(language), { timeStyle: 'short', timeZone: zone })
  return (
    // a wide table is scrolled by keyboard too
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.scroll} tabIndex={0} aria-label={t('asTable')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('day')}</Table.Th>
            <Table.Th scope="col" className={classes.number}>
              {t('rowsHead')}
            </Table.Th>
            {states.map((state) => (
              <Table.Th key={state} scope="col" className={classes.number}>
                {t(`head.${state}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t('gapTimes')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map((day) => {
            const { rows, milliseconds, gaps } = sumDay(day)
            const times = gaps.slice(0, shownGaps).map(({ from, to }) => clock.formatRange(from, to))
            return (
              <Table.Tr key={day.day}>
                <Table.Th scope="row">{formatDay(day.day)}</Table.Th>
                <Table.Td className={classes.number}>{formatNumber(rows)}</Table.Td>
                {states.map((state) => (
                  <Table.Td key={state} className={classes.number}>
                    {milliseconds[state] === 0 ? '–' : formatDuration(milliseconds[state])}
                  </Table.Td>
                ))}
                <Table.Td>
                  {[
                    ...times,
                    ...(gaps.length > shownGaps ? [t('moreGaps', { count: gaps.length - shownGaps })] : []),
                  ].join(', ')}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </section>
  )
}
