import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { finishJob } from './finish-job.ts'
import type { Terminal } from './terminal.ts'
import { withApp } from './with-app.ts'

/** `ponte practice create`: fills the data folder with the built-in company, ready to assign, map and deliver. */
export function practiceCreate(given: Given, terminal: Terminal): Promise<Answer> {
  return withApp(given, terminal, async (app) => {
    await finishJob(app, await app.client.practice.start({}), terminal)
    const { employees, activities, states, integrations } = await app.client.overview.get({})
    const users = integrations.reduce((total, { coverage }) => total + coverage.users, 0)
    const counts = { employees, users, activities, states }
    return {
      value: {
        integrations: integrations.map(({ integration: { name, system, state } }) => ({ name, system, state })),
        ...counts,
      },
      lines: [
        words(terminal.language, 'cli.practice.ready'),
        ...integrations.map(({ integration }) => integration.name),
        ...Object.entries(counts).map(([key, count]) => words(terminal.language, `cli.status.${key}`, { count })),
      ],
    }
  })
}
