import type { ContactInterval } from '../../../preload/contract/connection.ts'
import type { TableColumn } from '../../ui/data-table/table-column.ts'
import { formatLocale } from '../../words/format-locale.ts'
import type { Words } from '../../words/use-words.ts'

const quarter = 15 * 60_000

/** The columns of contact intervals, times in the integration's zone. */
export function contactColumns(
  { t, language, formatNumber }: Words<'contacts'>,
  zone: string,
): readonly TableColumn<ContactInterval, never>[] {
  // one for all cells: making one takes longer than using it
  const day = new Intl.DateTimeFormat(formatLocale(language), {
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    timeZone: zone,
  })
  const clock = new Intl.DateTimeFormat(formatLocale(language), { hour: '2-digit', minute: '2-digit', timeZone: zone })
  const number = (id: 'offered' | 'answered' | 'abandoned'): TableColumn<ContactInterval, never> => ({
    id,
    header: t(id),
    width: 105,
    align: 'end',
    cell: (row) => formatNumber(row[id]),
  })
  return [
    { id: 'day', header: t('day'), width: 110, cell: ({ start }) => day.format(start) },
    {
      id: 'interval',
      header: t('interval'),
      width: 165,
      cell: ({ start }) => clock.formatRange(start, start + quarter),
    },
    { id: 'queue', header: t('queue'), width: 140, grow: 1, cell: ({ queue }) => queue, text: ({ queue }) => queue },
    number('offered'),
    number('answered'),
    number('abandoned'),
    { id: 'aht', header: t('aht'), width: 100, align: 'end', cell: ({ aht }) => ahtText(aht, formatNumber) },
  ]
}

/** An average handle time as planners read it, in seconds; a dash where nothing was answered. */
export function ahtText(aht: number | null, formatNumber: Words<'contacts'>['formatNumber']): string {
  if (aht === null) return '–'
  return formatNumber(Math.round(aht), { style: 'unit', unit: 'second', unitDisplay: 'short' })
}
