import type { ActivityRow } from '../../../preload/contract/activities.ts'
import type { TableColumn } from '../../ui/data-table/table-column.ts'
import type { Words } from '../../words/use-words.ts'
import { ColourSwatch } from './colour-swatch.tsx'
import { isPresent } from './present.ts'

export type ActivitySort = 'id' | 'name' | 'type' | 'externalActivities' | 'milliseconds'

/** The columns of injixo's activities. */
export function activityColumns({
  t,
  formatDuration,
  formatNumber,
}: Words<'activities'>): readonly TableColumn<ActivityRow, ActivitySort>[] {
  return [
    // an ID is a name, not an amount: no thousands separators
    { id: 'id', header: t('id'), sortBy: 'id', width: 90, align: 'end', cell: (row) => String(row.id) },
    {
      id: 'name',
      header: t('name'),
      sortBy: 'name',
      width: 200,
      grow: 3,
      cell: (row) => (isPresent(row) ? `${row.name} (${t('fixed')})` : row.name),
      text: (row) => row.name,
    },
    { id: 'type', header: t('type'), sortBy: 'type', width: 130, grow: 1, cell: (row) => t(`type.${row.type}`) },
    { id: 'colour', header: t('colour'), width: 130, cell: (row) => <ColourSwatch colour={row.colour} /> },
    {
      id: 'externalActivities',
      header: t('externalActivities'),
      sortBy: 'externalActivities',
      width: 168,
      align: 'end',
      cell: (row) => formatNumber(row.externalActivities),
    },
    {
      id: 'time',
      header: t('time'),
      sortBy: 'milliseconds',
      width: 130,
      align: 'end',
      cell: (row) => (row.milliseconds === 0 ? '' : formatDuration(row.milliseconds)),
    },
  ]
}
