import type { App } from '../../app/app.ts'
import type { HistoryStream } from '../../../preload/contract/history-stream.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { finishJob } from './finish-job.ts'
import { needDay } from './need-day.ts'
import { needSecret } from './open-secrets.ts'
import type { Terminal } from './terminal.ts'
import { integrationNamed, withApp } from './with-app.ts'

/** `ponte import calls|states` without a file: days of the integration's zone, both included, asked of its system. */
export function importHistory(stream: HistoryStream, given: Given, terminal: Terminal): Promise<Answer> {
  const [from, to] = [needDay(given, 'from'), needDay(given, 'to')]
  const { language } = terminal
  return withApp(given, terminal, async (app: App) => {
    const integration = await integrationNamed(app, given.needed('integration'))
    await needSecret(app, integration, terminal)
    const job = await app.client.connection.importDays({ id: integration.id, stream, from, to })
    const ended = await finishJob(app, job, terminal)
    const { counts, setAside } = await app.client.imports.get({ id: ended.resultId ?? '' })
    const { read, ...rest } = counts
    const told = Object.entries({ ...rest, setAside }).filter(([, count]) => count > 0)
    return {
      value: { stream, integration: integration.name, from, to, ...counts, setAside },
      lines: [
        words(language, 'cli.import.read', { count: read, file: `${integration.name} ${from} – ${to}` }),
        ...told.map(([key, count]) => words(language, `cli.import.${key}Count`, { count })),
      ],
    }
  })
}
