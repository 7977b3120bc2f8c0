import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fail } from '../../../preload/contract/failure.ts'
import { isDay } from '../../core/states/civil-day.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { finishJob } from './finish-job.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { integrationNamed, withApp } from './with-app.ts'
import { writeFailure } from './write-whole.ts'

/** `ponte deliver agent-status`: the files for injixo's CSV integration and their manifest, in a folder of the caller's. */
export function deliverAgentStatus(given: Given, terminal: Terminal): Promise<Answer> {
  const { folder, language } = terminal
  const out = resolve(folder, given.needed('out'))
  const days = { from: dayOf(given, 'from'), to: dayOf(given, 'to') }
  return withApp(given, terminal, async (app) => {
    const { id: integrationId } = await integrationNamed(app, given.needed('integration'))
    const job = await app.client.deliveries.start({
      integrationId,
      ...days,
      activities: given.text('activities') === 'mapped' ? 'mapped' : 'received',
    })
    const { resultId } = await finishJob(app, job, terminal)
    const delivery = await app.client.deliveries.get({ id: resultId ?? '' })
    const names = [...delivery.files.map(({ name }) => name), 'manifest.json']
    const places = new Map<string, string>()
    for (const name of names) {
      const { id } = await app.client.deliveries.file({ id: delivery.id, name })
      places.set(name, await app.shelfPath(id))
    }
    await copyOut(places, out)
    const { from, to, activities, files, totals } = delivery
    return {
      value: { folder: out, from, to, activities, files, totals },
      lines: [
        words(language, 'cli.deliver.files', { count: files.length, path: given.needed('out') }),
        words(language, 'cli.deliver.days', { from, to }),
        words(language, 'cli.deliver.rows', { count: totals.rows }),
        words(language, 'cli.deliver.people', { count: totals.people }),
        ...(totals.withheldSeconds > 0
          ? [words(language, 'cli.deliver.withheld', { count: totals.withheldSeconds })]
          : []),
      ],
    }
  })
}

function dayOf(given: Given, option: string): string | undefined {
  const value = given.text(option)
  if (value !== undefined && !isDay(value)) throw new UsageError('usage.day', { value })
  return value
}

/** Nothing is copied before it is known that nothing would be overwritten. A file of the very same content may stay. */
async function copyOut(places: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const fresh: [string, string][] = []
  for (const [name, from] of places) {
    const to = join(folder, name)
    const existing = await contentOf(to)
    if (existing === null) fresh.push([from, to])
    else if (!existing.equals(await readFile(from))) throw fail('targetNotEmpty', { path: to })
  }
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw isCode(error, 'EEXIST', 'ENOTDIR') ? fail('targetNotEmpty', { path: folder }) : writeFailure(error, folder)
  }
  for (const [from, to] of fresh) await copyWhole(from, to)
}

async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return null
    throw isCode(error, 'EISDIR') ? fail('targetNotEmpty', { path }) : writeFailure(error, path)
  }
}

async function copyWhole(from: string, to: string): Promise<void> {
  const temporary = `${to}.${process.pid}.part`
  try {
    await copyFile(from, temporary)
    await rename(temporary, to)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw writeFailure(error, to)
  }
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
