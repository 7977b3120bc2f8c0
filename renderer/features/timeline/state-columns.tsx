import type { AgentState } from '../../../preload/contract/states.ts'
import type { TableColumn } from '../../ui/data-table/table-column.ts'
import { Identifier } from '../../ui/identifier.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { formatLocale } from '../../words/format-locale.ts'
import type { Words } from '../../words/use-words.ts'

export type StateSort = 'identifier' | 'state' | 'start'

/** The columns of the states received, times in the integration's zone. */
export function stateColumns(
  { t, language, formatDuration }: Words<'timeline'>,
  zone: string,
): readonly TableColumn<AgentState, StateSort>[] {
  // one for all cells: making one takes longer than using it
  const clock = new Intl.DateTimeFormat(formatLocale(language), {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: zone,
  })
  return [
    {
      id: 'identifier',
      header: t('identifier'),
      sortBy: 'identifier',
      width: 200,
      grow: 2,
      cell: (row) => <Identifier blank={t('blank')}>{row.identifier}</Identifier>,
      text: (row) => row.identifier,
    },
    {
      id: 'state',
      header: t('state'),
      sortBy: 'state',
      width: 180,
      grow: 2,
      cell: (row) => row.state,
      text: (row) => row.state,
    },
    {
      id: 'start',
      header: t('start'),
      sortBy: 'start',
      width: 190,
      align: 'end',
      cell: (row) => clock.format(row.start),
    },
    { id: 'end', header: t('end'), width: 190, align: 'end', cell: (row) => clock.format(row.end) },
    {
      id: 'duration',
      header: t('duration'),
      width: 100,
      align: 'end',
      cell: (row) => formatDuration(row.end - row.start),
    },
    {
      id: 'flag',
      header: t('flag'),
      width: 130,
      grow: 1,
      cell: (row) => (row.flag === 'none' ? '' : <StatusWord tone="warning">{t(`flag.${row.flag}`)}</StatusWord>),
      text: (row) => (row.flag === 'none' ? '' : t(`flag.${row.flag}`)),
    },
  ]
}
