import type { ImportCounts, ReadOptions } from '../../../preload/contract/imports.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import type { JobContext } from '../job.ts'
import type { TableReader } from '../platform.ts'
import type { Tools } from '../tools.ts'
import { missingFields } from './import-fields.ts'
import type { MakeSink } from './import-sink.ts'
import { doubtsOf, type SystemOf } from './list-measure.ts'
import { listReader, type ListValues } from './list-reader.ts'
import { surveyList } from './list-survey.ts'
import { columnsOf } from './recognise-header.ts'
import type { KnownFiles } from './recognise-preset.ts'
import { type ImportStream, importRun, type RunImportRequest, runImport } from './run-import.ts'
import { activitySink } from './write-activities.ts'
import { employeeSink } from './write-employees.ts'
import { stateSink } from './write-states.ts'
import { userSink } from './write-users.ts'

function streamOf<S extends StreamId>(stream: S, sink: MakeSink<ListValues[S]>): ImportStream<ListValues[S]> {
  return {
    // the same survey as the preview's: what a person saw there is what happens
    reader: async (table, options, { zone, now, measure }) => {
      const survey = await surveyList(table, stream, { options, files: measure.files })
      const { columns, dateOrder } = survey
      const doubts = doubtsOf(measure, survey)
      return listReader(stream, { header: table.shape.header, columns, dateOrder, zone, now, doubts })
    },
    sink,
    rereadsOnResume: stream !== 'states',
  }
}

const employees = streamOf('employees', employeeSink)
const users = streamOf('users', userSink)
const activities = streamOf('activities', activitySink)
const states = streamOf('states', stateSink)

/** Runs an import of whichever stream the run says. */
export async function runStreamImport(
  request: RunImportRequest,
  sources: { readonly tools: Tools; readonly files: TableReader; readonly systemOf?: SystemOf },
  context: JobContext,
): Promise<ImportCounts> {
  const stream = importRun(sources.tools, request.importNo).stream as StreamId
  switch (stream) {
    case 'employees':
      return runImport(request, { ...sources, stream: employees }, context)
    case 'users':
      return runImport(request, { ...sources, stream: users }, context)
    case 'activities':
      return runImport(request, { ...sources, stream: activities }, context)
    case 'states':
      return runImport(request, { ...sources, stream: states }, context)
  }
}

/** Needed columns that a file does not have. */
export function missingColumns(
  stream: StreamId,
  header: readonly string[],
  { options, files }: { readonly options: ReadOptions; readonly files?: KnownFiles | undefined },
): readonly string[] {
  return missingFields(stream, columnsOf(header, stream, { chosen: options.columns, files }))
}
