import { mkdir } from 'node:fs/promises'
import { createRun } from '../core/imports/import-runs.ts'
import { runStreamImport } from '../core/imports/import-streams.ts'
import type { JobContext } from '../core/job.ts'
import type { Tools } from '../core/tools.ts'
import { withFileFailures } from '../platform/files/file-failure.ts'
import { practiceFiles, writePracticeFiles } from '../practice/practice-files.ts'
import { tableReader } from './table-reader.ts'

/** Fills a new practice workspace with the built-in company, through the same imports that planners use. */
export async function fillPractice(
  { integrationNo, folder }: { readonly integrationNo: number; readonly folder: string },
  tools: Tools,
  context: JobContext,
): Promise<void> {
  // an earlier call has filled it
  if (integrationNo === 0) return
  context.progress({ step: 'generating', done: 0, total: null, unit: 'rows' })
  const paths = await withFileFailures(folder, async () => {
    await mkdir(folder, { recursive: true })
    return writePracticeFiles(folder)
  })
  context.signal.throwIfAborted()
  for (const [at, { name, stream }] of [...practiceFiles()].entries()) {
    const path = paths[at]
    if (path === undefined) throw new Error(`the practice file ${name} was not written`)
    const { no: importNo } = createRun(tools, {
      stream,
      integrationNo: stream === 'users' || stream === 'states' ? integrationNo : null,
      file: { id: '', name, hash: '' },
      options: {},
      columns: [],
    })
    await runStreamImport({ importNo, path }, { tools, files: tableReader }, context)
  }
  // what practice prepared is not the planner's to undo
  tools.database.prepare("UPDATE journal_step SET undoable = 0, by = 'practice'").run()
  tools.database
    .prepare(
      "INSERT INTO meta (key, value) VALUES ('ready', '1') ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )
    .run()
}
