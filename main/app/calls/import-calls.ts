import { fail } from '../../../preload/contract/failure.ts'
import type { ReadOptions } from '../../../preload/contract/imports.ts'
import type { JobSnapshot } from '../../../preload/contract/job.ts'
import { integrationStreams, type StreamId } from '../../../preload/contract/stream-id.ts'
import type { SystemId } from '../../../preload/contract/system-id.ts'
import type { Topic } from '../../../preload/contract/topic.ts'
import {
  createRun,
  endRun,
  importById,
  importProblems,
  listImports,
  refusedRows,
  resumeRun,
  runOf,
  sameContent,
} from '../../core/imports/import-runs.ts'
import { listMeasure } from '../../core/imports/list-measure.ts'
import { missingColumns } from '../../core/imports/import-streams.ts'
import { previewImport } from '../../core/imports/preview-import.ts'
import { refusedFile } from '../../core/imports/refused-file.ts'
import { integrationById } from '../../core/integrations/integrations.ts'
import type { OpenTable, ShelfFile } from '../../core/platform.ts'
import type { IntegrationRow } from '../../core/schema/tables.ts'
import { systemOf } from '../system-of.ts'
import type { AppState } from '../app-state.ts'
import { exportFile } from '../export-file.ts'
import type { Implementer } from '../implementer.ts'

interface Source {
  readonly fileId: string
  readonly stream: StreamId
  readonly integrationId: string | null
  readonly options: ReadOptions
}

const touched: readonly Topic[] = [
  'imports',
  'employees',
  'users',
  'activities',
  'states',
  'assignments',
  'mappings',
  'integrations',
  'contacts',
  'journal',
]

export function importCalls(os: Implementer, state: AppState) {
  const { ports } = state

  const integrationOf = ({ stream, integrationId }: Source): IntegrationRow | null => {
    if (!(integrationStreams as readonly StreamId[]).includes(stream)) return null
    if (integrationId === null) throw fail('integrationNeeded', { stream })
    return integrationById(state.tools(), integrationId)
  }

  const withTable = async <T>(source: Source, work: (table: OpenTable, file: ShelfFile) => Promise<T>): Promise<T> => {
    const file = await ports.shelf.get(source.fileId)
    const table = await ports.reader.open(file.path, file.name, source.options)
    try {
      return await work(table, file)
    } finally {
      await table.close()
    }
  }

  const run = (importNo: number, id: string, subject: string, path: string): JobSnapshot => {
    state.changed('imports')
    return state.work({
      kind: 'import',
      subject,
      request: { kind: 'import', importNo, path },
      resultId: id,
      topics: touched,
      onEnd: (job, isClosing) => {
        if (job.state !== 'done') endRun(state.tools(), importNo, isClosing ? null : job)
      },
    })
  }

  /** A run that nothing is at work on or waiting for. */
  const idle = (id: string) => {
    state.jobs.assertIdle(id)
    return importById(state.tools(), id)
  }

  /** What a person calls an import that came by no file. */
  const nameOf = ({ integration_id: integrationId }: { readonly integration_id: string | null }): string =>
    integrationId === null ? '' : integrationById(state.tools(), integrationId).name

  const resumeHistory = (id: string, integrationId: string): JobSnapshot => {
    const row = idle(id)
    const integration = integrationById(state.tools(), integrationId)
    if (!runOf(row).canResume) throw fail('importNotResumable', { name: integration.name })
    if (integration.state === 'paused') throw fail('integrationPaused', { name: integration.name })
    state.connections.renew(integrationId)
    return state.historyJobs.resume({ ...row, integration_id: integrationId })
  }

  return {
    imports: {
      preview: os.imports.preview.handler(({ input }) =>
        withTable(input, async (table, { path: _path, ...file }) => {
          const tools = state.tools()
          const integration = integrationOf(input)
          const sameAs = sameContent(tools, {
            hash: await ports.shelf.hash(file.id),
            stream: input.stream,
            integrationNo: integration?.no ?? null,
          })
          return previewImport(table, {
            file,
            stream: input.stream,
            zone: integration?.zone ?? 'UTC',
            now: ports.clock.now(),
            options: input.options,
            sameAs,
            measure: listMeasure(tools, integration?.no ?? null, systemOf),
          })
        }),
      ),
      start: os.imports.start.handler(({ input }) =>
        withTable(input, async (table, file) => {
          const integration = integrationOf(input)
          const files = integration === null ? undefined : systemOf(integration.system as SystemId).files
          const [missing] = missingColumns(input.stream, table.shape.header, { options: input.options, files })
          if (missing !== undefined) {
            throw fail('columnMissing', { column: missing, found: table.shape.header.join(', ') })
          }
          const tools = state.tools()
          const { no, id } = createRun(tools, {
            stream: input.stream,
            integrationNo: integration?.no ?? null,
            file: { id: file.id, name: file.name, hash: await ports.shelf.hash(file.id) },
            options: input.options,
            columns: table.shape.header,
          })
          return run(no, id, file.name, file.path)
        }),
      ),
      list: os.imports.list.handler(() => listImports(state.tools())),
      get: os.imports.get.handler(({ input }) => runOf(importById(state.tools(), input.id))),
      problems: os.imports.problems.handler(({ input }) => importProblems(state.tools(), input)),
      refusedFile: os.imports.refusedFile.handler(({ input }) => {
        const tools = state.tools()
        const { no, file_name: name, columns } = importById(tools, input.id)
        const { language } = ports.kept.read().settings
        const file = refusedFile(JSON.parse(columns) as string[], refusedRows(tools, no), {
          title: ports.words(language, 'rowProblem.fileColumn'),
          reason: (column, code) => `${column}: ${ports.words(language, `rowProblem.${code}`)}`,
        })
        return exportFile(ports, 'csv', { name: `${name.replace(/\.[^.]*$/, '')}.refused`, ...file })
      }),
      resume: os.imports.resume.handler(async ({ input }) => {
        const { file_id: fileId, source, integration_id: integrationId } = importById(state.tools(), input.id)
        if (source !== 'file' && integrationId !== null) return resumeHistory(input.id, integrationId)
        const file = await ports.shelf.get(fileId)
        const row = idle(input.id)
        if (!runOf(row).canResume) throw fail('importNotResumable', { name: row.file_name })
        resumeRun(state.tools(), row.no)
        return run(row.no, row.id, row.file_name, file.path)
      }),
      undo: os.imports.undo.handler(({ input }) => {
        const row = idle(input.id)
        if (!runOf(row).canUndo) throw fail('importNotUndoable', { name: row.file_name })
        return state.work({
          kind: 'undoImport',
          subject: row.file_name === '' ? nameOf(row) : row.file_name,
          request: { kind: 'undoImport', importNo: row.no },
          resultId: row.id,
          topics: touched,
        })
      }),
    },
  }
}
