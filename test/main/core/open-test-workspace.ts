import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ImportCounts, ReadOptions } from '../../../preload/contract/imports.ts'
import { integrationStreams, type StreamId } from '../../../preload/contract/stream-id.ts'
import type { JobContext } from '../../../main/core/job.ts'
import { createRun } from '../../../main/core/imports/import-runs.ts'
import { runStreamImport } from '../../../main/core/imports/import-streams.ts'
import { undoImport } from '../../../main/core/imports/undo-import.ts'
import { addIntegration } from '../../../main/core/integrations/integrations.ts'
import type { Database } from '../../../main/core/platform.ts'
import { migrations } from '../../../main/core/schema/migrations.ts'
import type { Tools } from '../../../main/core/tools.ts'
import { tableReader } from '../../../main/hosts/table-reader.ts'
import { connect } from '../../../main/platform/database/connect.ts'
import { workspaceFiles } from '../../../main/platform/database/workspace-file.ts'
import { temporaryPlace } from '../temporary-place.ts'

/** A context that nobody stops and nobody listens to. */
export const quiet: JobContext = { signal: { aborted: false, throwIfAborted: () => {} }, progress: () => {} }

export interface TestWorkspace {
  readonly folder: string
  readonly path: string
  readonly database: Database
  /** A clock that goes on by a second each time it is asked, and ids that count. */
  readonly tools: Tools
  /** An integration on Berlin time, unless another zone is named. */
  integrate(name?: string, zone?: string): { readonly id: string; readonly no: number }
  /** Writes the lines to a file and brings it in; answers the run and its counts. */
  bring(stream: StreamId, lines: readonly string[], options?: BringOptions): Promise<Brought>
  undo(importNo: number): Promise<{ readonly undone: number; readonly kept: number }>
  /** Another connection to the same file, as a worker has one. */
  connectToo(): Database
}

export interface BringOptions {
  readonly integrationNo?: number
  readonly options?: ReadOptions
  readonly context?: JobContext
}

export interface Brought {
  readonly no: number
  readonly id: string
  readonly path: string
  readonly hash: string
  readonly counts: ImportCounts
}

/** A workspace of its own for one test: a real file, gone when the test is. */
export async function openTestWorkspace(): Promise<TestWorkspace> {
  const folder = temporaryPlace()
  const path = join(folder, 'workspace.ponte')
  await workspaceFiles({ migrations, copiesFolder: join(folder, 'copies'), now: () => 0 }).create(path, {
    name: 'Test',
  })
  const open: Database[] = []
  const connectToo = () => {
    const database = connect(path)
    open.push(database)
    return database
  }
  onTestFinished(async () => {
    for (const database of open) await database.close()
  })
  const database = connectToo()
  let now = Date.UTC(2026, 10, 1)
  let ids = 0
  const tools: Tools = {
    database,
    clock: { now: () => (now += 1000), zone: () => 'Europe/Berlin' },
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  }
  let files = 0
  return {
    folder,
    path,
    database,
    tools,
    connectToo,
    integrate: (name = 'Five9', zone = 'Europe/Berlin') => {
      const { id } = addIntegration(tools, { name, zone, system: 'five9', way: 'ponteDelivers', draft: false })
      const no = database.prepare('SELECT no FROM integration WHERE id = ?').get<{ no: number }>(id)?.no ?? 0
      return { id, no }
    },
    bring: async (stream, lines, { integrationNo = 1, options = {}, context = quiet } = {}) => {
      const name = `${stream}-${(files += 1)}.csv`
      const file = join(folder, name)
      writeFileSync(file, `${lines.join('\n')}\n`)
      const hash = createHash('sha256').update(lines.join('\n')).digest('hex')
      const isOfIntegration = (integrationStreams as readonly StreamId[]).includes(stream)
      const run = createRun(tools, {
        stream,
        integrationNo: isOfIntegration ? integrationNo : null,
        file: { id: name, name, hash },
        options,
        columns: lines[0]?.split(',') ?? [],
      })
      const counts = await runStreamImport({ importNo: run.no, path: file }, { tools, files: tableReader }, context)
      return { ...run, path: file, hash, counts }
    },
    undo: (importNo) => undoImport(importNo, tools, quiet),
  }
}
