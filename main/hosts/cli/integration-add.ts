import { fail } from '../../../preload/contract/failure.ts'
import { systemIds } from '../../../preload/contract/system-id.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import type { Terminal } from './terminal.ts'
import { withApp } from './with-app.ts'

/** `ponte integration add`: a new integration whose data comes as files. */
export async function integrationAdd(given: Given, terminal: Terminal): Promise<Answer> {
  const named = given.needed('system')
  const system = systemIds.find((id) => id === named)
  if (system === undefined) throw fail('systemUnknown', { system: named, known: systemIds.join(', ') })
  const integration = await withApp(given, terminal, ({ client }) =>
    client.integrations.add({ system, name: given.needed('name'), zone: given.needed('zone') }),
  )
  return {
    value: integration,
    lines: [words(terminal.language, 'cli.integration.added', { name: integration.name })],
  }
}
