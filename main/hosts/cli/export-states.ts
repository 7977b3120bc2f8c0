import { resolve } from 'node:path'
import { fail } from '../../../preload/contract/failure.ts'
import type { ResolvedState } from '../../../preload/contract/states.ts'
import type { App } from '../../app/app.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { csvCell } from './csv-cell.ts'
import { needDay } from './need-day.ts'
import type { Terminal } from './terminal.ts'
import { integrationNamed, withApp } from './with-app.ts'
import { instantWriter } from './write-instant.ts'
import { writeWhole } from './write-whole.ts'

const columns = [
  'agent',
  'name',
  'state',
  'start',
  'end',
  'activityId',
  'activity',
  'personnelNumber',
  'employee',
] as const

interface Days {
  readonly integrationId: string
  readonly from: string
  readonly to: string
}

/**
 * `ponte export states`: the states of an integration with parallel ones put one after the other, in UTC, with the activity they count as and
 * the employee they belong to. All days there are, unless told.
 */
export async function exportStates(given: Given, terminal: Terminal): Promise<Answer> {
  const { folder, language } = terminal
  const out = resolve(folder, given.needed('out'))
  const asked = { from: dayOf(given, 'from'), to: dayOf(given, 'to') }
  return withApp(given, terminal, async (app) => {
    const { id: integrationId } = await integrationNamed(app, given.needed('integration'))
    const range = await app.client.states.range({ integrationId })
    if (range === null) throw fail('deliveryEmpty', {})
    const days = { integrationId, from: asked.from ?? range.from, to: asked.to ?? range.to }
    const counts = { people: 0, rows: 0 }
    await writeWhole(out, resolvedText(app, days, counts, terminal))
    const { from, to } = days
    return {
      value: { file: out, from, to, ...counts },
      lines: [
        words(language, 'cli.deliver.days', { from, to }),
        words(language, 'cli.deliver.people', { count: counts.people }),
        words(language, 'cli.resolve.written', { count: counts.rows, path: given.needed('out') }),
      ],
    }
  })
}

function dayOf(given: Given, option: 'from' | 'to'): string | undefined {
  return given.text(option) === undefined ? undefined : needDay(given, option)
}

async function* resolvedText(
  { client }: App,
  days: Days,
  counts: { people: number; rows: number },
  { signal }: Terminal,
): AsyncGenerator<string> {
  yield `${columns.join(',')}\n`
  const line = lineWriter()
  let after: string | undefined
  do {
    signal.throwIfAborted()
    const { rows, next } = await client.states.resolved({ ...days, ...(after === undefined ? {} : { after }) })
    counts.rows += rows.length
    counts.people += new Set(rows.map(({ identifier }) => identifier)).size
    if (rows.length > 0) yield `${rows.map(line).join('\n')}\n`
    after = next ?? undefined
  } while (after !== undefined)
  if (counts.rows === 0) throw fail('deliveryEmpty', {})
}

function lineWriter(): (row: ResolvedState) => string {
  const instant = instantWriter()
  return ({ identifier, name, state, start, end, activityId, activity, personnelNumber, employee }) =>
    [
      csvCell(identifier),
      csvCell(name),
      csvCell(state),
      instant(start),
      instant(end),
      String(activityId),
      csvCell(activity),
      csvCell(personnelNumber ?? ''),
      csvCell(employee ?? ''),
    ].join(',')
}
