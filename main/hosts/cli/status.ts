import type { IntegrationCard } from '../../../preload/contract/overview.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import type { Terminal } from './terminal.ts'
import { withApp } from './with-app.ts'

/** `ponte status`: how much of everything is there. */
export async function status(given: Given, terminal: Terminal): Promise<Answer> {
  const overview = await withApp(given, terminal, ({ client }) => client.overview.get({}))
  const { employees, states } = overview
  const sum = (key: keyof IntegrationCard['coverage']) =>
    overview.integrations.reduce((total, { coverage }) => total + coverage[key], 0)
  const integrations = overview.integrations.map(({ integration: { name, system, state } }) => ({
    name,
    system,
    state,
  }))
  const counts = {
    employees,
    users: sum('users'),
    assigned: sum('assigned'),
    externalActivities: sum('externalActivities'),
    mapped: sum('mapped'),
    states,
  }
  const { language } = terminal
  return {
    value: { integrations, ...counts },
    lines: [
      ...integrations.map(
        ({ name, system, state }) => `${name} · ${system} · ${words(language, `cli.state.${state}`)}`,
      ),
      ...Object.entries(counts).map(([key, count]) => words(language, `cli.status.${key}`, { count })),
    ],
  }
}
