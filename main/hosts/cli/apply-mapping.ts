import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { readMappingFile } from './read-mapping-file.ts'
import type { Terminal } from './terminal.ts'
import { integrationNamed, withApp } from './with-app.ts'

/** `ponte map apply`: a whole mapping as one guarded change; where injixo imports, the beginning of a guided one. */
export function applyMapping(given: Given, terminal: Terminal): Promise<Answer> {
  return withApp(given, terminal, async (app) => {
    const integration = await integrationNamed(app, given.needed('integration'))
    const integrationId = integration.id
    const entries = await readMappingFile(app, integrationId, given.needed('map'), terminal)
    const value = await app.client.mappings.apply({ integrationId, entries })
    const key = value.way === 'guarded' ? 'cli.map.applied' : 'cli.map.guided'
    return { value, lines: [words(terminal.language, key, { count: entries.length, name: integration.name })] }
  })
}
