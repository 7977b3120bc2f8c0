import type { LiveState } from '../../../preload/contract/connection.ts'
import type { NamedActivity } from '../../api/use-activities.ts'
import type { TableColumn } from '../../ui/data-table/table-column.ts'
import { Identifier } from '../../ui/identifier.tsx'
import type { Words } from '../../words/use-words.ts'
import { type LiveSort, nameOf } from './board.ts'
import classes from './live.module.css'
import { RunningTime } from './running-time.tsx'

/** The columns of the live board. */
export function liveColumns(
  { t }: Words<'live'>,
  activityOf: (id: number) => NamedActivity,
): readonly TableColumn<LiveState, LiveSort>[] {
  return [
    {
      id: 'agent',
      header: t('agent'),
      sortBy: 'name',
      width: 220,
      grow: 3,
      // two people may have one name; their identifiers differ
      cell: (row) => (
        <>
          {row.name === '' ? null : <span>{row.name} </span>}
          <span className={row.name === '' ? undefined : classes.second}>
            <Identifier blank={t('blank')}>{row.identifier}</Identifier>
          </span>
        </>
      ),
      text: (row) => `${nameOf(row)} (${row.identifier})`,
    },
    {
      id: 'employee',
      header: t('employee'),
      width: 150,
      grow: 2,
      cell: (row) => row.employee ?? <span className={classes.none}>{t('noEmployee')}</span>,
      text: (row) => row.employee ?? t('noEmployee'),
    },
    {
      id: 'state',
      header: t('state'),
      sortBy: 'state',
      width: 160,
      grow: 2,
      cell: (row) => row.state ?? '',
      text: (row) => row.state ?? '',
    },
    {
      id: 'since',
      header: t('since'),
      sortBy: 'since',
      width: 130,
      align: 'end',
      cell: (row) => (row.since === null ? '–' : <RunningTime since={row.since} />),
    },
    {
      id: 'activity',
      header: t('activity'),
      width: 250,
      grow: 2,
      cell: (row) => {
        const { name, colour } = activityOf(row.activityId)
        return (
          <span className={classes.activity}>
            <span className={classes.swatch} style={{ background: colour }} aria-hidden />
            {row.isMapped ? name : <span className={classes.second}>{t('notMapped', { activity: name })}</span>}
          </span>
        )
      },
      text: (row) => {
        const { name } = activityOf(row.activityId)
        return row.isMapped ? name : t('notMapped', { activity: name })
      },
    },
  ]
}
