import { Anchor, Group, Table, Text, TextInput, Title } from '@mantine/core'
import { useId } from 'react'
import type { MappingPreview } from '../../../preload/contract/mapping-changes.ts'
import { useActivities } from '../../api/use-activities.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './draft.module.css'
import { movesByActivity } from './moves-by-activity.ts'
import type { Preview } from './use-preview.ts'

export type PlaceOfDay = (day: string, identifier: string) => string

interface PreviewDaysProps {
  readonly preview: Preview
  readonly placeOfDay: PlaceOfDay
}

/** The days behind the sentence: which ones, the totals of the activities, and whose days change how. */
export function PreviewDays({ preview, placeOfDay }: PreviewDaysProps) {
  const { t } = useWords('mapping')
  const { range, data } = preview
  if (range === null) return null
  return (
    <div className={classes.days}>
      <Group gap="sm" align="flex-end">
        <TextInput
          type="date"
          size="xs"
          label={t('preview.from')}
          value={range.from}
          max={range.to}
          onChange={(event) => preview.setRange({ ...range, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          size="xs"
          label={t('preview.to')}
          value={range.to}
          min={range.from}
          onChange={(event) => preview.setRange({ ...range, to: event.currentTarget.value })}
        />
      </Group>
      {data === null || data.totalPersonDays === 0 ? <Text size="sm">{t('preview.nothing')}</Text> : null}
      {data === null || data.totalPersonDays === 0 ? null : (
        <div className={classes.dayTables}>
          <ActivityTotals activities={data.activities} />
          <PersonDays preview={data} placeOfDay={placeOfDay} />
        </div>
      )}
    </div>
  )
}

function ActivityTotals({ activities }: Pick<MappingPreview, 'activities'>) {
  const { t, formatDuration } = useWords('mapping')
  const heading = useId()
  return (
    <div>
      <Title order={3} size="h6" id={heading}>
        {t('preview.activities')}
      </Title>
      {/* a long table is scrolled by keyboard too */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.dayScroll} tabIndex={0} role="group" aria-labelledby={heading}>
        <Table verticalSpacing={4} aria-labelledby={heading}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('preview.activity')}</Table.Th>
              <Table.Th scope="col" className={classes.figure}>
                {t('preview.before')}
              </Table.Th>
              <Table.Th scope="col" className={classes.figure}>
                {t('preview.after')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {activities.map(({ id, name, before, after }) => (
              <Table.Tr key={id}>
                <Table.Td>{t('activityName', { name, id: String(id) })}</Table.Td>
                <Table.Td className={classes.figure}>{formatDuration(before)}</Table.Td>
                <Table.Td className={classes.figure} fw={before === after ? 400 : 600}>
                  {formatDuration(after)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  )
}

function PersonDays({ preview, placeOfDay }: { readonly preview: MappingPreview; readonly placeOfDay: PlaceOfDay }) {
  const { t, formatDuration, formatDay } = useWords('mapping')
  const activity = useActivities()
  const heading = useId()
  const { personDays, totalPersonDays } = preview
  const names = new Map(preview.persons.map(({ identifier, employee, name }) => [identifier, employee ?? name]))
  return (
    <div>
      <Title order={3} size="h6" id={heading}>
        {t('preview.personDays', { shown: personDays.length, count: totalPersonDays })}
      </Title>
      {/* a long table is scrolled by keyboard too */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.dayScroll} tabIndex={0} role="group" aria-labelledby={heading}>
        <Table verticalSpacing={4} aria-labelledby={heading}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('preview.person')}</Table.Th>
              <Table.Th scope="col">{t('preview.day')}</Table.Th>
              <Table.Th scope="col" className={classes.figure}>
                {t('preview.moved')}
              </Table.Th>
              <Table.Th scope="col">{t('preview.what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {personDays.map(({ identifier, day, moved, closed, moves }) => (
              <Table.Tr key={`${identifier} ${day}`}>
                <Table.Td>{names.get(identifier) || identifier}</Table.Td>
                <Table.Td>
                  <Anchor href={`#/${placeOfDay(day, identifier)}`} inherit underline="always">
                    {formatDay(day)}
                  </Anchor>
                </Table.Td>
                <Table.Td className={classes.figure}>{formatDuration(Math.max(moved, closed))}</Table.Td>
                <Table.Td className={classes.what}>
                  {movesByActivity(moves).map(({ from, to, milliseconds }) => (
                    <div key={`${from} ${to}`}>
                      {t(from === to ? 'preview.nowMapped' : 'preview.oneMove', {
                        from: activity(from).name,
                        to: activity(to).name,
                        time: formatDuration(milliseconds),
                      })}
                    </div>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  )
}
