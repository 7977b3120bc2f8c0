import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { handOver } from './hand-over.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { integrationNamed, withApp } from './with-app.ts'

/**
 * `ponte assign --accept certain` (or `exact`, its older name): every proposal that is certain, as one step that can be undone; or
 * `--hand-over`, which gives one identifier to somebody new.
 */
export function assign(given: Given, terminal: Terminal): Promise<Answer> {
  const isHandOver = given.text('hand-over') !== undefined
  const extra = isHandOver ? ['accept'] : ['to', 'from']
  for (const option of extra)
    if (given.text(option) !== undefined) throw new UsageError('usage.unknownOption', { option: `--${option}` })
  if (isHandOver) return handOver(given, terminal)
  given.needed('accept')
  return withApp(given, terminal, async (app) => {
    const { id: integrationId } = await integrationNamed(app, given.needed('integration'))
    const { assigned } = await app.client.assignments.acceptCertain({ integrationId })
    const { counts } = await app.client.assignments.list({ integrationId, list: 'review', limit: 1 })
    const { language } = terminal
    return {
      value: { assigned, review: counts.review, none: counts.none },
      lines: [
        words(language, 'cli.assign.assigned', { count: assigned }),
        words(language, 'cli.assign.review', { count: counts.review }),
        words(language, 'cli.assign.none', { count: counts.none }),
      ],
    }
  })
}
