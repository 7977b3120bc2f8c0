import type { ImportField, ReadOptions } from '../../../preload/contract/imports.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import type { OpenTable, RawRow } from '../platform.ts'
import { type DateOrder, detectDateOrder } from '../states/read-time.ts'
import type { FieldColumns } from './import-fields.ts'
import { columnsOf } from './recognise-header.ts'
import type { KnownFiles } from './recognise-preset.ts'

/** What the first rows of a list tell about all of it. */
export interface ListSurvey {
  readonly columns: FieldColumns
  /** As chosen, else by the evidence of the dates; `unknown` when they show none: then a person decides. */
  readonly dateOrder: DateOrder
  readonly rows: readonly RawRow[]
  /** Whether the rows are all rows of the list. */
  readonly isWhole: boolean
}

// Enough for evidence and samples, read in well under a tenth of a second.
const looked = 2000
const dateFields = [
  'start',
  'startDate',
  'end',
  'endDate',
  'validFrom',
  'validTo',
] as const satisfies readonly ImportField[]

/** Looks at up to the first 2,000 rows: which columns are there, and in which order the dates are written. */
export async function surveyList(
  table: OpenTable,
  stream: StreamId,
  { options, files }: { readonly options: ReadOptions; readonly files?: KnownFiles | undefined },
): Promise<ListSurvey> {
  const columns = columnsOf(table.shape.header, stream, { chosen: options.columns, files })
  let rows: readonly RawRow[] = []
  for await (const batch of table.batches({ size: looked + 1 })) {
    rows = batch
    break
  }
  const dates = dateFields.flatMap((field) => {
    const position = columns[field]
    return position === undefined ? [] : rows.map(({ cells }) => cells[position] ?? '')
  })
  return {
    columns,
    dateOrder: options.dateOrder ?? detectDateOrder(dates),
    rows: rows.slice(0, looked),
    isWhole: rows.length <= looked,
  }
}
