import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { fail } from '../../preload/contract/failure.ts'
import { runDelivery } from '../core/delivery/run-delivery.ts'
import { runStreamImport } from '../core/imports/import-streams.ts'
import { importRun } from '../core/imports/run-import.ts'
import { undoImport } from '../core/imports/undo-import.ts'
import type { CancelSignal, JobContext, JobProgress } from '../core/job.ts'
import type { WorkerRequest } from '../core/platform.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { Tools } from '../core/tools.ts'
import { type AskedSource, askMainThread } from '../platform/ask-main-thread.ts'
import { systemClock } from '../platform/clock.ts'
import { connect } from '../platform/database/connect.ts'
import { csvStream } from '../platform/files/csv-stream.ts'
import { openDeliveryFolder } from '../platform/files/delivery-folder.ts'
import { withFileFailures } from '../platform/files/file-failure.ts'
import { endingOf, type SourceAnswer } from '../platform/source-messages.ts'
import type { WorkerMessage } from '../platform/thread-workers.ts'
import { fillPractice } from './fill-practice.ts'
import { tableReader } from './table-reader.ts'

// twenty a second is more than any page shows; the runner thins them out further
const tellEvery = 50

/** One piece of long work in a thread of its own, with a connection of its own. */
async function work(request: WorkerRequest, source: AskedSource, context: JobContext): Promise<string | null> {
  const database = connect(request.database)
  const tools: Tools = { database, clock: systemClock, newId: () => randomUUID() }
  try {
    switch (request.kind) {
      case 'import':
        await bringList(request, tools, context)
        return null
      case 'history':
        await askSystem(request.importNo, tools, source, context)
        return null
      case 'undoImport':
        await undoImport(request.importNo, tools, context)
        return null
      case 'delivery': {
        try {
          await withFileFailures(request.folder, () => mkdir(request.folder, { recursive: true }))
          await runDelivery(request, { tools, folder: await openDeliveryFolder(request.folder) }, context)
        } catch (error) {
          // a part of a delivery is none
          await rm(request.folder, { recursive: true, force: true })
          throw error
        }
        return request.id
      }
      case 'practice':
        await fillPractice(request, tools, context)
        return null
    }
  } finally {
    await database.close()
  }
}

/** What is known of systems is fetched when a list is read: other work starts without. */
async function bringList(
  request: Extract<WorkerRequest, { kind: 'import' }>,
  tools: Tools,
  context: JobContext,
): Promise<void> {
  const { systemOf } = await import('../app/system-of.ts')
  await runStreamImport(request, { tools, files: tableReader, systemOf }, context)
}

/** Systems and what reads them are fetched when one is to be asked: other work starts without. */
async function askSystem(importNo: number, tools: Tools, source: AskedSource, context: JobContext): Promise<void> {
  const { integration_no: no } = importRun(tools, importNo)
  const row = tools.database.prepare('SELECT * FROM integration WHERE no = ?').one<IntegrationRow>(no)
  const [{ readerOf }, { runHistory }] = await Promise.all([
    import('../app/reader-of.ts'),
    import('../core/history/run-history.ts'),
  ])
  await runHistory({ importNo }, { tools, source, reader: readerOf(row), csv: csvStream }, context)
}

function stopSignal(stop: SharedArrayBuffer): CancelSignal {
  const word = new Int32Array(stop)
  const isStopped = () => Atomics.load(word, 0) === 1
  return {
    get aborted() {
      return isStopped()
    },
    throwIfAborted: () => {
      if (isStopped()) throw fail('cancelled', {})
    },
  }
}

/** Thins progress out; `flush` tells what was held back last, so that the end is told as it was. */
function progressTo(send: (message: WorkerMessage) => void) {
  let toldAt = 0
  let heldBack: JobProgress | null = null
  const tell = (progress: JobProgress) => {
    toldAt = Date.now()
    heldBack = null
    send({ kind: 'progress', progress })
  }
  return {
    progress: (progress: JobProgress) => {
      if (Date.now() - toldAt >= tellEvery) tell(progress)
      else heldBack = progress
    },
    flush: () => {
      if (heldBack) tell(heldBack)
    },
  }
}

if (parentPort) {
  const port = parentPort
  const { request, stop } = workerData as { request: WorkerRequest; stop: SharedArrayBuffer }
  const send = (message: WorkerMessage) => port.postMessage(message)
  const source = askMainThread((question) => send({ kind: 'asked', question }))
  const hear = (answer: SourceAnswer) => source.hear(answer)
  port.on('message', hear)
  const { progress, flush } = progressTo(send)
  try {
    const resultId = await work(request, source, { signal: stopSignal(stop), progress })
    flush()
    send({ kind: 'done', resultId })
  } catch (error) {
    flush()
    send(endingOf(error))
  } finally {
    // who listens keeps the thread alive
    port.off('message', hear)
  }
}
