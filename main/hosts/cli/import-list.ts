import { basename, extname, resolve } from 'node:path'
import { fail } from '../../../preload/contract/failure.ts'
import type { ImportRun } from '../../../preload/contract/imports.ts'
import { historyStreams } from '../../../preload/contract/history-stream.ts'
import { integrationStreams, type StreamId, streamIds } from '../../../preload/contract/stream-id.ts'
import type { App } from '../../app/app.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { copyNew, copyNumbered } from './copy-new.ts'
import { finishJob } from './finish-job.ts'
import { importHistory } from './import-history.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { integrationMeant, withApp } from './with-app.ts'

/**
 * `ponte import`: a list into the workspace. Refused rows come back as a file to mend and bring again. Without a file, the history of
 * the integration's system.
 */
export function importList(given: Given, terminal: Terminal): Promise<Answer> {
  const [name = '', file] = given.operands
  const history = historyStreams.find((id) => id === name)
  if (history !== undefined && file === undefined) return importHistory(history, given, terminal)
  for (const option of ['from', 'to'])
    if (given.text(option) !== undefined) throw new UsageError('usage.noDays', { option: `--${option}` })
  const stream = streamNamed(name)
  const path = resolve(terminal.folder, given.operand(1))
  return withApp(given, terminal, async (app) => {
    const integrationId = await integrationOf(app, given, stream)
    const file = await app.takeFile(path)
    const job = await app.client.imports.start({ fileId: file.id, stream, integrationId, options: {} })
    let refusedFile: string | null = null
    const giveBack = async (run: ImportRun) => {
      if (run.counts.refused > 0) refusedFile = await giveRefusedRows(app, run, path, given, terminal)
    }
    const ended = await finishJob(app, job, terminal, async ({ resultId, failure }) => {
      if (failure?.code === 'everyRowRefused' && resultId !== null) {
        await giveBack(await app.client.imports.get({ id: resultId }))
      }
    })
    const run = await app.client.imports.get({ id: ended.resultId ?? '' })
    await giveBack(run)
    await failWhenNothingCouldBeTaken(app, run)
    return { value: { stream, file: run.fileName, ...run.counts, refusedFile }, lines: lines(run, terminal) }
  })
}

function streamNamed(name: string): StreamId {
  const stream = streamIds.find((id) => id === name)
  if (stream === undefined) throw new UsageError('usage.choice', { value: name, choices: streamIds.join(', ') })
  return stream
}

/** Employees and activities belong to the whole workspace: naming an integration for them is a misunderstanding. */
async function integrationOf(app: App, given: Given, stream: StreamId): Promise<string | null> {
  const name = given.text('integration')
  if (!integrationStreams.some((id) => id === stream)) {
    if (name !== undefined) throw new UsageError('usage.noIntegration', { list: stream })
    return null
  }
  return (await integrationMeant(app, name, stream)).id
}

// a screen of them; the file has them all
const mostNoted = 10

async function giveRefusedRows(
  app: App,
  run: ImportRun,
  path: string,
  given: Given,
  { folder, language, note }: Terminal,
): Promise<string> {
  const { rows, total } = await app.client.imports.problems({ id: run.id, kind: 'refused', limit: mostNoted })
  note(words(language, 'cli.import.refused', { count: run.counts.refused }))
  for (const { row, column, code, value } of rows) {
    note(
      words(language, 'cli.import.refusedRow', { row, column, value, problem: words(language, `rowProblem.${code}`) }),
    )
  }
  if (total > rows.length) note(words(language, 'cli.import.moreRefused', { count: total - rows.length }))
  const { id } = await app.client.imports.refusedFile({ id: run.id })
  const from = await app.shelfPath(id)
  const chosen = given.text('refused')
  const to =
    chosen === undefined
      ? await copyNumbered(from, folder, `${basename(path, extname(path))}.refused`, '.csv')
      : await copyNew(from, resolve(folder, chosen))
  note(words(language, 'cli.import.refusedFile', { path: to }))
  return to
}

async function failWhenNothingCouldBeTaken({ client }: App, { id, counts }: ImportRun): Promise<void> {
  const { read, refused } = counts
  if (read === 0 || refused < read) return
  const { rows } = await client.imports.problems({ id, kind: 'refused', limit: 1 })
  const { row = 0, column = '', code = '' } = rows[0] ?? {}
  throw fail('everyRowRefused', { refused, row, column, problem: code })
}

function lines({ fileName, counts }: ImportRun, { language }: Terminal): readonly string[] {
  const { read, added, changed, unchanged, refused, flagged } = counts
  const told = Object.entries({ added, changed, unchanged, refused, flagged }).filter(([, count]) => count > 0)
  return [
    words(language, 'cli.import.read', { count: read, file: fileName }),
    ...told.map(([key, count]) => words(language, `cli.import.${key}Count`, { count })),
  ]
}
