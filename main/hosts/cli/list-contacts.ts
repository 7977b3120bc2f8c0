import type { ContactInterval } from '../../../preload/contract/connection.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { needDay } from './need-day.ts'
import type { Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'
import { integrationNamed, withApp } from './with-app.ts'
import { instantWriter } from './write-instant.ts'

// as many as one answer holds
const piece = 50_000

/** `ponte contacts`: what came to each queue in every quarter of an hour, by start and queue. */
export function listContacts(given: Given, terminal: Terminal): Promise<Answer> {
  const [from, to] = [needDay(given, 'from'), needDay(given, 'to')]
  const queue = given.text('queue')
  return withApp(given, terminal, async (app) => {
    const { id: integrationId } = await integrationNamed(app, given.needed('integration'))
    const asked = { integrationId, from, to, ...(queue === undefined ? {} : { queue }), limit: piece }
    const rows: ContactInterval[] = []
    let total = 1
    while (rows.length < total) {
      const page = await app.client.contacts.list({ ...asked, offset: rows.length })
      total = page.rows.length === 0 ? rows.length : page.total
      rows.push(...page.rows)
    }
    const write = instantWriter()
    const value = rows.map(({ queue, start, offered, answered, abandoned, aht }) => {
      return { queue, start: write(start), offered, answered, abandoned, aht }
    })
    return { value, lines: lines(value, terminal) }
  })
}

function lines(
  rows: readonly Readonly<Record<string, string | number | null>>[],
  { language }: Terminal,
): readonly string[] {
  if (rows.length === 0) return [words(language, 'cli.contacts.none')]
  const columns = ['queue', 'start', 'offered', 'answered', 'abandoned', 'aht']
  const cell = (value: string | number | null | undefined) =>
    typeof value === 'number' ? String(Math.round(value * 10) / 10) : (value ?? '')
  return textTable([
    columns.map((column) => words(language, `cli.contacts.${column}`)),
    ...rows.map((row) => columns.map((column) => cell(row[column]))),
  ])
}
