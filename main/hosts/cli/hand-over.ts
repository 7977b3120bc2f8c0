import { fail } from '../../../preload/contract/failure.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { needDay } from './need-day.ts'
import type { Terminal } from './terminal.ts'
import { integrationNamed, withApp } from './with-app.ts'

// as many as one answer holds
const pageRows = 500

/** `ponte assign --hand-over IDENTIFIER --to NUMBER --from DAY`: the days before keep whoever had the identifier. */
export function handOver(given: Given, terminal: Terminal): Promise<Answer> {
  const identifier = given.needed('hand-over')
  const personnelNumber = given.needed('to')
  const from = needDay(given, 'from')
  return withApp(given, terminal, async ({ client, ...app }) => {
    const { id: integrationId } = await integrationNamed({ client, ...app }, given.needed('integration'))
    const user = await exactly((page) => client.users.list({ integrationId, ...page }), 'identifier', identifier)
    if (user === undefined) throw fail('userNotFound', { identifier })
    const employee = await exactly((page) => client.employees.list(page), 'personnelNumber', personnelNumber)
    if (employee === undefined) throw fail('employeeNotFound', { personnelNumber })
    const order = { integrationId, userId: user.id, employeeId: employee.id, from }
    const { changed } = await client.assignments.handOver(order)
    const holders = await client.assignments.holders({ integrationId, userId: user.id })
    const { language } = terminal
    return {
      value: {
        changed,
        holders: holders.map((one) => ({ personnelNumber: one.employee.personnelNumber, from: one.from, to: one.to })),
      },
      lines: changed
        ? [
            words(language, 'cli.handOver.done', {
              identifier,
              name: `${employee.firstName} ${employee.lastName}`.trim(),
              from,
            }),
            words(language, 'assigning.handOverFirst'),
          ]
        : [words(language, 'assigning.handOverSame')],
    }
  })
}

interface Page {
  readonly search: string
  readonly offset: number
  readonly limit: number
}

/** The row whose text is this to the letter: a search also finds what only resembles it. */
async function exactly<K extends string, T extends Readonly<Record<K, string>>>(
  list: (page: Page) => Promise<{ readonly rows: readonly T[]; readonly total: number }>,
  key: K,
  text: string,
): Promise<T | undefined> {
  for (let offset = 0; ; offset += pageRows) {
    const { rows, total } = await list({ search: text.slice(0, 200), offset, limit: pageRows })
    const found = rows.find((row) => row[key] === text)
    if (found !== undefined || offset + pageRows >= total) return found
  }
}
