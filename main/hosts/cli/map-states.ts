import { fail } from '../../../preload/contract/failure.ts'
import type { App } from '../../app/app.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { readMappingFile } from './read-mapping-file.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { integrationNamed, withApp } from './with-app.ts'

/** `ponte map "STATE=ACTIVITY_ID" …`, or `--from-file`: all of them are known before the first is mapped. */
export function mapStates(given: Given, terminal: Terminal): Promise<Answer> {
  const pairs = readPairs(given.operands)
  const file = given.text('from-file')
  if (pairs.size === 0 && file === undefined) throw new UsageError('usage.missing', { what: '"STATE=ACTIVITY_ID"' })
  if (pairs.size > 0 && file !== undefined)
    throw new UsageError('usage.either', { one: '"STATE=ACTIVITY_ID"', other: '--from-file' })
  return withApp(given, terminal, async (app) => {
    const { id: integrationId } = await integrationNamed(app, given.needed('integration'))
    const wanted =
      file === undefined
        ? pairs
        : new Map(
            (await readMappingFile(app, integrationId, file, terminal)).map(({ state, activityId }) => [
              state,
              activityId,
            ]),
          )
    const known = new Map(
      (await app.client.mappings.list({ integrationId })).map(({ state, externalActivityId }) => [
        state,
        externalActivityId,
      ]),
    )
    const byActivity = new Map<number | null, string[]>()
    for (const [state, activityId] of wanted) {
      const id = known.get(state)
      if (id === undefined) throw fail('externalActivityNotFound', { state })
      byActivity.set(activityId, [...(byActivity.get(activityId) ?? []), id])
    }
    await checkActivities(app, byActivity.keys())
    let changed = 0
    for (const [activityId, externalActivityIds] of byActivity) {
      changed += (await app.client.mappings.map({ externalActivityIds, activityId })).changed
    }
    return { value: { changed }, lines: [words(terminal.language, 'cli.map.changed', { count: changed })] }
  })
}

/** A state may contain `=`: the last one counts. */
export function readPairs(texts: readonly string[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  for (const text of texts) {
    const at = text.lastIndexOf('=')
    const state = text.slice(0, Math.max(0, at))
    const id = text.slice(at + 1)
    if (state === '' || !/^[1-9]\d{0,9}$/.test(id)) throw new UsageError('usage.pair', { value: text })
    if (pairs.has(state) && pairs.get(state) !== Number(id)) throw new UsageError('usage.pairTwice', { value: state })
    pairs.set(state, Number(id))
  }
  return pairs
}

async function checkActivities({ client }: App, wanted: Iterable<number | null>): Promise<void> {
  const known = new Set<number>()
  for (let offset = 0; ; offset += 500) {
    const { rows, total } = await client.activities.list({ offset, limit: 500 })
    for (const { id } of rows) known.add(id)
    if (offset + rows.length >= total || rows.length === 0) break
  }
  for (const id of wanted) if (id !== null && !known.has(id)) throw fail('activityNotFound', { activity: String(id) })
}
