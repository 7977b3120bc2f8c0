import type { FileRef } from '../../../preload/contract/files.ts'
import type { ImportField, ImportPreview, ReadOptions, RowProblem } from '../../../preload/contract/imports.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import type { OpenTable, RawRow } from '../platform.ts'
import { type FieldColumns, missingFields, neededFields, streamFields } from './import-fields.ts'
import { doubtsOf, type ListMeasure } from './list-measure.ts'
import { listReader } from './list-reader.ts'
import { type ListSurvey, surveyList } from './list-survey.ts'

/** What a preview needs to know beside the file. */
export interface PreviewRequest {
  readonly file: FileRef
  readonly stream: StreamId
  /** IANA zone of times without an offset. */
  readonly zone: string
  readonly now: number
  readonly options: ReadOptions
  readonly sameAs: ImportPreview['sameAs']
  readonly measure?: ListMeasure
}

const sampleRows = 50
const samplesPerColumn = 3
const sampleLength = 200

/** Shows how a file would be read, by up to its first 2,000 rows. Writes nothing; the table stays open. */
export async function previewImport(table: OpenTable, request: PreviewRequest): Promise<ImportPreview> {
  const { file, stream, options, sameAs, measure } = request
  const { shape } = table
  const survey = await surveyList(table, stream, { options, files: measure?.files })
  const missing = missingFields(stream, survey.columns)
  const problems = missing.length === 0 ? problemsOf(survey, shape.header, request) : survey.rows.map(() => [])
  const isRefused = (found: readonly RowProblem[]): boolean => found.some(({ kind }) => kind === 'refused')
  const refused = problems.filter(isRefused).length
  const flagged = problems.filter((found) => found.length > 0).length - refused
  const needed = neededFields(stream, survey.columns)
  return {
    file,
    stream,
    kind: shape.kind,
    encoding: shape.encoding,
    delimiter: shape.delimiter,
    sheet: shape.sheet,
    sheets: [...shape.sheets],
    headerRow: shape.headerRow,
    dateOrder: survey.dateOrder,
    columns: columnsShown(shape.header, survey),
    fields: streamFields[stream].map((field) => ({
      field,
      needed: needed.includes(field),
      found: survey.columns[field] !== undefined,
    })),
    missing: [...missing],
    sample: survey.rows.slice(0, sampleRows).map(({ row, cells }, index) => ({
      row,
      cells: cells.map((cell) => cell.slice(0, sampleLength)),
      problems: [...(problems[index] ?? [])],
    })),
    looked: {
      rows: survey.rows.length,
      good: missing.length === 0 ? survey.rows.length - refused - flagged : 0,
      refused,
      flagged,
      whole: survey.isWhole,
    },
    sameAs,
  }
}

function problemsOf(
  survey: ListSurvey,
  header: readonly string[],
  { stream, zone, now, measure }: PreviewRequest,
): readonly (readonly RowProblem[])[] {
  const { rows, columns, dateOrder } = survey
  const doubts = measure && doubtsOf(measure, survey)
  const read = listReader(stream, { header, columns, dateOrder, zone, now, doubts })
  return rows.map((row) => read(row).problems)
}

function columnsShown(header: readonly string[], { columns, rows }: ListSurvey): ImportPreview['columns'] {
  const fields = fieldByPosition(columns)
  return header.map((text, position) => ({
    position,
    header: text,
    field: fields.get(position) ?? null,
    samples: samplesOf(rows, position),
  }))
}

function fieldByPosition(columns: FieldColumns): ReadonlyMap<number, ImportField> {
  const fields = new Map<number, ImportField>()
  for (const list of Object.values(streamFields)) {
    for (const field of list) {
      const position = columns[field]
      if (position !== undefined) fields.set(position, field)
    }
  }
  return fields
}

/** The first different contents of a column. */
function samplesOf(rows: readonly RawRow[], position: number): string[] {
  const samples = new Set<string>()
  for (const { cells } of rows) {
    const cell = cells[position] ?? ''
    if (cell.trim() !== '') samples.add(cell.slice(0, sampleLength))
    if (samples.size === samplesPerColumn) break
  }
  return [...samples]
}
