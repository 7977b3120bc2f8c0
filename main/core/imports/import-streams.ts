import type { ImportCounts, ReadOptions } from '../../../preload/contract/imports.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import type { JobContext } from '../job.ts'
import type { RawRow, TableReader } from '../platform.ts'
import type { Tools } from '../tools.ts'
import { missingFields } from './import-fields.ts'
import type { MakeSink } from './import-sink.ts'
import { dateOrderOf, listReaders, type StreamValues } from './read-list.ts'
import { columnsOf } from './recognise-header.ts'
import { type ImportStream, importRun, type RunImportRequest, runImport } from './run-import.ts'
import { activitySink } from './write-activities.ts'
import { employeeSink } from './write-employees.ts'
import { stateSink } from './write-states.ts'
import { userSink } from './write-users.ts'

// as many as the preview looks at: what a person saw there is what happens
const sampleRows = 2000

function streamOf<S extends StreamId>(stream: S, sink: MakeSink<StreamValues[S]>): ImportStream<StreamValues[S]> {
  return {
    reader: async (table, options, { zone, now }) => {
      const { header } = table.shape
      const columns = columnsOf(header, stream, options.columns)
      const sample: RawRow[] = []
      for await (const batch of table.batches({ size: sampleRows })) {
        sample.push(...batch)
        if (sample.length >= sampleRows) break
      }
      const dateOrder = dateOrderOf(sample, columns, options)
      return listReaders[stream]({ header, columns, zone, now, dateOrder })
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
export function runStreamImport(
  request: RunImportRequest,
  { tools, files }: { readonly tools: Tools; readonly files: TableReader },
  context: JobContext,
): Promise<ImportCounts> {
  const stream = importRun(tools, request.importNo).stream as StreamId
  switch (stream) {
    case 'employees':
      return runImport(request, { tools, files, stream: employees }, context)
    case 'users':
      return runImport(request, { tools, files, stream: users }, context)
    case 'activities':
      return runImport(request, { tools, files, stream: activities }, context)
    case 'states':
      return runImport(request, { tools, files, stream: states }, context)
  }
}

/** Needed columns that a file does not have. */
export function missingColumns(stream: StreamId, header: readonly string[], options: ReadOptions): readonly string[] {
  return missingFields(stream, columnsOf(header, stream, options.columns))
}
