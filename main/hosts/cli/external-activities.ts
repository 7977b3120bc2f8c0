import type { ExternalActivity } from '../../../preload/contract/external-activities.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import type { Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'
import { integrationNamed, withApp } from './with-app.ts'

const columns = ['state', 'hours', 'people', 'typical', 'hour', 'trend', 'activity'] as const

/** `ponte activities`: what the system calls its states, most time first. */
export function externalActivities(given: Given, terminal: Terminal): Promise<Answer> {
  return withApp(given, terminal, async ({ client, ...app }) => {
    const { id: integrationId } = await integrationNamed({ client, ...app }, given.needed('integration'))
    const value = await client.activities.external({ integrationId })
    const { language } = terminal
    if (value.length === 0) return { value, lines: [words(language, 'cli.activities.none')] }
    const header = columns.map((column) => words(language, `cli.activities.${column}`))
    return { value, lines: textTable([header, ...value.map((row) => cells(row, terminal))]) }
  })
}

function cells(row: ExternalActivity, { language }: Terminal): readonly string[] {
  const { state, milliseconds, people, typicalMilliseconds: typical, typicalHour: hour, trend, activityId } = row
  return [
    state,
    (milliseconds / 3_600_000).toFixed(1),
    String(people),
    typical === null ? '' : (typical / 60_000).toFixed(1),
    hour === null ? '' : `${String(hour).padStart(2, '0')}:00`,
    words(language, `cli.activities.trend.${trend}`),
    activityId === null ? words(language, 'cli.activities.unmapped') : `${row.activity ?? ''} (${activityId})`,
  ]
}
