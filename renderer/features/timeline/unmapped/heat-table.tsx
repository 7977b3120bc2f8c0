import { Table, Title } from '@mantine/core'
import type { UnmappedHours } from '../../../../preload/contract/team-states.ts'
import { useWords } from '../../../words/use-words.ts'
import classes from './unmapped.module.css'
import { useHourWords } from './use-hour-words.ts'

/** The same in numbers, hour by hour: only hours in which anything is lost. */
export function HeatTable({ units }: { readonly units: readonly UnmappedHours[] }) {
  const { t, formatDuration } = useWords('team')
  const words = useHourWords(units)
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    units.some((unit) => (unit.hours[hour] ?? 0) > 0),
  )
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t(words.isInHours ? 'heatTableHours' : 'heatTableMinutes')}
      </Title>
      {/* a wide table is scrolled by keyboard too */}
      <section
        className={classes.tableScroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t(words.isInHours ? 'heatTableHours' : 'heatTableMinutes')}
      >
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('planningUnit')}</Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('people')}
              </Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('total')}
              </Table.Th>
              {hours.map((hour) => (
                <Table.Th key={hour} scope="col" className={classes.number}>
                  {words.clock(hour)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {units.map((unit) => (
              <Table.Tr key={unit.planningUnit}>
                <Table.Th scope="row">{words.name(unit)}</Table.Th>
                <Table.Td className={classes.number}>{unit.people}</Table.Td>
                <Table.Td className={classes.number}>{formatDuration(sum(unit.hours))}</Table.Td>
                {hours.map((hour) => (
                  <Table.Td key={hour} className={classes.number}>
                    {(unit.hours[hour] ?? 0) === 0 ? '' : words.number(unit.hours[hour] ?? 0)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </section>
  )
}
