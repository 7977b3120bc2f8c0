import * as z from 'zod'
import { call } from './failure.ts'
import { FileRef } from './files.ts'
import { runStreams } from './history-stream.ts'
import { JobSnapshot } from './job.ts'
import { flagCodes, refusalCodes } from './row-problem-code.ts'
import { streamIds } from './stream-id.ts'
import { tablePage } from './table.ts'

/** The fields a list can bring; which of them a stream knows and needs is in `core/imports`. */
export const importFields = [
  'personnelNumber',
  'lastName',
  'firstName',
  'name',
  'email',
  'planningUnit',
  'validFrom',
  'validTo',
  'identifier',
  'active',
  'id',
  'type',
  'colour',
  'agent',
  'agentName',
  'state',
  'reason',
  'start',
  'startDate',
  'startTime',
  'end',
  'endDate',
  'endTime',
  'duration',
] as const
export const ImportField = z.enum(importFields)
export type ImportField = z.infer<typeof ImportField>

/** How a file is read. What is left out is found out from the file. */
export const ReadOptions = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  sheet: z.string().optional(),
  dateOrder: z.enum(['dayFirst', 'monthFirst']).optional(),
  /** Field -> position of its column, from 0. Replaces what the header row says. */
  columns: z.partialRecord(ImportField, z.int().min(0)).optional(),
})
export type ReadOptions = z.infer<typeof ReadOptions>

export const RowProblem = z.object({
  kind: z.enum(['refused', 'flagged']),
  /** Row of the file as a spreadsheet counts it: the first line is 1. */
  row: z.int(),
  column: z.string(),
  code: z.enum([...refusalCodes, ...flagCodes]),
  /** The cell as it stood, at most 200 characters. */
  value: z.string(),
})
export type RowProblem = z.infer<typeof RowProblem>

/** What a file looks like before anything is written. */
export const ImportPreview = z.object({
  file: FileRef,
  stream: z.enum(streamIds),
  kind: z.enum(['csv', 'xlsx']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  headerRow: z.int(),
  dateOrder: z.enum(['dayFirst', 'monthFirst', 'unknown']),
  columns: z.array(
    z.object({ position: z.int(), header: z.string(), field: ImportField.nullable(), samples: z.array(z.string()) }),
  ),
  fields: z.array(z.object({ field: ImportField, needed: z.boolean(), found: z.boolean() })),
  /** Fields without which nothing can be imported; empty when all is there. */
  missing: z.array(z.string()),
  sample: z.array(z.object({ row: z.int(), cells: z.array(z.string()), problems: z.array(RowProblem) })),
  /** Rows looked at for the sample counts, and how they would fare. */
  looked: z.object({ rows: z.int(), good: z.int(), refused: z.int(), flagged: z.int(), whole: z.boolean() }),
  /** An earlier import of the very same content. */
  sameAs: z.object({ importId: z.uuid(), at: z.number() }).nullable(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportCounts = z.object({
  read: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  flagged: z.int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

/** One run of one stream. */
export const ImportRun = z.object({
  id: z.uuid(),
  stream: z.enum(runStreams),
  integrationId: z.uuid().nullable(),
  /**
   * A file, or a system that was asked: by hand, as the first import, by schedule, or for what a pause had missed. `received`: a time in
   * which a system's notifications were heard.
   */
  source: z.enum(['file', 'byHand', 'first', 'schedule', 'catchUp', 'received']),
  /** What a system was asked for, half open, UTC milliseconds; null for lists. */
  window: z.object({ from: z.number(), to: z.number() }).nullable(),
  fileName: z.string(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  state: z.enum(['running', 'interrupted', 'done', 'cancelled', 'failed', 'undone']),
  counts: ImportCounts,
  /** Rows of a call log that are no contact of a queue: calls that agents make, internal ones, voicemails, calls without a queue. */
  setAside: z.int(),
  canUndo: z.boolean(),
  canResume: z.boolean(),
  /** Rows an undo left alone because a person had changed them since. */
  kept: z.int(),
})
export type ImportRun = z.infer<typeof ImportRun>

const Source = z.object({
  fileId: z.uuid(),
  stream: z.enum(streamIds),
  integrationId: z.uuid().nullable().default(null),
  options: ReadOptions.default({}),
})
const Id = z.object({ id: z.uuid() })

export const imports = {
  preview: call.input(Source).output(ImportPreview),
  start: call.input(Source).output(JobSnapshot),
  /** Files, and what a person asked a system for; newest first. */
  list: call.output(z.array(ImportRun)),
  get: call.input(Id).output(ImportRun),
  problems: call
    .input(
      Id.extend({
        kind: RowProblem.shape.kind.optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(tablePage(RowProblem)),
  /** The refused rows as a CSV file with the original columns and the reason, to mend and bring again. */
  refusedFile: call.input(Id).output(FileRef),
  resume: call.input(Id).output(JobSnapshot),
  undo: call.input(Id).output(JobSnapshot),
}
